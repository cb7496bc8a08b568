namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The value in the middle.</summary>
internal static class Medians
{
    /// <summary>The median; of an even number the mean of the two in the middle. Null of nothing.</summary>
    public static decimal? Of(IEnumerable<decimal> values)
    {
        decimal[] sorted = [.. values.Order()];
        return sorted.Length is 0 ? null : Between(sorted[(sorted.Length - 1) / 2], sorted[sorted.Length / 2]);
    }

    private static decimal Between(decimal low, decimal high) => low + ((high - low) / 2);
}
