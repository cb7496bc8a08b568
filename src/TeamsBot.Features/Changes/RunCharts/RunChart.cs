using System.Collections.Immutable;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>A run chart: points in time order against their median, with the rules they meet. Pure; the choices are in ADR 7.</summary>
public sealed record RunChart
{
    /// <summary>With fewer points than this, neither the number of runs nor a far point says anything, and no median is frozen.</summary>
    public const int FewestPoints = 10;

    private RunChart(RunChartData data, ImmutableArray<Reading> points, int baseline)
    {
        (Data, Points) = (data, points);
        Values = [.. points.Select(point => point.Value)];
        IsFrozen = baseline >= FewestPoints && baseline < points.Length;
        Median = Medians.Of(IsFrozen ? Values[..baseline] : Values);
        MedianPoints = IsFrozen ? baseline : points.Length;
        Runs = Median is { } median ? MedianRuns.Of(Values, median) : MedianRuns.None;
        Marks = Median is { } line ? [.. RunChartRules.Marks(Values, line, Runs)] : [];
    }

    /// <summary>What it was drawn from.</summary>
    public RunChartData Data { get; }

    /// <summary>The figures in time order.</summary>
    public ImmutableArray<Reading> Points { get; }

    /// <summary>
    /// The line in the middle: the median of the baseline period once that has <see cref="FewestPoints"/> figures, else of all figures. Null without figures.
    /// </summary>
    public decimal? Median { get; }

    /// <summary>True when the median is that of the baseline period, so that it does not move along with an improvement.</summary>
    public bool IsFrozen { get; }

    /// <summary>How many figures the median is of.</summary>
    public int MedianPoints { get; }

    /// <summary>The runs about the median.</summary>
    public MedianRuns Runs { get; }

    /// <summary>The rules that are met: shifts, trends, runs, far points.</summary>
    public ImmutableArray<RunChartMark> Marks { get; }

    private ImmutableArray<decimal> Values { get; }

    /// <summary>The chart of these figures.</summary>
    public static RunChart Of(RunChartData data)
    {
        ImmutableArray<Reading> points = [.. data.Readings.OrderBy(reading => reading.Date)];
        return new RunChart(data, points, data.TriedSince is { } tried ? points.Count(point => point.Date < tried) : 0);
    }

    /// <summary>The marks a point belongs to, those about the whole chart left out.</summary>
    public IEnumerable<RunChartMark> MarksOf(int point) => Marks.Where(mark => mark.Way is not MarkWay.None && mark.Points.Contains(point));
}
