using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>What the pages of readings share, and the answer after one was saved.</summary>
internal static class ReadingCards
{
    /// <summary>A press about the readings of a measure; of no measure in particular when there is none.</summary>
    public static Press About(Change change, Measure? measure) => measure is null ? new Press("", change.Id.ToString()) : ListPart.About(change, measure);

    /// <summary>Which measure; null when there is only one.</summary>
    public static AdaptiveInput? Choice(Change change, Measure? chosen, Texts texts) => change.Measures.Count < 2
        ? null
        : Ask.Pick(MeasureFields.Measure, texts["changes.reading.ask-measure"], change.Measures.Select(m => (m.Id, m.Unit is { } unit ? $"{m.Name} ({unit})" : m.Name)), (chosen ?? change.Measures[0]).Id)
            .Required(texts["shared.fill-in"]);

    /// <summary>It was saved: what counts now, whether it is good enough, and where the story behind it can be told.</summary>
    /// <param name="change">The change after it.</param>
    /// <param name="measureId">The measure.</param>
    /// <param name="reading">The figure that was saved; null when it were several, or one was taken back.</param>
    /// <param name="notice">What happened, ready to print.</param>
    /// <param name="visit">Who did it.</param>
    public static ActionReply Saved(Change change, string measureId, Reading? reading, string notice, Visit visit)
    {
        var texts = visit.Texts;
        if (change.Measure(measureId) is not { } measure) { return visit.Surface.Reply(texts["changes.reading"], MeasuresCard.Of(change, visit, notice)); }
        var seen = reading ?? (measure.Recent is [.., var last] ? last : null);
        var missed = seen is not null && measure.Meets(seen.Value) is false ? seen : null;
        var card = CardPage.Of(
            texts,
            notice,
            [
                ChangeCard.Notice(notice),
                Part.Title(Part.Typed(measure.Name)),
                .. MeasureWords.Marks(measure, texts) is { } marks ? [Part.Hint(marks)] : Array.Empty<AdaptiveElement>(),
                Part.Text(MeasureWords.Newest(measure, texts)),
                .. Standing(measure, missed, TakesStories(change), texts).Select(Part.Text),
            ],
            Buttons(change, measure, missed, visit));
        return visit.Surface.Reply(texts["changes.reading"], card);
    }

    private static IEnumerable<string> Standing(Measure measure, Reading? missed, bool asksStory, Texts texts)
    {
        if (measure.Recent is [.., var last] && measure.Meets(last.Value) is true) { yield return texts["changes.norm-met"]; }
        if (missed is null) { yield break; }
        yield return texts.Format("changes.norm-missed", MeasureWords.Value(measure.Norm!.Value, measure.Unit, texts));
        if (asksStory) { yield return texts["changes.norm-missed.story"]; }
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, Measure measure, Reading? missed, Visit visit)
    {
        var (texts, id) = (visit.Texts, change.Id.ToString());
        if (missed is not null && TakesStories(change)) { yield return visit.Surface.Go(Story(change, measure, missed, texts), texts["changes.story-behind"]); }
        if (change.Measures.Count > 1) { yield return visit.Surface.Go(new Press(ChangeVerbs.Reading, id), texts["changes.reading.another"]); }
        yield return visit.Surface.Go(About(change, measure) with { Verb = ChangeVerbs.Readings }, texts["changes.readings"]);
        yield return visit.Surface.Go(new Press(ChangeVerbs.Open, id, change.Version), texts["shared.back"]);
    }

    // Findings belong to Do and Check.
    private static bool TakesStories(Change change) => change.Phase is Phase.Do or Phase.Check;

    // The finding is filled in as far as the figure says it; the story is what people add.
    private static Press Story(Change change, Measure measure, Reading seen, Texts texts)
    {
        var value = MeasureWords.Number(seen.Value, texts);
        var what = texts.Format("changes.story-behind.what", measure.Name, measure.Unit is { } unit ? $"{value} {unit}" : value, LocalText.Day(seen.Date, texts.Language.Tag));
        return new Press(ChangeVerbs.Finding, change.Id.ToString())
            .With(FindingFields.Nature, nameof(EvidenceNature.Hard))
            .With(FindingFields.Kind, nameof(EvidenceKind.Figure))
            .With(FindingFields.Text, what)
            .With(FindingFields.Value, Figures.Text(seen.Value, texts.Language.Tag));
    }
}
