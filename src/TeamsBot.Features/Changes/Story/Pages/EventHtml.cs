using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>Events on the page: what happened, in the words of the cards, with all that was said for it.</summary>
internal static class EventHtml
{
    /// <summary>When, who, what; what happened by itself names nobody.</summary>
    public static Html Of(ChangeEvent happened, Visit visit)
    {
        var line = Pieces.Line(
            visit.Texts[ChangeWords.EventKey(happened.Type)], Pieces.Day(happened.At, visit), Pieces.Typed(happened.Actor.Name), Html.Text(happened.Cycle.ToString(visit.Texts.Language.Culture)));
        return Html.Of(line, happened.Reason is { } reason ? Html.Of(" ", Pieces.Typed(reason)) : Html.Empty, Although(happened, visit));
    }

    /// <summary>The concerns somebody went on with, and why; nothing when there were none.</summary>
    public static Html Although(ChangeEvent happened, Visit visit) => happened.Passed is { } passed
        ? Html.Tag("p", Pieces.Line(visit.Texts["changes.passed"], string.Join(" ", passed.Concerns.Select(key => visit.Texts[ChangeWords.ConcernKey(key)])), Pieces.Typed(passed.Reason))).Class("card")
        : Html.Empty;

    /// <summary>The turns the change took.</summary>
    public static Html Timeline(ChangeStory story, Visit visit) =>
        Pieces.Section(visit.Texts["changes.history"], Html.Tag("ol").Class("timeline").Holding(story.Timeline.Select(e => Html.Tag("li", Of(e, visit)))));
}
