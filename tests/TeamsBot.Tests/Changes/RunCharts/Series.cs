using NodaTime;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.RunCharts;

namespace TeamsBot.Tests.Changes.RunCharts;

/// <summary>Figures in a row, a month or a week apart.</summary>
internal static class Series
{
    public static readonly LocalDate Start = new(2014, 1, 1);

    public static readonly Measure Waiting = new("m", "Wachttijd", MeasureKind.Result, Better.Lower) { Unit = "min" };

    public static RunChartData Monthly(params IEnumerable<decimal> values) => new(Waiting, [.. values.Select((value, month) => new Reading(Start.PlusMonths(month), value))]);

    public static RunChart Chart(params IEnumerable<decimal> values) => RunChart.Of(Monthly(values));

    /// <summary>The marks as they can be compared: rule, way, first and last place (from 1, as publications count).</summary>
    public static string[] Marks(this RunChart chart) =>
        [.. chart.Marks.Select(mark => $"{mark.Rule} {mark.Way} {mark.Points[0] + 1}-{mark.Points[^1] + 1}{(mark.IsStrong ? " strong" : "")}")];
}
