namespace TeamsBot.Platform.Teams;

/// <summary>
/// Keeps the limits of Teams over everything this instance sends: 45 a second for a tenant (Teams allows 50), and for a thread
/// 7 in 1 s, 8 in 2 s, 60 in 30 s and 1800 in an hour; questions to the roster are counted apart and are allowed twice as often.
/// Source: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit.
/// </summary>
public sealed class RateGate(RealTime time)
{
    private const int RememberedAtMost = 10_000;
    private static readonly TimeSpan OnTheWay = TimeSpan.FromMilliseconds(100);
    private static readonly RateLimit[] Tenant = [new(45, TimeSpan.FromSeconds(1))];
    private static readonly RateLimit[] Send = Limits(1);
    private static readonly RateLimit[] Read = Limits(2);

    private readonly Lock door = new();
    private readonly Dictionary<string, RateWindow> windows = new(StringComparer.Ordinal);

    /// <summary>Waits until the call may leave, and counts it.</summary>
    public async Task PassAsync(string tenantId, string conversationId, bool isRead, CancellationToken cancellationToken)
    {
        while (Wait(tenantId, conversationId, isRead) is { } wait) { await Task.Delay(wait, time.Clock, cancellationToken); }
    }

    // Both limits are looked at and taken at once: a slot taken early for one of them would be used late.
    private TimeSpan? Wait(string tenantId, string conversationId, bool isRead)
    {
        lock (door)
        {
            var now = time.Clock.GetUtcNow();
            var (tenant, thread) = (Window(tenantId, Tenant, now), Window($"{tenantId}|{conversationId}|{isRead}", isRead ? Read : Send, now));
            var next = Max(tenant.Next(now), thread.Next(now));
            if (next > now) { return next - now; }
            tenant.Take(now);
            thread.Take(now);
            return null;
        }
    }

    private RateWindow Window(string key, RateLimit[] limits, DateTimeOffset now)
    {
        if (windows.TryGetValue(key, out var window)) { return window; }
        if (windows.Count >= RememberedAtMost) { Forget(now); }
        return windows[key] = new RateWindow(limits);
    }

    private void Forget(DateTimeOffset now)
    {
        foreach (var (key, window) in windows)
        {
            if (window.IsIdle(now)) { windows.Remove(key); }
        }
    }

    private static DateTimeOffset Max(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private static RateLimit[] Limits(int times) =>
    [
        new(7 * times, TimeSpan.FromSeconds(1) + OnTheWay), new(8 * times, TimeSpan.FromSeconds(2) + OnTheWay),
        new(60 * times, TimeSpan.FromSeconds(30) + OnTheWay), new(1800 * times, TimeSpan.FromHours(1) + OnTheWay),
    ];
}
