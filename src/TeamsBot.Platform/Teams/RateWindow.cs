namespace TeamsBot.Platform.Teams;

/// <summary>At most so many in any stretch of so much time, with a margin for the way to Teams, which counts arrivals.</summary>
public sealed record RateLimit(int Count, TimeSpan Within);

/// <summary>Remembers when something was done, and says when it may be done again. Not safe for several threads.</summary>
public sealed class RateWindow(params IReadOnlyList<RateLimit> limits)
{
    private readonly List<DateTimeOffset> taken = [];
    private readonly TimeSpan longest = limits.Max(l => l.Within);

    /// <summary>The first moment, now or later, at which one more keeps every limit.</summary>
    public DateTimeOffset Next(DateTimeOffset now) =>
        limits.Where(l => taken.Count >= l.Count).Select(l => taken[^l.Count] + l.Within).Append(now).Max();

    /// <summary>Counts one at this moment.</summary>
    public void Take(DateTimeOffset now)
    {
        var old = taken.FindIndex(t => t > now - longest);
        taken.RemoveRange(0, old < 0 ? taken.Count : old);
        taken.Add(now);
    }

    /// <summary>True when nothing counts any more.</summary>
    public bool IsIdle(DateTimeOffset now) => taken.Count == 0 || taken[^1] <= now - longest;
}
