using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>How the change is kept: what stays, who was told, when the team looked back, and what of the checklist is arranged.</summary>
internal static class SustainingHtml
{
    public static Html All(ChangeStory story, Visit visit) => Pieces.Section(visit.Texts["changes.phase.sustaining"], story.Sustainings.Select(kept => Of(kept, visit)));

    private static HtmlElement Of(StorySustaining kept, Visit visit)
    {
        var (texts, plan) = (visit.Texts, kept.Plan);
        return Html.Tag(
            "div",
            Html.Tag("p", EventHtml.Of(kept.Begun, visit)),
            Pieces.Fields(
                Pieces.Field(texts["changes.keep"], plan.Keep),
                Pieces.Field(texts["changes.story.told"], kept.Turns.Select(t => t.Plan?.Told).LastOrDefault(told => told is not null)),
                Pieces.Words(texts["changes.ask.spread"], plan.Spread ? texts["changes.spread.yes"] : null),
                (texts["changes.story.last-confirmed"], plan.LastConfirmed is { } confirmed ? Pieces.Day(confirmed, visit) : null),
                (texts["changes.review"], plan.Review is { } review ? Pieces.Day(review, visit) : null)),
            Pieces.List(kept.Turns.Select(turn => EventHtml.Of(turn.Event, visit))),
            Checklist(plan, visit));
    }

    private static Html Checklist(SustainPlan plan, Visit visit)
    {
        if (plan.Checklist.Count == 0) { return Html.Empty; }
        var (texts, language) = (visit.Texts, visit.Texts.Language.Tag);
        var answered = visit.Content.Checklist.Sections.SelectMany(s => s.Points).Where(p => plan.Checklist.ContainsKey(p.Id))
            .Select(p => ((string, Html?))(p.Label.In(language), Answer(p, plan.Checklist[p.Id].Tag())));
        return Html.Tag("details", Html.Tag("summary", texts["changes.checklist"]), Pieces.Fields(answered));

        Html Answer(SustainingChecklist.Point point, string tag) => point.Options.FirstOrDefault(o => string.Equals(o.Id, tag, StringComparison.Ordinal)).Label?.In(language) ?? tag;
    }
}
