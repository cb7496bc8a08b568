using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>A consultation: what was asked, what people raised, and what was done with each point.</summary>
public static class ConsultationCard
{
    /// <summary>More points than this stand on the change's page.</summary>
    public const int MostPoints = 10;

    private const int LongestPoint = 240;

    /// <summary>The page.</summary>
    /// <param name="change">The change.</param>
    /// <param name="points">What may be shown; see <see cref="Point.Shown"/>.</param>
    /// <param name="visit">Who looks.</param>
    /// <param name="notice">What just happened; null when it was only opened.</param>
    public static AdaptiveCard Of(Change change, IReadOnlyList<Point> points, Visit visit, string? notice)
    {
        var texts = visit.Texts;
        AdaptiveElement[] above = notice is null ? [] : [ChangeCard.Notice(notice)];
        return CardPage.Of(
            texts, texts["changes.consultation"], [.. above, Part.Title(Part.Typed(change.Title)), .. Body(change.Consultation, points, change, visit)], Buttons(change, points, visit));
    }

    /// <summary>What the channel sees: the question when it is asked, or the answers once they are there.</summary>
    public static IEnumerable<AdaptiveElement> Asked(Change change, Texts texts)
    {
        var asked = change.Consultation!;
        yield return Part.Text(texts.Format("changes.consult.asks", Part.Typed(asked.By.Name), Part.Typed(change.Title)));
        yield return Part.Section(texts["changes.open-to"]);
        yield return Part.Text(Part.Typed(asked.OpenTo));
        yield return Part.Section(texts["changes.fixed"]);
        yield return Part.Text(Part.Typed(asked.Fixed));
        yield return Part.Hint(texts.Format("changes.consult.until", LocalText.Day(asked.Closes, texts.Language.Tag)));
    }

    /// <summary>One point with what was done with it.</summary>
    public static AdaptiveElement[] Lines(Point point, Texts texts)
    {
        var said = Part.Typed(Excerpt.Of(point.Change, LongestPoint));
        return
        [
            Part.Text(point.Name is { } name ? texts.Format("changes.point.named", said, Part.Typed(name)) : texts.Format("changes.point.unnamed", said)),
            .. point.Keep is { } keep ? [Part.Hint(texts.Format("changes.point.keep", Part.Typed(Excerpt.Of(keep, LongestPoint))))] : Array.Empty<AdaptiveElement>(),
            .. point.Worry is { } worry ? [Part.Hint(texts.Format("changes.point.worry", Part.Typed(Excerpt.Of(worry, LongestPoint))))] : Array.Empty<AdaptiveElement>(),
            Part.Hint(point.Answer is { } answer ? Answered(answer, texts) : texts["changes.point.waits"]),
        ];
    }

    private static string Answered(PointAnswer answer, Texts texts) => texts.Format(
        "changes.point.answered", texts[TakenKey(answer.Taken)], Part.Typed(Excerpt.Of(answer.Why, LongestPoint)), Part.Typed(answer.By));

    /// <summary>Text key of what is done with a point.</summary>
    public static string TakenKey(Taken taken) => taken switch
    {
        Taken.Yes => "changes.taken.yes",
        Taken.Partly => "changes.taken.partly",
        _ => "changes.taken.no",
    };

    private static IEnumerable<AdaptiveElement> Body(Consultation? asked, IReadOnlyList<Point> points, Change change, Visit visit)
    {
        var texts = visit.Texts;
        if (asked is null) { return [Part.Text(texts["changes.consult.none"])]; }
        var shown = points.Take(MostPoints).Select(point => Part.Block([.. Lines(point, texts), .. MayAnswer(change, visit) ? [AnswerRow(point, change, visit)] : Array.Empty<AdaptiveElement>()]));
        return
        [
            .. Asked(change, texts),
            .. points.Count == 0 ? [Part.Block([Part.Hint(texts["changes.consult.no-points"])])] : shown,
            .. points.Count > MostPoints ? [Part.Hint(texts.Count("changes.consult.more-points", points.Count - MostPoints))] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static AdaptiveColumnSet AnswerRow(Point point, Change change, Visit visit)
    {
        var title = visit.Texts[point.Answer is null ? "changes.answer" : "changes.answer-again"];
        return ListPart.Of(title, visit.Surface.Go(About(ChangeVerbs.AnswerPoint, change).With(ChangeVerbs.Point, point.Id), title));
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, IReadOnlyList<Point> points, Visit visit)
    {
        var (surface, texts, mayMove) = (visit.Surface, visit.Texts, ChangeRights.Move(change, visit.Team, visit.Caller) is null);
        if (change.Consultation is { } asked && ConsultationRights.Raise(asked, visit) is null)
        {
            yield return surface.Go(About(ChangeVerbs.RaisePoint, change), texts["changes.raise-point"]);
        }

        if (mayMove && points.Any(p => p.Answer is not null)) { yield return surface.Go(About(ChangeVerbs.ShareAnswers, change), texts["changes.share-answers"]); }
        if (mayMove && change.Phase is Phase.Plan && change.Consultation?.IsOpen(visit.Today) is not true)
        {
            yield return surface.Go(About(ChangeVerbs.Consult, change), texts["changes.consult"]);
        }

        yield return surface.Go(About(ChangeVerbs.Open, change), texts["shared.back"]);
    }

    private static bool MayAnswer(Change change, Visit visit) => ChangeRights.Move(change, visit.Team, visit.Caller) is null;

    private static Press About(string verb, Change change) => new(verb, change.Id.ToString(), change.Version);
}
