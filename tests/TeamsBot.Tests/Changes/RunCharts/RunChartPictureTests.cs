using System.Globalization;
using System.Xml.Linq;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.RunCharts;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;

namespace TeamsBot.Tests.Changes.RunCharts;

public sealed class RunChartPictureTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private static readonly TextCatalog Catalog = new([TextCatalog.Shared, TextSource.Beside<Change>("changes")]);

    /// <summary>Weekly waiting times: eleven of before, a change that works, one week that stands out, a slow fall at the end.</summary>
    private static RunChart Example => RunChart.Of(new RunChartData(
        Series.Waiting with { Name = "Wachttijd bij de balie", Baseline = 13, Target = 7, Norm = 10 },
        [.. new[] { 12m, 14m, 11m, 13m, 12.5m, 14m, 12m, 11m, 13m, 15m, 12m, 10m, 9m, 21m, 9.5m, 9m, 8m, 9m, 8.5m, 9m, 8m, 7m, 6.5m, 6m }.Select((value, week) => new Reading(new LocalDate(2025, 10, 6).PlusWeeks(week), value))])
    {
        TriedSince = new LocalDate(2025, 12, 22),
        Cycles = [new(new LocalDate(2025, 12, 22), 1), new(new LocalDate(2026, 2, 9), 2), new(new LocalDate(2026, 2, 23), 3)],
    });

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_card_looks_as_approved(string language)
    {
        var texts = Of(language);
        var words = RunChartWords.Of(Example, texts).Select(line => Part.Text(Part.Typed(line)));
        var card = CardPage.Of(texts, RunChartWords.Summary(Example, texts), [RunChartCard.Of(Example, texts), .. words]);

        Approved.Matches(card, "run-chart", language);
    }

    [Fact]
    public void In_a_language_of_long_words_the_chart_fits_and_says_nothing_else()
    {
        var texts = Pseudo.In(TextSource.Beside<Change>("changes"));
        var words = RunChartWords.Of(Example, texts).Select(line => Part.Text(Part.Typed(line)));
        Pseudo.Speaks(CardPage.Of(texts, RunChartWords.Summary(Example, texts), [RunChartCard.Of(Example, texts), .. words]), Example.Data.Measure.Name, "min");
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_picture_looks_as_approved(string language) => Approved.MatchesIn(language, RunChartSvg.Of(Example, Of(language), "m1"), "run-chart", "svg");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_kind_of_mark_has_its_words(string language)
    {
        RunChart[] charts =
        [
            Series.Chart(), Series.Chart(5), Series.Chart(5, 6, 7), Example, Series.Chart(5, 6, 5, 6, 5, 5, 40, 6, 5, 6, 5, 6), Series.Chart(1, 9, 2, 8, 1, 9, 2, 8, 1, 9, 2, 8),
            Series.Chart(5, 6, 6, 5, 5, 6, 6, 5, 6, 5, 6, 6), Series.Chart(20, 22, 21, 23, 24, 19, 17, 12, 10, 13, 11, 14, 12, 13, 18, 11),
            RunChart.Of(Series.Monthly(1, 2, 1, 2, 1, 2, 1, 2, 8, 9, 8, 9, 8, 9, 8, 9) with { Measure = Series.Waiting with { Better = Better.Higher, Unit = null } }), Series.Chart(1, 5, 2, 4, 2, 6, 7, 8, 9, 10),
        ];
        var said = charts.Select(chart => string.Join('\n', RunChartWords.Of(chart, Of(language)).Prepend(RunChartWords.Summary(chart, Of(language)))));

        Approved.MatchesIn(language, string.Join("\n\n", said), "run-chart-words", "txt");
    }

    [Fact]
    public void A_point_with_a_mark_has_another_shape_than_one_without()
    {
        var kinds = Drawn(Example).Descendants().Where(e => e.Parent?.Attribute("class")?.Value is "chart-data").Select(e => (string?)e.Attribute("class")).ToList();

        Assert.Equal(1 + Example.Points.Length, kinds.Count);
        Assert.Equal(["chart-far", "chart-line", "chart-point", "chart-shift", "chart-trend"], kinds.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_picture_needs_no_style_and_no_colour_of_its_own()
    {
        var attributes = Drawn(Example).DescendantsAndSelf().Attributes().ToList();

        Assert.DoesNotContain(attributes, attribute => attribute.Name.LocalName is "style" || attribute.Name.LocalName.StartsWith("on", StringComparison.Ordinal));
        Assert.All(attributes.Where(attribute => attribute.Name.LocalName is "fill" or "stroke"), attribute => Assert.Contains(attribute.Value, (string[])["currentColor", "none"]));
    }

    [Fact]
    public void What_people_typed_stays_text()
    {
        var chart = RunChart.Of(Example.Data with { Measure = Series.Waiting with { Name = "<script>alert(1)</script> & \u0001\ud800 \"💉\"", Unit = "</svg>" } });

        var svg = RunChartSvg.Of(chart, Of("nl"), "m1");

        Assert.DoesNotContain("<script", svg, StringComparison.Ordinal);
        Assert.Equal("<script>alert(1)</script> &  \"💉\"", XElement.Parse(svg).Element(Svg + "title")!.Value);
    }

    [Theory]
    [InlineData(new double[0])]
    [InlineData(new[] { 7.0 })]
    [InlineData(new[] { 7.0, 7.0, 7.0 })]
    [InlineData(new[] { -0.001, 0.002, 0.0005 })]
    [InlineData(new[] { -900000.0, 12345678.0 })]
    public void Any_figures_stay_inside_the_picture_with_two_to_six_labels(double[] values)
    {
        var chart = Series.Chart(values.Select(value => (decimal)value));
        var svg = Drawn(chart);
        var axis = RunChartAxis.Of([.. chart.Points.Select(point => point.Value)]);

        Assert.InRange(axis.Labels.Count(), 2, 6);
        var dots = svg.Descendants(Svg + "circle").Select(dot => decimal.Parse(dot.Attribute("cy")!.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(values.Length, dots.Count);
        Assert.All(dots, y => Assert.InRange(y, RunChartFrame.Top, RunChartFrame.Bottom));
    }

    [Fact]
    public void Years_of_figures_with_long_names_still_fit_a_card()
    {
        var measure = Series.Waiting with { Name = new string('ë', Limits.Line), Unit = new string('ë', Measure.LongestUnit), Baseline = 1.2345m, Target = 2.3456m, Norm = 3.4567m };
        var chart = RunChart.Of(new RunChartData(measure, [.. Enumerable.Range(0, 300).Select(week => new Reading(Series.Start.PlusWeeks(week), week * 1234.5678m))]));

        var card = CardPage.Of(Of("nl"), "x", [RunChartCard.Of(chart, Of("nl")), .. RunChartWords.Of(chart, Of("nl")).Select(line => Part.Text(Part.Typed(line)))]);

        Assert.InRange(Approved.Bytes(card.ToJson()), 1, 25_000);
    }

    [Fact]
    public void Cycles_that_follow_each_other_closely_are_named_on_two_rows()
    {
        var labels = Drawn(Example).Descendants(Svg + "text").Where(text => text.Value.StartsWith("ronde", StringComparison.Ordinal)).ToDictionary(text => text.Value, text => text.Attribute("y")!.Value, StringComparer.Ordinal);

        Assert.Equal(["ronde 1", "ronde 2", "ronde 3"], labels.Keys.Order(StringComparer.Ordinal));
        Assert.NotEqual(labels["ronde 2"], labels["ronde 3"]);
    }

    private static XElement Drawn(RunChart chart) => XElement.Parse(RunChartSvg.Of(chart, Of("nl"), "m1"));

    private static Texts Of(string language) => Catalog.In(Language.Find(language)!);
}
