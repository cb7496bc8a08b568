using System.Globalization;
using System.Text.Json;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>One person in one channel: presses and fills in, and stops the demo when that is refused.</summary>
internal sealed class Hand(TeamsService teams, Person person, string place, DateOnly today, CancellationToken cancellationToken)
{
    public VisibleCard? Dialog => person.Dialog?.Visible;

    /// <summary>The newest message in the channel with such a button.</summary>
    public MessageRow? Find(string button, Func<JsonElement, bool>? with = null) =>
        teams.World.Messages(place).LastOrDefault(m => m is { Card: not null, Problems.Count: 0 } && Has(person.Sees(m), button, with));

    /// <summary>The same, once the bot has posted it.</summary>
    public async Task<MessageRow> FoundAsync(string button, Func<JsonElement, bool>? with = null)
    {
        await Patience.UntilAsync(() => Find(button, with) is not null, $"{button} appears for {person.Row.Name}", cancellationToken);
        return Find(button, with)!;
    }

    /// <summary>Waits until the bot has redrawn the message without such a button.</summary>
    public Task GoneAsync(string button, MessageRow from) =>
        Patience.UntilAsync(() => !string.Equals(Find(button)?.Id, from.Id, StringComparison.Ordinal), $"{button} goes for {person.Row.Name}", cancellationToken);

    public bool Has(string button, Func<JsonElement, bool>? with = null) => Dialog is { } dialog && Has(dialog, button, with);

    public Task SayAsync(string words) => person.Says(words, place, cancellationToken);

    /// <summary>Presses in the open dialog, or on a message.</summary>
    public async Task<Answer> PressAsync(string button, MessageRow? on = null, Func<JsonElement, bool>? with = null)
    {
        try
        {
            var answer = await person.Presses(button, cancellationToken, on, with);
            return answer.Kind is AnswerKind.Error ? throw Stopped(button, answer.Text) : answer;
        }
        catch (InvalidOperationException e)
        {
            throw new DemoStopped($"{person.Row.Name} cannot press {button}: {e.Message}", e);
        }
    }

    /// <summary>Opens a dialog.</summary>
    public async Task OpenAsync(string button, MessageRow on, Func<JsonElement, bool>? with = null)
    {
        person.ClosesDialog();
        var answer = await PressAsync(button, on, with);
        if (answer.Kind is not AnswerKind.Dialog) { throw Stopped(button, answer.Text); }
    }

    /// <summary>Goes to another page of the dialog.</summary>
    public async Task GoAsync(string button, Func<JsonElement, bool>? with = null)
    {
        var answer = await PressAsync(button, on: null, with);
        if (answer.Kind is not AnswerKind.Dialog) { throw Stopped(button, answer.Text); }
    }

    /// <summary>Fills in the page of the dialog and sends it; a page that comes back with the same questions was refused.</summary>
    public async Task<Answer> SubmitAsync(string button, IReadOnlyCollection<(string Input, string Value)> inputs, Func<JsonElement, bool>? with = null)
    {
        foreach (var (input, value) in inputs)
        {
            if (!Asks(input)) { throw Stopped(button, $"nobody asks for {input}: {Texts(Dialog)}"); }
            person.Types(input, Date(value));
        }

        var answer = await PressAsync(button, on: null, with);
        if (answer.Kind is AnswerKind.Message || (answer.Kind is AnswerKind.Dialog && inputs.Any(i => Asks(i.Input))))
        {
            throw Stopped(button, answer.Text + Texts(answer.Visible));
        }

        return answer;
    }

    public bool Asks(string input) => Dialog?.Inputs.Any(i => string.Equals(i.Id, input, StringComparison.Ordinal)) is true;

    public bool IsOffered(string input, string choice) =>
        Dialog?.Inputs.Any(i => string.Equals(i.Id, input, StringComparison.Ordinal) && i.Choices.Any(c => string.Equals(c.Value, choice, StringComparison.Ordinal))) is true;

    public Person Types(string input, string value) => person.Types(input, Date(value));

    public void Close() => person.ClosesDialog();

    public DemoStopped Stopped(string button, string? why) => new($"{person.Row.Name} pressed {button} on {today:yyyy-MM-dd} and was refused: {why}");

    private static bool Has(VisibleCard card, string button, Func<JsonElement, bool>? with) =>
        card.Buttons.Any(b => b.Answers(button) && (with is null || (b.Data is { } data && with(data))));

    private static string Texts(VisibleCard? card) => card is null ? string.Empty : string.Join(" | ", card.Texts);

    // "+3w" is the date three weeks on.
    private string Date(string value) =>
        value is ['+', .. var weeks, 'w'] && int.TryParse(weeks, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
            ? today.AddDays(7 * count).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : value;
}
