using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>One figure as it was written down. Never rewritten: what corrects it, or takes it back, is an entry of its own.</summary>
/// <param name="Id">The nonce of the page it came from and its place on it, so that a page that is sent twice is known.</param>
/// <param name="Date">The local date it is about.</param>
/// <param name="Value">The figure; null when it only takes another one back.</param>
/// <param name="By">Who wrote it down.</param>
/// <param name="At">When.</param>
public sealed record ReadingEntry(string Id, LocalDate Date, decimal? Value, NamedMember By, Instant At)
{
    /// <summary>The entry that it replaces or takes back; null for a new one.</summary>
    public string? Corrects { get; init; }

    /// <summary>The id of the entry at this place on the page with this nonce.</summary>
    public static string IdOf(string nonce, int place) => $"{nonce}-{place.ToString("D3", System.Globalization.CultureInfo.InvariantCulture)}";

    /// <summary>True when it came from the page with this nonce.</summary>
    public bool IsOf(string nonce) => Id.StartsWith($"{nonce}-", StringComparison.Ordinal);
}

/// <summary>What counts of all that was written down: for each day the newest figure that nobody corrected.</summary>
public static class ReadingSeries
{
    /// <summary>The figures that count, by day.</summary>
    public static IReadOnlyList<Reading> Of(IEnumerable<ReadingEntry> entries) =>
        [.. Standing(entries).Select(e => new Reading(e.Date, e.Value!.Value))];

    /// <summary>The entries that count, by day.</summary>
    public static IReadOnlyList<ReadingEntry> Standing(IEnumerable<ReadingEntry> entries) =>
        [.. Uncorrected(entries).GroupBy(e => e.Date).Select(day => day.MaxBy(e => (e.At, e.Id), Newest)!).OrderBy(e => e.Date)];

    /// <summary>Every figure that nobody corrected: on one day there are two when two people wrote theirs down at the same time.</summary>
    public static IReadOnlyList<ReadingEntry> Uncorrected(IEnumerable<ReadingEntry> entries)
    {
        var all = entries.ToArray();
        var corrected = all.Select(e => e.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. all.Where(e => e.Value is not null && !corrected.Contains(e.Id))];
    }

    private static readonly Comparer<(Instant At, string Id)> Newest = Comparer<(Instant At, string Id)>.Create((a, b) =>
        a.At != b.At ? a.At.CompareTo(b.At) : string.CompareOrdinal(a.Id, b.Id));
}
