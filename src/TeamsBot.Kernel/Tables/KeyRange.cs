namespace TeamsBot.Kernel.Tables;

/// <summary>A stretch of keys in ordinal order.</summary>
/// <param name="From">The first key that belongs to it.</param>
/// <param name="ToExclusive">The first key after it that does not; null for no end.</param>
public readonly record struct KeyRange(string From, string? ToExclusive)
{
    /// <summary>Every key of the partition.</summary>
    public static KeyRange All => new("", null);

    /// <summary>
    /// Every key that begins with the prefix. <c>change:1</c> covers <c>change:10</c> too: end the prefix with its separator,
    /// or use ids of one length.
    /// </summary>
    public static KeyRange Prefix(string prefix)
    {
        ArgumentNullException.ThrowIfNull(prefix);
        var kept = prefix.AsSpan().TrimEnd(char.MaxValue);
        return new(prefix, kept.IsEmpty ? null : $"{kept[..^1]}{Next(kept[^1])}");
    }

    // A half of a surrogate pair cannot stand in a query; no key holds one either.
    private static char Next(char last) => last == '\uD7FF' ? '\uE000' : (char)(last + 1);
}
