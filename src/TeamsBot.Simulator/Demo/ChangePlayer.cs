using System.Globalization;
using System.Text.Json;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>What people do with changes, in the dialogs that the cards in the channel open.</summary>
internal sealed class ChangePlayer(TeamStory story, Ledger ledger)
{
    private const int MostSections = 10;

    /// <summary>Asks for the list, and learns which change is which.</summary>
    public async Task ListAsync(Hand hand, string title)
    {
        await hand.SayAsync(story.Language is "nl" ? "veranderingen" : "changes");
        var list = await hand.FoundAsync(ChangeVerbs.Open);
        var row = new VisibleCard(list.Card!.Value).Buttons.First(b => b.Answers(ChangeVerbs.Open) && b.Title.EndsWith(title, StringComparison.Ordinal));
        ledger.Learn(title, row.Data!.Value.Word("id")!);
    }

    public Task PlayAsync(Beat beat, Hand hand, DateOnly today) => beat switch
    {
        Idea idea => BringAsync(idea, hand),
        Step step => StepAsync(step, hand),
        Counts counts => CountAsync(counts, hand),
        Figure figure => MeasureAsync(figure, hand),
        Pasted pasted => PasteAsync(pasted, hand, today),
        Found found => FindAsync(found, hand),
        Raises raises => RaiseAsync(raises, hand),
        Responds responds => RespondAsync(responds, hand),
        Brings brings => FillAsync(hand, brings.Change, [ChangeVerbs.Contributions, ChangeVerbs.Contribution], null, ("party", brings.Party), ("what", brings.What)),
        Brought brought => BroughtAsync(brought, hand),
        Arranges arranges => ArrangeAsync(arranges, hand),
        _ => throw new DemoStopped($"Nobody knows how to play {beat}."),
    };

    private async Task BringAsync(Idea idea, Hand hand)
    {
        await hand.OpenAsync(ChangeVerbs.Create, await hand.FoundAsync(ChangeVerbs.Create));
        await hand.SubmitAsync(ChangeVerbs.Create, [("title", idea.Change), ("forWhom", idea.ForWhom), ("problem", idea.Problem), ("aim", idea.Aim)], IsFilled);
        ledger.Learn(idea.Change, hand.Dialog!.Buttons.First(b => b.Answers(ChangeVerbs.Start)).Data!.Value.Word("id")!);
        hand.Close();
    }

    private async Task StepAsync(Step step, Hand hand)
    {
        await ReachAsync(hand, step.Change, Way(step.Verb));
        var (asked, later) = (step.Inputs.Where(i => hand.Asks(i.Input)).ToArray(), step.Inputs.Where(i => !hand.Asks(i.Input)).ToArray());
        if (hand.Has(step.Verb, IsFilled)) { await hand.SubmitAsync(step.Verb, asked, IsFilled); }
        if (later.Length > 0) { await hand.SubmitAsync(step.Verb, later, IsFilled); }
        if (hand.Has(step.Verb, IsFilled)) { throw hand.Stopped(step.Verb, string.Join(" | ", hand.Dialog!.Texts)); }
        hand.Close();
    }

    private async Task CountAsync(Counts counts, Hand hand)
    {
        await ReachAsync(hand, counts.Change, [ChangeVerbs.Measures, ChangeVerbs.Measure]);
        (string, string)[] what =
        [
            (MeasureFields.Name, counts.Name), (MeasureFields.Unit, counts.Unit), (MeasureFields.Better, counts.Better),
            (MeasureFields.Target, counts.Target), (MeasureFields.Kind, counts.Kind),
        ];
        await hand.SubmitAsync(ChangeVerbs.Measure, what, d => d.Word("goOn") is not null);
        await hand.SubmitAsync(ChangeVerbs.Measure, [(MeasureFields.Baseline, counts.Baseline), (MeasureFields.Source, counts.Source)], IsFilled);
        hand.Close();
    }

    // From the item where it stands there: one tap opens it.
    private async Task MeasureAsync(Figure figure, Hand hand)
    {
        var id = ledger.IdOf(figure.Change);
        if (hand.Find(ChangeVerbs.Reading, d => Is(d, "id", id)) is { } item) { await hand.OpenAsync(ChangeVerbs.Reading, item, d => Is(d, "id", id)); }
        else { await ToReadingAsync(hand, figure.Change); }
        await hand.SubmitAsync(ChangeVerbs.Reading, [(MeasureFields.Value, figure.Value)], IsFilled);
        hand.Close();
    }

    private async Task PasteAsync(Pasted pasted, Hand hand, DateOnly today)
    {
        var lines = pasted.Figures.Select(f => string.Create(CultureInfo.InvariantCulture, $"{today.AddDays(-f.DaysAgo):yyyy-MM-dd}\t{f.Value}"));
        await ToReadingAsync(hand, pasted.Change);
        await hand.GoAsync(ChangeVerbs.Paste);
        await hand.SubmitAsync(ChangeVerbs.Paste, [(MeasureFields.Lines, string.Join('\n', lines))], IsFilled);
        hand.Close();
    }

    // At hand while the team does it; before that it stands beside the measures.
    private async Task ToReadingAsync(Hand hand, string change)
    {
        await ReachAsync(hand, change, []);
        if (!hand.Has(ChangeVerbs.Reading) && !hand.Has(ChangeVerbs.Measures)) { await hand.GoAsync(ChangeVerbs.More); }
        if (!hand.Has(ChangeVerbs.Reading)) { await hand.GoAsync(ChangeVerbs.Measures); }
        await hand.GoAsync(ChangeVerbs.Reading);
    }

    private async Task FindAsync(Found found, Hand hand)
    {
        await ReachAsync(hand, found.Change, [ChangeVerbs.Finding]);
        await hand.GoAsync(ChangeVerbs.Finding, d => Is(d, FindingFields.Nature, found.Nature));
        (string, string)[] inputs =
        [
            (FindingFields.Kind, found.Kind), (FindingFields.Text, found.Text), (FindingFields.Side, found.Side), (FindingFields.Story, found.Story),
            .. found.Value is { } value ? [(FindingFields.Value, value)] : Array.Empty<(string, string)>(),
        ];
        await hand.SubmitAsync(ChangeVerbs.Finding, inputs, IsFilled);
        hand.Close();
    }

    private async Task RaiseAsync(Raises raises, Hand hand)
    {
        var id = ledger.IdOf(raises.Change);
        await hand.OpenAsync(ChangeVerbs.RaisePoint, await hand.FoundAsync(ChangeVerbs.RaisePoint, d => Is(d, "id", id)), d => Is(d, "id", id));
        (string, string?)[] inputs = [(ChangeVerbs.PointChange, raises.Text), (ChangeVerbs.PointKeep, raises.Keep), (ChangeVerbs.Worry, raises.Worry), (ChangeVerbs.WithName, raises.WithName ? "yes" : "no")];
        await hand.SubmitAsync(ChangeVerbs.RaisePoint, [.. inputs.Where(i => i.Item2 is not null).Select(i => (i.Item1, i.Item2!))], IsFilled);
        hand.Close();
    }

    private async Task RespondAsync(Responds responds, Hand hand)
    {
        await ReachAsync(hand, responds.Change, [ChangeVerbs.Consultation]);
        // The rows stand in the order of the points; the one whose page shows the words is meant.
        var rows = hand.Dialog!.Buttons.Where(b => b.Answers(ChangeVerbs.AnswerPoint)).Select(b => b.Data!.Value.Word(ChangeVerbs.Point)).ToArray();
        foreach (var point in rows)
        {
            await ReachAsync(hand, responds.Change, [ChangeVerbs.Consultation]);
            await hand.GoAsync(ChangeVerbs.AnswerPoint, d => Is(d, ChangeVerbs.Point, point));
            if (!hand.Dialog.Says(responds.Point)) { continue; }
            await hand.SubmitAsync(ChangeVerbs.AnswerPoint, [(ChangeVerbs.Taken, responds.Taken), (ChangeVerbs.Why, responds.Why)], IsFilled);
            hand.Close();
            return;
        }

        throw hand.Stopped(ChangeVerbs.AnswerPoint, $"nobody raised \"{responds.Point}\"");
    }

    private async Task BroughtAsync(Brought brought, Hand hand)
    {
        await ReachAsync(hand, brought.Change, [ChangeVerbs.Contributions]);
        var row = hand.Dialog!.Buttons.FirstOrDefault(b => b.Texts.Any(t => t.Contains(brought.What, StringComparison.Ordinal)))
            ?? throw hand.Stopped(ChangeVerbs.Contribution, $"nobody brings \"{brought.What}\"");
        var which = row.Data!.Value.Word(SetContribution.Which);
        await hand.GoAsync(ChangeVerbs.Contribution, d => Is(d, SetContribution.Which, which));
        await hand.SubmitAsync(ChangeVerbs.Contribution, [(ChangeVerbs.State, brought.State)], IsFilled);
        hand.Close();
    }

    private async Task ArrangeAsync(Arranges arranges, Hand hand)
    {
        await ReachAsync(hand, arranges.Change, [ChangeVerbs.Checklist]);
        for (var section = 0; section < MostSections && hand.Has(ChangeVerbs.Checklist, IsNextPage); section++)
        {
            var points = hand.Dialog!.Inputs.Where(i => i.Id.StartsWith(ChecklistFields.Answer, StringComparison.Ordinal)).Select(i => i.Id);
            await hand.SubmitAsync(ChangeVerbs.Checklist, [.. points.Select(p => (p, arranges.Partly.Contains(p[ChecklistFields.Answer.Length..], StringComparer.Ordinal) ? "partly" : "yes"))], IsNextPage);
        }

        hand.Close();
    }

    private async Task FillAsync(Hand hand, string change, string[] way, Func<JsonElement, bool>? with, params (string Input, string Value)[] inputs)
    {
        await ReachAsync(hand, change, way);
        await hand.SubmitAsync(way[^1], inputs, with ?? IsFilled);
        hand.Close();
    }

    /// <summary>Opens the change and goes on to the page where it is done, by way of "more" where it is not at hand.</summary>
    private async Task ReachAsync(Hand hand, string change, string[] way)
    {
        var id = ledger.IdOf(change);
        if (hand.Find(ChangeVerbs.Open, d => Is(d, "id", id)) is not { } card)
        {
            await ListAsync(hand, change);
            card = hand.Find(ChangeVerbs.Open, d => Is(d, "id", id))!;
        }

        await hand.OpenAsync(ChangeVerbs.Open, card, d => Is(d, "id", id));
        foreach (var page in way)
        {
            if (!hand.Has(page)) { await hand.GoAsync(ChangeVerbs.More); }
            await hand.GoAsync(page, d => d.Word(SetContribution.Which) is null && d.Word(MeasureFields.Measure) is null);
        }
    }

    private static string[] Way(string verb) => verb switch
    {
        ChangeVerbs.Consult or ChangeVerbs.ShareAnswers => [ChangeVerbs.Consultation, verb],
        _ => [verb],
    };

    private static bool IsFilled(JsonElement data) => Is(data, ChangeVerbs.Filled, "yes");

    private static bool IsNextPage(JsonElement data) => IsFilled(data) && data.Word(ChecklistFields.Later) is null;

    private static bool Is(JsonElement data, string field, string? value) => string.Equals(data.Word(field), value, StringComparison.Ordinal);
}
