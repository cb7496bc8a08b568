using System.Numerics;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>How many runs chance gives: fewer than <see cref="Fewest"/> or more than <see cref="Most"/> comes by chance at most once in forty each.</summary>
/// <remarks>
/// Computed from the distribution of the number of runs in Swed and Eisenhart, Tables for testing randomness of grouping in a sequence of
/// alternatives, Annals of Mathematical Statistics 1943;14:66-87, for the points above and below that are really there. The tables in books
/// on run charts are that distribution for equal halves, rounded in different ways (ADR 7).
/// </remarks>
public sealed record RunsLimits(int Fewest, int Most)
{
    // One chance in forty: 2.5% on each side.
    private const int OneIn = 40;

    /// <summary>The limits for so many points above and below the median.</summary>
    public static RunsLimits Of(int above, int below)
    {
        if (above is 0 || below is 0) { return new(1, 1); }
        var all = Choose(above + below, above);
        return new(First(2, +1), First(above + below, -1));

        int First(int from, int step)
        {
            var ways = BigInteger.Zero;
            for (var runs = from; ; runs += step)
            {
                ways += Ways(runs, above, below);
                if (ways * OneIn > all) { return runs; }
            }
        }
    }

    // In how many orders of the points there are exactly so many runs.
    private static BigInteger Ways(int runs, int above, int below)
    {
        var half = runs / 2;
        return runs % 2 is 0
            ? 2 * Choose(above - 1, half - 1) * Choose(below - 1, half - 1)
            : (Choose(above - 1, half) * Choose(below - 1, half - 1)) + (Choose(above - 1, half - 1) * Choose(below - 1, half));
    }

    private static BigInteger Choose(int from, int take)
    {
        if (take < 0 || take > from) { return 0; }
        var ways = BigInteger.One;
        for (var step = 1; step <= take; step++) { ways = ways * (from - take + step) / step; }
        return ways;
    }
}
