using AdaptiveCards;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>A run chart in a card, as Teams draws it: the measure, its median, aim, norm and baseline.</summary>
public static class RunChartCard
{
    /// <summary>The chart, with the same as a list for who cannot see it. Teams' chart has no marks: <see cref="RunChartWords"/> belong below it.</summary>
    public static AdaptiveElement Of(RunChart chart, Texts texts) =>
        Chart.Line(
            texts,
            chart.Data.Measure.Name,
            chart.Data.Measure.Unit,
            [.. chart.Points.Select((point, place) => Point(chart, point, place, texts))],
            [.. RunChartLine.Of(chart, texts).Select(line => new ChartLevel(line.Name, line.Value, line.Color))]);

    private static ChartPoint Point(RunChart chart, Reading point, int place, Texts texts)
    {
        var language = texts.Language.Tag;
        var value = Figures.Text(point.Value, chart.Data.Measure.Unit, language);
        var marks = string.Join(", ", chart.MarksOf(place).Select(mark => RunChartWords.InShort(mark.Rule, texts)).Distinct(StringComparer.Ordinal));
        return new(point.Date, point.Value, RunChartText.Day(point.Date, chart, texts), marks.Length is 0 ? value : $"{value} ({marks})");
    }
}
