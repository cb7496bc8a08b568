using System.Collections.Immutable;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The rules of run charts, each with its source. Which lengths count is decided in ADR 7.</summary>
internal static class RunChartRules
{
    /// <summary>Perla, Provost and Murray 2011: six or more consecutive points all above or all below the median.</summary>
    public const int ShortestShift = 6;

    /// <summary>Perla, Provost and Murray 2011: five or more consecutive points all going up or all going down.</summary>
    public const int ShortestTrend = 5;

    public static IEnumerable<RunChartMark> Marks(ImmutableArray<decimal> values, decimal median, MedianRuns runs)
    {
        RunChartMark[] shifts = [.. Shifts(values, median, runs)];
        RunChartMark[] trends = [.. Trends(values)];
        return [.. shifts, .. trends, .. NumberOfRuns(runs), .. FarPoints.Marks(values, median, shifts, trends)];
    }

    /// <summary>
    /// The longest run chance gives in 19 charts of 20: Anhøj and Olesen, Run charts revisited, PLoS ONE 2014;9(11):e113825, after Schilling,
    /// The surprising predictability of long runs, Mathematics Magazine 2012;85:141-149.
    /// </summary>
    public static int LongestByChance(int useful) => (int)Math.Round(Math.Log2(useful), MidpointRounding.ToEven) + 3;

    private static IEnumerable<RunChartMark> Shifts(ImmutableArray<decimal> values, decimal median, MedianRuns runs) =>
        runs.Stretches.Where(stretch => stretch.Length >= ShortestShift)
            .Select(stretch => new RunChartMark(RunChartRule.Shift, stretch, values[stretch[0]] > median ? MarkWay.Up : MarkWay.Down, stretch.Length > LongestByChance(runs.Useful)));

    // Of values that repeat only the first counts: they neither break nor lengthen a trend.
    private static IEnumerable<RunChartMark> Trends(ImmutableArray<decimal> values)
    {
        int[] moves = [.. Enumerable.Range(0, values.Length).Where(place => place is 0 || values[place] != values[place - 1])];
        for (int first = 0, last; first < moves.Length - 1; first = last)
        {
            var way = values[moves[first + 1]].CompareTo(values[moves[first]]);
            last = first + 1;
            while (last + 1 < moves.Length && values[moves[last + 1]].CompareTo(values[moves[last]]) == way) { last++; }
            if (last - first + 1 >= ShortestTrend) { yield return new(RunChartRule.Trend, moves[first..(last + 1)], way > 0 ? MarkWay.Up : MarkWay.Down); }
        }
    }

    private static IEnumerable<RunChartMark> NumberOfRuns(MedianRuns runs)
    {
        if (runs.Useful < RunChart.FewestPoints) { yield break; }
        var limits = RunsLimits.Of(runs.Above, runs.Below);
        int[] points = [.. runs.Stretches.SelectMany(stretch => stretch)];
        if (runs.Count < limits.Fewest) { yield return new(RunChartRule.FewRuns, points, MarkWay.None); }
        if (runs.Count > limits.Most) { yield return new(RunChartRule.ManyRuns, points, MarkWay.None); }
    }
}
