using System.Collections.Concurrent;

namespace TeamsBot.Tests.Calendars;

/// <summary>Real time in which short waits are over at once: they are counted and the clock jumps by them. Long ones, which are time-outs, stay real.</summary>
internal sealed class HastyClock : TimeProvider
{
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(5);
    private long _moved;

    public ConcurrentQueue<TimeSpan> Waits { get; } = new();

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + new TimeSpan(Interlocked.Read(ref _moved));

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime <= TimeSpan.Zero || dueTime > Short) { return System.CreateTimer(callback, state, dueTime, period); }
        Waits.Enqueue(dueTime);
        Interlocked.Add(ref _moved, dueTime.Ticks);
        return System.CreateTimer(callback, state, TimeSpan.Zero, Timeout.InfiniteTimeSpan);
    }
}
