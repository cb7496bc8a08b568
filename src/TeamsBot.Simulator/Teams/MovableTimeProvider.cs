namespace TeamsBot.Simulator.Teams;

/// <summary>Real time plus an offset that only grows. Timers and timestamps stay real: a jump must not fire a time-out.</summary>
public sealed class MovableTimeProvider(TimeProvider real, TimeSpan offset) : TimeProvider
{
    private long _offset = offset.Ticks;

    public TimeSpan Offset => new(Interlocked.Read(ref _offset));

    public override long TimestampFrequency => real.TimestampFrequency;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + Offset;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);

    /// <summary>False when the instant has passed already: what the bot has posted cannot be unposted.</summary>
    public bool TryMoveTo(DateTimeOffset instant)
    {
        var forward = instant - GetUtcNow();
        if (forward < TimeSpan.Zero)
        {
            return false;
        }

        Interlocked.Add(ref _offset, forward.Ticks);
        return true;
    }
}
