namespace TeamsBot.Simulator.Teams;

/// <summary>
/// Sliding windows in real time. Source: Microsoft Teams, "Optimize your bot with rate limiting": per bot and thread, and 50 requests a second per app and tenant.
/// </summary>
internal sealed class RateLimits(TimeProvider transport)
{
    private static readonly Window[] Sends = Windows((7, 1), (8, 2), (60, 30), (1800, 3600));
    private static readonly Window[] Reads = Windows((14, 1), (16, 2), (120, 30), (3600, 3600));
    private static readonly Window[] Tenant = Windows((50, 1));
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<DateTimeOffset>> _seen = new(StringComparer.Ordinal);

    /// <summary>How long to wait, or null when the call may go on. A refused call does not count.</summary>
    public TimeSpan? Wait(Operation operation, string tenant, string? thread)
    {
        var isRead = operation is Operation.Members or Operation.Member or Operation.PagedMembers or Operation.Team or Operation.TeamChannels;
        var now = transport.GetUtcNow();
        lock (_gate)
        {
            var ofTenant = SeenBy($"tenant|{tenant}", Tenant, now);
            var ofThread = SeenBy($"{(isRead ? "read" : "send")}|{thread}", isRead ? Reads : Sends, now);
            var wait = Longest(Wait(ofTenant, Tenant, now), Wait(ofThread, isRead ? Reads : Sends, now));
            if (wait is null)
            {
                ofTenant.Enqueue(now);
                ofThread.Enqueue(now);
            }

            return wait;
        }
    }

    private static Window[] Windows(params (int Count, int Seconds)[] limits) =>
        Array.ConvertAll(limits, l => new Window(l.Count, TimeSpan.FromSeconds(l.Seconds)));

    private static TimeSpan? Longest(TimeSpan? one, TimeSpan? other) => one is null || other > one ? other : one;

    private static TimeSpan? Wait(Queue<DateTimeOffset> seen, Window[] windows, DateTimeOffset now)
    {
        TimeSpan? longest = null;
        foreach (var window in windows.Where(w => seen.Count >= w.Count))
        {
            // The window is open again when the oldest of its last calls has left it.
            var wait = seen.ElementAt(seen.Count - window.Count) + window.Length - now;
            longest = wait > TimeSpan.Zero ? Longest(longest, wait) : longest;
        }

        return longest;
    }

    private Queue<DateTimeOffset> SeenBy(string key, Window[] windows, DateTimeOffset now)
    {
        if (!_seen.TryGetValue(key, out var seen))
        {
            _seen[key] = seen = new();
        }

        while (seen.TryPeek(out var oldest) && oldest + windows[^1].Length <= now)
        {
            seen.Dequeue();
        }

        return seen;
    }

    private sealed record Window(int Count, TimeSpan Length);
}
