using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>The learning agenda of a year on one card.</summary>
public static class YearCard
{
    // A card stays under 25 kB; a quarter with more says how many.
    private const int MostRows = 12;

    public static AdaptiveCard Of(YearView view, int wishes, Visit visit)
    {
        var texts = visit.Texts;
        var title = texts.Format("learning.year.title", Text(view.Year));
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title),
                Part.Text(texts.Format("learning.year.counts", texts.Count("learning.year.planned", view.Planned(visit.Now)), texts.Count("learning.year.held", view.Held))),
                .. view.Moments.Count == 0 ? [Part.Hint(texts["learning.year.none"])] : Array.Empty<AdaptiveElement>(),
                .. view.Quarters.Select(q => Quarter(q.Quarter, q.Moments, visit)),
                .. Reasons(view, visit), .. Open(view, wishes, visit),
            ],
            visit.Go(new Press(LearningOffer.Verb), texts["learning.plan.do"]),
            visit.Go(new Press(LearningVerbs.Wishes), texts["learning.wishes"]),
            visit.Go(new Press(LearningVerbs.Feed), texts["learning.feed"]),
            visit.Go(new Press(LearningVerbs.Year).With(LearningVerbs.Shown, Text(view.Year - 1)), Text(view.Year - 1)),
            visit.Go(new Press(LearningVerbs.Year).With(LearningVerbs.Shown, Text(view.Year + 1)), Text(view.Year + 1)));
    }

    private static AdaptiveContainer Quarter(int quarter, IReadOnlyList<Moment> moments, Visit visit)
    {
        var texts = visit.Texts;
        var rows = moments.Take(MostRows).Select(m => Part.Text(texts.Format(
            "learning.year.row", LocalText.ShortDay(m.Time!.Local.Date, texts.Language.Tag), LocalText.Time(m.Time.Local.TimeOfDay), Part.Typed(m.Plan.Topic), MomentWords.State(m, visit.Now, texts))));
        return Part.Block(
            [Part.Section(texts.Format("learning.year.quarter", Text(quarter))), .. rows, .. moments.Count > MostRows ? [Part.Hint(texts.Format("learning.year.more", Text(moments.Count - MostRows)))] : Array.Empty<AdaptiveElement>()]);
    }

    private static IEnumerable<AdaptiveElement> Reasons(YearView view, Visit visit)
    {
        var texts = visit.Texts;
        string[] reasons = [.. view.Reasons.Select(r => texts.Format("learning.year.reason", MomentWords.Why(r.Example, texts), Text(r.Count)))];
        return reasons.Length == 0 ? [] : [Part.Hint(texts.Format("learning.card.why", string.Join(" · ", reasons)))];
    }

    private static IEnumerable<AdaptiveElement> Open(YearView view, int wishes, Visit visit)
    {
        var texts = visit.Texts;
        if (view.Proposals.Count > 0) { yield return Part.Hint(texts.Format("learning.year.proposals", MomentWords.List([.. view.Proposals.Take(MostRows).Select(m => Part.Typed(m.Plan.Topic))], texts))); }
        if (wishes > 0) { yield return Part.Hint(texts.Count("learning.year.wishes", wishes)); }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
