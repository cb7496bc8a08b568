using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>The head of the page: for whom, where it stands, who brings it further.</summary>
internal static class HeadHtml
{
    public static Html Of(ChangeStory story, Visit visit)
    {
        var (texts, now) = (visit.Texts, story.Now);
        return Html.Of(
            Html.Tag("p", Html.Tag("span", ChangeWords.Where(now, texts)).Class("badge accent"), " ", ChangeWords.Since(now, visit)),
            now.Plan.ForWhom is { } forWhom ? Html.Tag("p", texts["changes.for-whom"], ": ", Pieces.Typed(forWhom)).Class("lead") : Html.Empty,
            Html.Of(Flags(now, visit).Select(flag => Html.Tag("p", flag).Class("card"))),
            Pieces.Fields(
                Pieces.Field(texts["changes.aim"], now.Plan.Aim),
                Pieces.Field(texts["changes.problem"], now.Plan.Problem),
                (texts["changes.check-date"], now.Phase.IsInCycle() && now.Plan.CheckDate is { } check ? Pieces.Day(check, visit) : null),
                Pieces.Field(texts["changes.serves"], ChangeWords.Service(now.Plan.Serves, visit)),
                (texts["changes.people"], Html.Of(story.Owners.Select(owner => Html.Tag("div", Pieces.Line(texts["changes.story.owner-since"], Pieces.Typed(owner.Owner.Name), Pieces.Day(owner.Since, visit)))))),
                Pieces.Field(texts["changes.story.deputy"], now.Deputy?.Name),
                Pieces.Field(texts["changes.lesson-shown"], now.Phase is Phase.Stopped ? now.Lesson : null)));
    }

    private static IEnumerable<Html> Flags(Change now, Visit visit)
    {
        if (now.Pause is { } pause) { yield return Pieces.Line(visit.Texts["changes.paused-until"], Pieces.Day(pause.Until, visit), Pieces.Typed(pause.Reason)); }
        if (now.IsOrphan) { yield return visit.Texts["changes.orphan"]; }
        if (now.IsSleeping) { yield return visit.Texts["changes.sleeping"]; }
    }
}
