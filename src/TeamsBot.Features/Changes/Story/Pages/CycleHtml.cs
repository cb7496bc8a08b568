using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>A cycle on the page: the plan as it stood, what was predicted and seen, the findings, the decision and the lesson.</summary>
internal static class CycleHtml
{
    public static Html Of(StoryCycle cycle, Visit visit)
    {
        var texts = visit.Texts;
        return Html.Tag("section", Html.Tag("h2", texts.Format("changes.story.cycle", cycle.Number), " ", Badge(cycle, texts)))
            .Holding(Html.Tag("p", Dates(cycle, visit)).Class("soft"))
            .Holding(cycle.Plans.SkipLast(1).Select(plan => GivenUp(plan, visit)))
            .Holding(Plan(cycle.Plan, visit, Measures(cycle, texts)), MoreTimes(cycle, visit), Compared(cycle, texts))
            .Holding(FindingHtml.SideBySide(cycle, visit))
            .Holding(cycle.Overrides.Select(e => EventHtml.Although(e, visit)))
            .Holding(cycle.Decisions.Select(e => Decision(e, visit)));
    }

    private static Html Badge(StoryCycle cycle, Texts texts) => cycle.Verdict is { } verdict
        ? Html.Tag("span", texts[verdict.NameKey()]).Class(verdict switch { Verdict.Good => "badge good", Verdict.Unclear => "badge", _ => "badge warn" })
        : Html.Empty;

    private static Html Dates(StoryCycle cycle, Visit visit)
    {
        var began = Pieces.Line(visit.Texts["changes.story.plan-since"], Pieces.Day(cycle.Opened.At, visit));
        var tried = cycle.Plans[^1].Begun is { } begun ? Html.Of(" ", Pieces.Line(visit.Texts["changes.story.do-since"], Pieces.Day(begun.At, visit))) : Html.Empty;
        return Html.Of(began, tried, cycle.Judged is { } judged ? Html.Of(" ", Pieces.Line(visit.Texts["changes.story.checked-on"], Pieces.Day(judged.At, visit))) : Html.Empty);
    }

    private static HtmlElement GivenUp(StoryPlan plan, Visit visit) => Html.Tag(
        "details",
        Html.Tag("summary", Pieces.Line(visit.Texts["changes.story.earlier-plan"], Pieces.Day(plan.GivenUp!.At, visit))),
        Plan(plan.Plan, visit),
        Pieces.Fields(Pieces.Field(visit.Texts["changes.prediction"], plan.Plan.Prediction), Pieces.Field(visit.Texts["changes.lesson-shown"], plan.GivenUp.Reason))).Class("card");

    private static Html Plan(Plan plan, Visit visit, params IEnumerable<(string, Html?)> more)
    {
        var texts = visit.Texts;
        return Pieces.Fields(
        [
            Pieces.Field(texts["changes.adjusted"], plan.Adjusted),
            Pieces.Field(texts["changes.for-whom"], plan.ForWhom),
            Pieces.Field(texts["changes.problem"], plan.Problem),
            Pieces.Field(texts["changes.aim"], plan.Aim),
            Pieces.Field(texts["changes.approach"], plan.Approach),
            Pieces.Words(texts["changes.ask.small-test"], plan.IsSmallTest is { } small ? texts[small ? "changes.small-test.yes" : "changes.small-test.no"] : null),
            Pieces.Words(texts["changes.ask.scope"], plan.Scope is { } scope ? texts[ScopeKey(scope)] : null),
            Pieces.Field(texts["changes.ask.consulted"], plan.Consulted),
            (texts["changes.check-date"], plan.CheckDate is { } date ? Pieces.Day(date, visit) : null),
            .. more,
        ]);
    }

    private static string ScopeKey(Scope scope) => scope switch
    {
        Scope.Fits => "changes.scope.fits",
        Scope.TakesLonger => "changes.scope.takes-longer",
        _ => "changes.scope.needs-others",
    };

    private static (string, Html?) Measures(StoryCycle cycle, Texts texts) =>
        (texts["changes.measures"], cycle.Measures.Count > 0 ? Html.Of(cycle.Measures.Select(m => Html.Tag("div", Pieces.Typed(m.Name)))) : null);

    private static Html MoreTimes(StoryCycle cycle, Visit visit) => Pieces.List(cycle.MoreTimes.Select(more => Html.Of(
        EventHtml.Of(more.Event, visit), more.Until is { } until ? Html.Tag("div", Pieces.Line(visit.Texts["changes.story.new-check"], Pieces.Day(until, visit))) : Html.Empty)));

    // What was predicted stands beside what was seen: that is what a Check compares.
    private static Html Compared(StoryCycle cycle, Texts texts)
    {
        Html[] sides = [.. Side("changes.prediction", cycle.Plan.Prediction), .. Side("changes.expected-and-seen", cycle.ExpectedAndSeen)];
        return sides is [] ? Html.Empty : Html.Tag("div").Class("columns").Holding(sides);

        IEnumerable<Html> Side(string key, string? typed) =>
            typed is null ? [] : [Html.Tag("div", Html.Tag("h3", texts[key]), Html.Tag("p", Pieces.Typed(typed)))];
    }

    private static HtmlElement Decision(ChangeEvent decided, Visit visit) => Html.Tag(
        "div",
        Html.Tag("h3", Pieces.Line(visit.Texts[StoryLines.DecisionKey(decided.Type)], Pieces.Day(decided.At, visit))),
        decided.Reason is { } lesson ? Html.Tag("p", Pieces.Line(visit.Texts["changes.story.lesson"], Pieces.Typed(lesson))) : Html.Empty).Class("card");
}
