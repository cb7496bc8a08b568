using System.Collections.Immutable;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>
/// The astronomical point. As published it is a judgement: a point so different that everybody who sees the chart would call it unusual (Perla,
/// Provost and Murray 2011). So this finds points worth that look: further from the middle than the limits of a chart for individual
/// values, three times the mean moving range over 1.128 (NIST/SEMATECH e-Handbook of Statistical Methods, 6.3.2.2), with moving ranges of 3.267 times
/// their mean or more left out first (Nelson 1982, as in the R package qicharts2).
/// </summary>
internal static class FarPoints
{
    private const decimal ScreenAt = 3.267m;

    private const decimal RangeToDeviation = 1.128m;

    public static IEnumerable<RunChartMark> Marks(
        ImmutableArray<decimal> values, decimal median, IReadOnlyList<RunChartMark> shifts, IReadOnlyList<RunChartMark> trends)
    {
        if (values.Length < RunChart.FewestPoints) { yield break; }
        var reach = Reach(values);
        for (var place = 0; place < values.Length; place++)
        {
            // After a shift the middle is another one; on a slope every end is far from the middle.
            if (trends.Any(trend => trend.Points.Contains(place))) { continue; }
            var middle = shifts.FirstOrDefault(shift => shift.Points.Contains(place)) is { } shift ? Medians.Of(shift.Points.Select(p => values[p]))!.Value : median;
            if (Math.Abs(values[place] - middle) > reach)
            {
                yield return new(RunChartRule.Astronomical, [place], values[place] > middle ? MarkWay.Up : MarkWay.Down);
            }
        }
    }

    /// <summary>How far from the middle is still ordinary.</summary>
    internal static decimal Reach(ImmutableArray<decimal> values)
    {
        decimal[] ranges = [.. values.Skip(1).Zip(values, (next, value) => Math.Abs(next - value))];
        var mean = ranges.Average();
        var screened = ranges.Where(range => range < ScreenAt * mean).DefaultIfEmpty(0).Average();

        // All moves but a few were zero: those few are the only scale there is.
        return 3 * (screened > 0 ? screened : mean) / RangeToDeviation;
    }
}
