using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>Who had a say and what was done with it, and what each party brought in.</summary>
internal static class TogetherHtml
{
    public static Html Consultations(ChangeStory story, Visit visit) => Pieces.Section(visit.Texts["changes.consultation"], story.Consultations.Select(asked => Of(asked, visit)));

    public static Html Contributions(ChangeStory story, Visit visit) => Pieces.Section(
        visit.Texts["changes.contributions"],
        Pieces.List(story.Now.Plan.Contributions.Select(c => Html.Of(
            Pieces.Typed(c.Party), ": ", Pieces.Typed(c.What), " ", Html.Tag("span", visit.Texts[ContributionsCard.StateKey(c.State)]).Class("badge")))));

    private static HtmlElement Of(StoryConsultation consultation, Visit visit)
    {
        var (texts, asked) = (visit.Texts, consultation.Asked);
        return Html.Tag(
            "div",
            Pieces.Fields(
                Pieces.Field(texts["changes.open-to"], asked.OpenTo),
                Pieces.Field(texts["changes.fixed"], asked.Fixed),
                (texts["changes.story.closes"], Pieces.Day(asked.Closes, visit))))
            .Holding(consultation.Points is [] ? [Html.Tag("p", texts["changes.consult.no-points"]).Class("soft")] : consultation.Points.Select(p => Point(p, visit)));
    }

    private static HtmlElement Point(Point point, Visit visit)
    {
        var texts = visit.Texts;
        var who = point.Name is { } name ? Html.Tag("footer", Pieces.Typed(name)) : Html.Empty;
        return Html.Tag(
            "div",
            Html.Tag("blockquote", Pieces.Typed(point.Change), who),
            Said("changes.point.keep", point.Keep),
            Said("changes.point.worry", point.Worry),
            Html.Tag("p", point.Answer is { } answer
                ? Pieces.Line(texts["changes.point.answered"], texts[ConsultationCard.TakenKey(answer.Taken)], Pieces.Typed(answer.Why), Pieces.Typed(answer.By))
                : texts["changes.point.waits"])).Class("card");

        Html Said(string key, string? typed) => typed is null ? Html.Empty : Html.Tag("p", Pieces.Line(texts[key], Pieces.Typed(typed)));
    }
}
