using System.Xml.Linq;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.RunCharts;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Pages;

/// <summary>The measures as run charts, each with what it says in words and the same as a table.</summary>
internal static class ChartHtml
{
    // A line begins with two.
    private const int FewestInPicture = 2;

    public static Html All(ChangeStory story, Visit visit) =>
        Pieces.Section(visit.Texts["changes.measures"], story.Measures.Select((measure, place) => Of(measure, $"m{place}", story, visit)));

    private static HtmlElement Of(StoryMeasure measure, string id, ChangeStory story, Visit visit)
    {
        var texts = visit.Texts;
        return Html.Tag("div", Html.Tag("h3", Pieces.Typed(measure.Measure.Name), measure.IsDropped ? Html.Of(" ", Html.Tag("span", texts["changes.story.dropped"]).Class("badge")) : Html.Empty))
            .Holding(Html.Tag("p", About(measure.Measure, texts)).Class("soft"), Source(measure.Measure, texts))
            .Holding(measure.Figures.Count == 0 ? Html.Tag("p", texts["changes.chart.no-data"]) : Picture(measure, id, story, visit));
    }

    private static Html Picture(StoryMeasure measure, string id, ChangeStory story, Visit visit)
    {
        var texts = visit.Texts;
        var chart = RunChart.Of(RunChartData.Of(measure.Measure, measure.Figures, story.Events, visit.Zone));
        var summary = RunChartWords.Summary(chart, texts);
        return Html.Of(
            chart.Points.Length < FewestInPicture
                ? Html.Tag("p", summary)
                : Html.Tag("figure", Html.Picture(XElement.Parse(RunChartSvg.Of(chart, texts, id))), Html.Tag("figcaption", summary)),
            Pieces.List(RunChartWords.Of(chart, texts).Select(Html.Text)),
            Html.Tag("details", Html.Tag("summary", texts["changes.readings"]), Table(measure, visit)));
    }

    private static HtmlElement Table(StoryMeasure measure, Visit visit)
    {
        var texts = visit.Texts;
        var rows = ReadingSeries.Standing(measure.Entries).Select(entry => Html.Tag(
            "tr",
            Html.Tag("td", Pieces.Day(entry.Date, visit)),
            Html.Tag("td", Figures.Text(entry.Value!.Value, measure.Measure.Unit, texts.Language.Tag)).Class("number"),
            Html.Tag("td", Pieces.Typed(entry.By.Name))));
        return Html.Tag("div", Html.Tag(
            "table",
            Html.Tag("thead", Html.Tag("tr", Head(texts["changes.story.day"]), Head(texts["changes.story.value"]).Class("number"), Head(texts["changes.story.written-by"]))),
            Html.Tag("tbody").Holding(rows))).Class("scroll");
    }

    private static HtmlElement Head(string text) => Html.Tag("th", text).With("scope", "col");

    private static string About(Measure measure, Texts texts) => string.Join(" · ", new[]
    {
        texts[measure.Kind is MeasureKind.Result ? "changes.measure.result" : "changes.measure.process"],
        texts[measure.Better is Better.Higher ? "changes.measure.higher" : "changes.measure.lower"],
        MeasureWords.Marks(measure, texts),
    }.OfType<string>());

    private static Html Source(Measure measure, Texts texts) =>
        measure.Source is { } source ? Html.Tag("p", Pieces.Line(texts["changes.measure.from"], Pieces.Typed(source))).Class("soft") : Html.Empty;
}
