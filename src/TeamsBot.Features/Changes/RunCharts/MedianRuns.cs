using System.Collections.Immutable;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The runs about the median: stretches of points on one side of it. A point on the median neither breaks nor lengthens one.</summary>
/// <param name="Stretches">The places of the points of each run, in time order.</param>
/// <param name="Above">Points above the median.</param>
/// <param name="Below">Points below the median.</param>
public sealed record MedianRuns(ImmutableArray<ImmutableArray<int>> Stretches, int Above, int Below)
{
    /// <summary>Of a chart without points.</summary>
    public static MedianRuns None { get; } = new([], 0, 0);

    /// <summary>How many there are.</summary>
    public int Count => Stretches.Length;

    /// <summary>Points that are not on the median: the useful ones.</summary>
    public int Useful => Above + Below;

    internal static MedianRuns Of(ImmutableArray<decimal> values, decimal median)
    {
        var stretches = new List<List<int>>();
        var side = 0;
        for (var place = 0; place < values.Length; place++)
        {
            var here = values[place].CompareTo(median);
            if (here is 0) { continue; }
            if (here != side) { stretches.Add([]); }
            stretches[^1].Add(place);
            side = here;
        }

        return new([.. stretches.Select(stretch => stretch.ToImmutableArray())], values.Count(v => v > median), values.Count(v => v < median));
    }
}
