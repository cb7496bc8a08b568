using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>The measures of a change. A row opens its measure, the line of newest figures opens them all.</summary>
public static class MeasuresCard
{
    /// <summary>The card.</summary>
    /// <param name="change">The change.</param>
    /// <param name="visit">Who looks.</param>
    /// <param name="notices">What just happened and what it asks for, ready to print.</param>
    public static AdaptiveCard Of(Change change, Visit visit, params IEnumerable<string> notices)
    {
        var texts = visit.Texts;
        var mayChange = change.Phase.IsOpen() && ChangeRights.Move(change, visit.Team, visit.Caller) is null;
        return CardPage.Of(
            texts,
            $"{change.Title}: {texts["changes.measures"]}",
            [
                .. notices.Select(ChangeCard.Notice),
                Part.Title(Part.Typed(change.Title)),
                Part.Hint(texts[change.Measures.Count == 0 ? "changes.measures.none" : "changes.measures.hint"]),
                .. change.Measures.Select(m => Part.Block(Rows(m, change, visit, mayChange))),
            ],
            Buttons(change, visit, mayChange));
    }

    private static IEnumerable<AdaptiveElement> Rows(Measure measure, Change change, Visit visit, bool mayChange)
    {
        var (texts, about) = (visit.Texts, ListPart.About(change, measure));
        AdaptiveElement[] what =
        [
            Part.Section(MeasureWords.Name(measure)),
            Part.Hint(MeasureWords.About(measure, texts)),
            .. MeasureWords.Marks(measure, texts) is { } marks ? [Part.Text(marks)] : Array.Empty<AdaptiveElement>(),
            .. measure.Source is { } source ? [Part.Hint(texts.Format("changes.measure.from", Part.Typed(Excerpt.Of(source, MostSource))))] : Array.Empty<AdaptiveElement>(),
        ];
        yield return mayChange
            ? ListPart.Of(what, texts["changes.edit"], visit.Surface.Go(about with { Verb = ChangeVerbs.Measure, Version = change.Version }, $"{texts["changes.edit"]}: {MeasureWords.Short(measure)}"))
            : ListPart.Of(what);
        AdaptiveElement[] newest =
        [
            Part.Text(MeasureWords.Newest(measure, texts)),
            .. MeasureWords.Standing(measure, texts) is { } standing ? [Part.Hint(standing)] : Array.Empty<AdaptiveElement>(),
        ];
        yield return measure.Recent.Count > 0
            ? ListPart.Of(newest, texts["changes.open"], visit.Surface.Go(about with { Verb = ChangeVerbs.Readings }, $"{texts["changes.readings"]}: {MeasureWords.Short(measure)}"))
            : ListPart.Of(newest);
    }

    private const int MostSource = 60;

    private static IEnumerable<AdaptiveAction> Buttons(Change change, Visit visit, bool mayChange)
    {
        var texts = visit.Texts;
        if (change.Measures.Count > 0 && change.Phase is not Phase.Stopped && ChangeRights.Record(visit.Team, visit.Caller) is null)
        {
            yield return visit.Surface.Go(new Press(ChangeVerbs.Reading, change.Id.ToString()), texts["changes.reading"]);
        }

        if (mayChange && change.Measures.Count < Measure.Most)
        {
            yield return visit.Surface.Go(new Press(ChangeVerbs.Measure, change.Id.ToString(), change.Version), texts["changes.measure.new"]);
        }

        yield return visit.Surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString(), change.Version), texts["shared.back"]);
    }
}
