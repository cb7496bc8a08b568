using NodaTime;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>What a run chart says, in words: plain text, a line each.</summary>
public static class RunChartWords
{
    /// <summary>The lines: where the median comes from, then each mark. With too few figures it says just that.</summary>
    public static IReadOnlyList<string> Of(RunChart chart, Texts texts)
    {
        if (chart.Points.Length is 0) { return [texts["changes.chart.no-data"]]; }
        string[] marks = [.. chart.Marks.Select(mark => Line(mark, chart, texts))];
        return chart.Points.Length < RunChart.FewestPoints ? [.. marks, texts.Format("changes.chart.few", RunChart.FewestPoints)]
            : [Middle(chart, texts), .. marks is [] ? [texts["changes.chart.nothing"]] : marks];
    }

    /// <summary>The whole chart in a sentence: how many figures, from when to when, the latest.</summary>
    public static string Summary(RunChart chart, Texts texts) => chart.Points is [var first, .., var last]
        ? texts.Format("changes.chart.summary", texts.Count("changes.chart.count", chart.Points.Length), Day(first.Date, chart, texts), Day(last.Date, chart, texts), Value(last.Value, chart, texts))
        : chart.Points is [var only] ? texts.Format("changes.chart.single", Day(only.Date, chart, texts), Value(only.Value, chart, texts))
        : texts["changes.chart.no-data"];

    /// <summary>A rule in a word or two, for a legend.</summary>
    public static string InShort(RunChartRule rule, Texts texts) => rule switch
    {
        RunChartRule.Shift => texts["changes.chart.shift"],
        RunChartRule.Trend => texts["changes.chart.trend"],
        RunChartRule.Astronomical => texts["changes.chart.far"],
        _ => texts["changes.chart.runs"],
    };

    private static string Middle(RunChart chart, Texts texts) => texts.Format(
        chart.IsFrozen ? "changes.chart.median-before" : "changes.chart.median-all", Value(chart.Median!.Value, chart, texts), chart.MedianPoints);

    private static string Line(RunChartMark mark, RunChart chart, Texts texts)
    {
        var (first, last) = (chart.Points[mark.Points[0]], chart.Points[mark.Points[^1]]);
        var line = mark.Rule switch
        {
            RunChartRule.Shift => texts.Format(ShiftKey(mark), mark.Points.Count, Day(first.Date, chart, texts), Day(last.Date, chart, texts)),
            RunChartRule.Trend => texts.Format(mark.Way is MarkWay.Up ? "changes.chart.rising" : "changes.chart.falling", mark.Points.Count, Day(first.Date, chart, texts), Day(last.Date, chart, texts)),
            RunChartRule.FewRuns => texts.Format("changes.chart.few-runs", chart.Runs.Count, Limits(chart).Fewest),
            RunChartRule.ManyRuns => texts.Format("changes.chart.many-runs", chart.Runs.Count, Limits(chart).Most),
            _ => texts.Format("changes.chart.far-point", Value(first.Value, chart, texts), Day(first.Date, chart, texts)),
        };
        return GoesSomewhere(mark, chart) && mark.IsBetter(chart.Data.Measure.Better) is { } better
            ? $"{line} {texts[better ? "changes.chart.right-way" : "changes.chart.wrong-way"]}"
            : line;
    }

    // Where a chart begins it has not gone to.
    private static bool GoesSomewhere(RunChartMark mark, RunChart chart) =>
        mark.Rule is RunChartRule.Trend || (mark.Rule is RunChartRule.Shift && mark.Points[0] != chart.Runs.Stretches[0][0]);

    private static string ShiftKey(RunChartMark mark) => (mark.Way, mark.IsStrong) switch
    {
        (MarkWay.Up, true) => "changes.chart.above-surely",
        (MarkWay.Up, false) => "changes.chart.above",
        (_, true) => "changes.chart.below-surely",
        _ => "changes.chart.below",
    };

    private static RunsLimits Limits(RunChart chart) => RunsLimits.Of(chart.Runs.Above, chart.Runs.Below);

    private static string Value(decimal value, RunChart chart, Texts texts) => Figures.Text(value, chart.Data.Measure.Unit, texts.Language.Tag);

    private static string Day(LocalDate date, RunChart chart, Texts texts) => RunChartText.Day(date, chart, texts);
}
