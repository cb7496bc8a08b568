using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <summary>A person in front of Teams: sees, types, presses. What they cannot see they cannot press.</summary>
public sealed class Person
{
    private readonly TeamsService _teams;
    private readonly Dictionary<string, string> _typed = new(StringComparer.Ordinal);

    internal Person(TeamsService teams, string id) => (_teams, Id) = (teams, id);

    public string Id { get; }

    public PersonRow Row => _teams.World.Person(Id)!;

    public Dialog? Dialog => _teams.Presses.DialogOf(Id);

    /// <summary>Their chat with the bot, oldest first.</summary>
    public IReadOnlyList<MessageRow> Chat => _teams.World.Messages(_teams.World.ChatOf(Row).Id);

    /// <summary>Mentions the bot in a channel; with <paramref name="root"/> in that thread.</summary>
    public Task<Answer> Says(string text, string channel, CancellationToken cancellationToken, string? root = null) =>
        _teams.Talk.InChannelAsync(Id, channel, root, text, cancellationToken);

    public Task<Answer> SaysInPrivate(string text, CancellationToken cancellationToken) => _teams.Talk.InChatAsync(Id, text, cancellationToken);

    /// <summary>Fills in an input, named by id or label, for the next press. A choice may be named by its title.</summary>
    public Person Types(string input, string value)
    {
        _typed[input] = value;
        return this;
    }

    /// <summary>The messages with a card this person sees, newest first.</summary>
    public IEnumerable<MessageRow> Cards() => _teams.World.Channels.Select(c => c.Id).Append(_teams.World.ChatOf(Row).Id)
        .Where(place => _teams.World.PlaceOf(place)!.Has(Id))
        .SelectMany(place => _teams.World.Messages(place))
        .Where(m => m is { Card: not null, Problems.Count: 0 })
        .OrderByDescending(m => long.Parse(m.Id, System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The card on a message as this person sees it.</summary>
    public VisibleCard Sees(MessageRow message) => new(_teams.World.Message(message.Place, message.Id)!.CardFor(Id)!.Value);

    /// <summary>
    /// Presses a button, named by title, verb or id: in the open dialog, else on the given message, else on the newest card in sight that has it.
    /// </summary>
    /// <param name="on">The message to press on; it may be one that this person cannot see.</param>
    /// <param name="with">Chooses among buttons of the same name by their data.</param>
    public Task<Answer> Presses(string button, CancellationToken cancellationToken, MessageRow? on = null, Func<JsonElement, bool>? with = null)
    {
        if (on is null && Dialog is { } dialog)
        {
            var pressed = Find(dialog.Visible, button, with) ?? throw Nothing(button, dialog.Visible);
            return _teams.Presses.InDialogAsync(Id, pressed.Action, Inputs(dialog.Visible, pressed), cancellationToken);
        }

        var found = (on is null ? Cards() : [on]).Select(m => (Message: m, Card: Sees(m))).FirstOrDefault(c => Find(c.Card, button, with) is not null);
        if (found.Card is null)
        {
            throw Nothing(button, Cards().Select(Sees).FirstOrDefault());
        }

        var action = Find(found.Card, button, with)!;
        return _teams.Presses.OnCardAsync(Id, found.Message, action.Action, Inputs(found.Card, action), cancellationToken);
    }

    public void ClosesDialog() => _teams.Presses.CloseDialog(Id);

    private static Button? Find(VisibleCard card, string button, Func<JsonElement, bool>? with) =>
        card.Buttons.FirstOrDefault(b => b.Answers(button) && (with is null || (b.Data is { } data && with(data))));

    private static InvalidOperationException Nothing(string button, VisibleCard? card) =>
        new($"There is no \"{button}\" in sight; there is: {string.Join(", ", card?.Buttons.Select(b => $"{b.Title} ({b.Verb})") ?? [])}.");

    private Dictionary<string, string> Inputs(VisibleCard card, Button pressed)
    {
        if (pressed.Action.Word("associatedInputs") is "none")
        {
            return [];
        }

        var values = card.Inputs.ToDictionary(i => i.Id, Value, StringComparer.Ordinal);
        _typed.Clear();
        return card.Inputs.FirstOrDefault(i => i.IsRequired && values[i.Id].Length == 0) is { } missing
            ? throw new InvalidOperationException($"\"{missing.Label ?? missing.Id}\" has to be filled in first.")
            : values.Where(v => v.Value.Length > 0).ToDictionary(StringComparer.Ordinal);
    }

    private string Value(InputField input)
    {
        var typed = _typed.GetValueOrDefault(input.Id) ?? (input.Label is { } label ? _typed.GetValueOrDefault(label) : null);
        var chosen = input.Choices.FirstOrDefault(c => string.Equals(c.Title, typed, StringComparison.Ordinal)).Value;
        return chosen ?? typed ?? input.Value ?? string.Empty;
    }
}
