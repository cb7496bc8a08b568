namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>A vertical axis with few round labels: steps of 1, 2 or 5 times a power of ten.</summary>
/// <param name="Low">The lowest label.</param>
/// <param name="High">The highest label.</param>
/// <param name="Step">Between two labels.</param>
internal sealed record RunChartAxis(decimal Low, decimal High, decimal Step)
{
    private const int MostSteps = 5;

    public IEnumerable<decimal> Labels
    {
        get
        {
            for (var label = Low; label <= High; label += Step) { yield return label; }
        }
    }

    /// <summary>The axis that holds these values.</summary>
    public static RunChartAxis Of(IReadOnlyList<decimal> values)
    {
        var (low, high) = values.Count is 0 ? (0, 1) : (values.Min(), values.Max());
        if (low == high) { (low, high) = (low - 1, high + 1); }
        foreach (var step in RoundSteps(high - low))
        {
            var (first, last) = (Math.Floor(low / step) * step, Math.Ceiling(high / step) * step);
            if ((last - first) / step <= MostSteps) { return new(first, last, step); }
        }

        throw new InvalidOperationException("There is always a step large enough.");
    }

    private static IEnumerable<decimal> RoundSteps(decimal range)
    {
        // Well under a fifth of the range: the loop above takes the first that is large enough.
        var power = (decimal)Math.Pow(10, Math.Floor(Math.Log10((double)range)) - 1);
        for (; ; power *= 10)
        {
            yield return power;
            yield return 2 * power;
            yield return 5 * power;
        }
    }
}
