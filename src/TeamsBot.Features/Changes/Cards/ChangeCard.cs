using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Method;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>One change: where it stands, what the plan is, what happened, and the next step as the first button.</summary>
public static class ChangeCard
{
    /// <summary>More lines than this are for the report, not for a card.</summary>
    private const int MostHistory = 6;

    /// <summary>The card.</summary>
    /// <param name="change">The change as it is now.</param>
    /// <param name="history">What happened to it, oldest first.</param>
    /// <param name="visit">Who looks, where and when.</param>
    /// <param name="notice">What just happened, or why nothing did; null when it was only opened.</param>
    /// <param name="nonce">For the buttons: a second delivery of a press is known by it.</param>
    public static AdaptiveCard Of(Change change, IReadOnlyList<ChangeEvent> history, Visit visit, string? notice, string nonce)
    {
        var mayMove = ChangeRights.Move(change, visit.Team, visit.Caller);
        return CardPage.Of(
            visit.Texts,
            $"{change.Title}: {visit.Texts[change.Phase.NameKey()]}",
            [.. Head(change, visit, notice), .. Seen(change, visit), .. Fields(change, visit), .. MethodLine.Of(change, visit), .. History(history, visit), .. WhoMay(change, mayMove, visit)],
            Buttons(change, visit, mayMove is null, nonce));
    }

    private static IEnumerable<AdaptiveElement> Head(Change change, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        if (notice is not null) { yield return Notice(notice); }
        yield return Part.Title(Part.Typed(change.Title));
        if (change.Phase.IsInCycle()) { yield return Part.Text(ChangeWords.Line(change, texts)); }
        yield return Part.Text(texts.Format("changes.stands", ChangeWords.Where(change, texts), ChangeWords.Since(change, visit)));
        foreach (var flag in Flags(change, visit)) { yield return Part.Text(flag); }
        yield return Part.Hint(texts[change.Phase.MeaningKey()]);
        yield return Part.Hint(Owner(change, visit));
    }

    private static IEnumerable<string> Flags(Change change, Visit visit)
    {
        var texts = visit.Texts;
        if (change.Pause is { } pause)
        {
            yield return texts.Format("changes.paused-until", LocalText.DayAndYear(pause.Until, texts.Language.Tag), Part.Typed(pause.Reason));
        }

        if (change.IsOrphan) { yield return texts["changes.orphan"]; }
        if (change.IsSleeping) { yield return texts["changes.sleeping"]; }
    }

    /// <summary>A line above everything else.</summary>
    internal static AdaptiveContainer Notice(string text)
    {
        var notice = new AdaptiveContainer { Style = AdaptiveContainerStyle.Emphasis };
        notice.Items.Add(Part.Text(text));
        return notice;
    }

    private static string Owner(Change change, Visit visit) => change.Deputy is { } deputy
        ? visit.Texts.Format("changes.owner-and-deputy", Part.Typed(change.Owner.Name), Part.Typed(deputy.Name))
        : visit.Texts.Format("changes.owner-is", Part.Typed(change.Owner.Name));

    // What was measured stands above the plan: result first.
    private static IEnumerable<AdaptiveElement> Seen(Change change, Visit visit)
    {
        var texts = visit.Texts;
        var measured = change.Measures.Where(m => m.Recent.Count > 0).ToArray();
        if (measured.Length == 0) { return []; }
        return [Part.Block(measured.SelectMany(m => new[] { Part.Text(MeasureWords.ExpectedAndSeen(m, texts)), Part.Hint(MeasureWords.NewestAndStanding(m, texts)) }))];
    }

    private static IEnumerable<AdaptiveElement> Fields(Change change, Visit visit)
    {
        var texts = visit.Texts;
        (string Key, string? Value)[] fields =
        [
            ("changes.for-whom", change.Plan.ForWhom),
            ("changes.problem", change.Plan.Problem),
            ("changes.aim", change.Plan.Aim),
            ("changes.prediction", change.Plan.Prediction),
            ("changes.check-date", Check(change, visit)),
            ("changes.adjusted", change.Plan.Adjusted),
            ("changes.approach", change.Plan.Approach),
            ("changes.serves", ChangeWords.Service(change.Plan.Serves, visit)),
            ("changes.verdict", change.Verdict is { } said ? texts[said.NameKey()] : null),
            ("changes.expected-and-seen", change.ExpectedAndSeen),
            (change.Phase.IsInCycle() ? "changes.last-lesson" : "changes.lesson-shown", change.Lesson),
            ("changes.keep", change.Sustaining?.Keep),
            ("changes.review", change.Sustaining?.Review is { } review ? LocalText.DayAndYear(review, texts.Language.Tag) : null),
        ];
        var filled = fields.Where(f => f.Value is not null).SelectMany(f => Field(texts[f.Key], f.Value!)).ToArray();
        return filled.Length > 0 ? [Part.Block(filled)] : [];
    }

    private static AdaptiveElement[] Field(string label, string value) => [Part.Section(label), Part.Text(Part.Typed(value))];

    private static string? Check(Change change, Visit visit)
    {
        if (change.Plan.CheckDate is not { } date) { return null; }
        var day = LocalText.DayAndYear(date, visit.Texts.Language.Tag);
        return change.Phase is Phase.Do && date <= visit.Today ? visit.Texts.Format("changes.check-due", day) : day;
    }

    private static IEnumerable<AdaptiveElement> History(IReadOnlyList<ChangeEvent> history, Visit visit)
    {
        if (history.Count == 0) { return []; }
        // The figures stand above; without this they would leave no room for the steps.
        var lines = Condensed(history.Reverse().Where(e => e.Type is not ChangeEventType.Measured), visit.Zone).Take(MostHistory).Select(e => Part.Hint(ChangeWords.Of(e, visit)));
        return [Part.Block([Part.Section(visit.Texts["changes.history"]), .. lines])];
    }

    // Six pages of a checklist in one evening are one line.
    private static IEnumerable<ChangeEvent> Condensed(IEnumerable<ChangeEvent> newestFirst, string zone)
    {
        ChangeEvent? above = null;
        foreach (var happened in newestFirst)
        {
            if (above is null || !IsMoreOf(happened, above, zone)) { yield return happened; }
            above = happened;
        }
    }

    private static bool IsMoreOf(ChangeEvent happened, ChangeEvent above, string zone) =>
        happened.Type == above.Type && happened.Actor.Ref == above.Actor.Ref && happened.Reason is null && happened.Passed is null
        && Zones.LocalAt(happened.At, zone).Date == Zones.LocalAt(above.At, zone).Date;

    private static IEnumerable<AdaptiveElement> WhoMay(Change change, Refusal? mayMove, Visit visit)
    {
        if (mayMove is null) { return []; }
        return [Part.Hint(visit.Texts.Of(mayMove with { Arguments = [.. mayMove.Arguments.Select(Part.Typed)] }))];
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, Visit visit, bool mayMove, string nonce)
    {
        var (surface, texts) = (visit.Surface, visit.Texts);
        AdaptiveAction Go(MenuEntry entry) =>
            surface.Go(new Press(entry.Verb, change.Id.ToString(), change.Version, nonce), texts[entry.TitleKey]);

        if (mayMove)
        {
            var entries = ChangeMenu.Main(change, visit.Content.Checklist.Points);
            var main = Go(entries[0]);
            main.Style = "positive";
            yield return main;
            foreach (var entry in entries.Skip(1)) { yield return Go(entry); }
            yield return Go(new MenuEntry(ChangeVerbs.More, "changes.more"));
        }
        else if (ChangeRights.Record(visit.Team, visit.Caller) is null)
        {
            // Who sees how it goes is seldom the owner.
            foreach (var entry in ChangeMenu.Record(change)) { yield return Go(entry); }
        }

        yield return Go(ChangeMenu.Story);
        yield return surface.Go(new Press(ChangeVerbs.List), texts["changes.all"]);
    }
}
