using System.Text.Json.Nodes;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Cards;

public sealed class ChartTests
{
    private static readonly LocalDate Start = new(2026, 1, 5);

    private static readonly TextCatalog Catalog = new([TextCatalog.Shared]);

    private static Texts Dutch => Catalog.In(Language.Dutch);

    [Fact]
    public void A_line_chart_has_every_value_twice_as_a_picture_and_as_a_list()
    {
        var chart = Json(Chart.Line(Dutch, "Wachttijd", "min", Points(3), new ChartLevel("doel 5", 5, ChartColors.Target)));

        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""
                {"type":"Chart.Line","title":"Wachttijd","xAxisTitle":"Datum","yAxisTitle":"min","data":[
                    {"legend":"Wachttijd","color":"categoricalBlue","values":[{"x":"2026-01-05","y":0},{"x":"2026-01-12","y":1.5},{"x":"2026-01-19","y":3}]},
                    {"legend":"doel 5","color":"good","values":[{"x":"2026-01-05","y":5},{"x":"2026-01-19","y":5}]}],
                 "fallback":{"type":"Container","items":[
                    {"type":"TextBlock","spacing":"medium","text":"Wachttijd","weight":"bolder","wrap":true},
                    {"type":"TextBlock","spacing":"small","text":"doel 5","size":"small","isSubtle":true,"wrap":true},
                    {"type":"FactSet","facts":[{"title":"dag 0","value":"0 min"},{"title":"dag 1","value":"1,5 min"},{"title":"dag 2","value":"3 min"}]}]}}
                """),
            chart), chart.ToJsonString());
    }

    [Fact]
    public void A_long_line_chart_shows_the_newest_figures_says_so_and_stays_small()
    {
        ChartLevel[] levels = [.. Enumerable.Range(0, 4).Select(n => new ChartLevel(new string('ë', 60), n, ChartColors.Middle))];
        var chart = Json(Chart.Line(Dutch, new string('ë', 80), new string('ë', 20), Points(300), levels));

        Assert.Equal("De nieuwste 40 van 300 metingen", (string?)chart["xAxisTitle"]);
        Assert.Equal("De nieuwste 40 van 300 metingen", (string?)chart["fallback"]!["items"]![1]!["text"]);
        Assert.Equal(40, chart["data"]![0]!["values"]!.AsArray().Count);
        Assert.Equal("dag 299", (string?)chart["fallback"]!["items"]![3]!["facts"]![39]!["title"]);
        Assert.InRange(Approved.Bytes(chart.ToJsonString()) * 2, 1, 25_000);
    }

    [Fact]
    public void A_bar_chart_has_every_amount_in_its_list_too()
    {
        var chart = Json(Chart.HorizontalBar("Bewijs", "aantal", [new("Cijfers", 4, "4"), new("Verhalen", 2, "2 verhalen")]));

        Assert.Equal("Chart.HorizontalBar", (string?)chart["type"]);
        Assert.Equal("""[{"x":"Cijfers","y":4},{"x":"Verhalen","y":2}]""", chart["data"]!.ToJsonString());
        Assert.Equal("""[{"title":"Cijfers","value":"4"},{"title":"Verhalen","value":"2 verhalen"}]""", chart["fallback"]!["items"]![1]!["facts"]!.ToJsonString());
    }

    [Fact]
    public void What_people_typed_is_plain_in_the_picture_and_escaped_in_the_list()
    {
        var chart = Json(Chart.HorizontalBar("*Vallen* [x](y)", "aantal", [new("_nacht_", 1, "1")]));

        Assert.Equal("*Vallen* [x](y)", (string?)chart["title"]);
        Assert.Equal(@"\*Vallen\* \[x\](y)", (string?)chart["fallback"]!["items"]![0]!["text"]);
        Assert.Equal(@"\_nacht\_", (string?)chart["fallback"]!["items"]![1]!["facts"]![0]!["title"]);
    }

    [Theory]
    [InlineData("nl", "Wachttijd: 12 → 9,5 → 7 min (doel 5)", "min", 5)]
    [InlineData("en", "Wachttijd: 12 → 9.5 → 7 min (target 5)", "min", 5)]
    [InlineData("nl", "Wachttijd: 12 → 9,5 → 7%", "%", null)]
    [InlineData("nl", "Wachttijd: 12 → 9,5 → 7", null, null)]
    public void A_trend_is_one_line(string language, string line, string? unit, int? target) =>
        Assert.Equal(line, Chart.Trend(new SubjectTrend("Wachttijd", unit, [12m, 9.50m, 7m], target), Catalog.In(Language.Find(language)!)));

    [Fact]
    public void A_trend_shows_the_eight_newest_figures_and_escapes_what_was_typed() =>
        Assert.Equal(
            @"\*Vallen\*: 3 → 4 → 5 → 6 → 7 → 8 → 9 → 10 \_keer\_",
            Chart.Trend(new SubjectTrend("*Vallen*", "_keer_", [.. Enumerable.Range(1, 10).Select(n => (decimal)n)], null), Dutch));

    [Theory]
    [InlineData("nl", 12.50, "12,5")]
    [InlineData("en", 12.50, "12.5")]
    [InlineData("fr", -0.25, "-0,25")]
    [InlineData("nl", 0, "0")]
    [InlineData("nl", 1234567, "1234567")]
    [InlineData("en", 0.33333, "0.3333")]
    public void Figures_are_written_as_the_language_has_them(string language, double value, string text) => Assert.Equal(text, Figures.Text((decimal)value, language));

    [Theory]
    [InlineData("nl", "12,5%")]
    [InlineData("en", "12.5%")]
    [InlineData("fr", "12,5\u00A0%")]
    [InlineData("es", "12,5\u00A0%")]
    public void A_percent_sign_stands_as_the_language_has_it(string language, string text) => Assert.Equal(text, Figures.Text(12.5m, "%", language));

    private static ChartPoint[] Points(int count) =>
        [.. Enumerable.Range(0, count).Select(n => new ChartPoint(Start.PlusWeeks(n), n * 1.5m, $"dag {n}", $"{Figures.Text(n * 1.5m, "nl")} min"))];

    private static JsonNode Json(AdaptiveElement element) => JsonNode.Parse(new AdaptiveCard("1.5") { Body = { element } }.ToJson())!["body"]![0]!;
}
