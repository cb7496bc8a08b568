using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>A level line across a run chart.</summary>
/// <param name="Kind">Its class in the picture.</param>
/// <param name="Name">What it is, with its value: "mediaan 8".</param>
/// <param name="Value">How high it stands.</param>
/// <param name="Color">Its colour in a card.</param>
/// <param name="Dashes">How it is broken in the picture, so that nothing hangs on colour.</param>
internal sealed record RunChartLine(string Kind, string Name, decimal Value, string Color, string Dashes)
{
    /// <summary>The lines of a chart, in the order in which they are named.</summary>
    public static IReadOnlyList<RunChartLine> Of(RunChart chart, Texts texts)
    {
        return [.. Line(chart.Median, "median", "changes.chart.median", ChartColors.Middle, "5 3"),
            .. Line(chart.Data.Measure.Target, "target", "changes.chart.target", ChartColors.Target, "12 3"),
            .. Line(chart.Data.Measure.Norm, "norm", "changes.chart.norm", ChartColors.Norm, "1.5 3"),
            .. Line(chart.Data.Measure.Baseline, "baseline", "changes.chart.baseline", ChartColors.Start, "8 3 1.5 3")];

        IEnumerable<RunChartLine> Line(decimal? value, string kind, string key, string color, string dashes) =>
            value is { } level ? [new(kind, texts.Format(key, Figures.Text(level, texts.Language.Tag)), level, color, dashes)] : [];
    }
}
