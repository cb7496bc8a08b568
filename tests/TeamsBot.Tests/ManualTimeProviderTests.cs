namespace TeamsBot.Tests;

public sealed class ManualTimeProviderTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private readonly ManualTimeProvider clock = new(Start);
    private readonly List<double> fired = [];

    [Fact]
    public void Timers_fire_in_order_and_see_their_own_moment()
    {
        using var late = Timer(TimeSpan.FromMinutes(10), Timeout.InfiniteTimeSpan);
        using var often = Timer(TimeSpan.FromMinutes(4), TimeSpan.FromMinutes(4));
        clock.Advance(TimeSpan.FromMinutes(12));
        Assert.Equal([4, 8, 10, 12], fired);
        Assert.Equal(Start.AddMinutes(12), clock.GetUtcNow());
    }

    [Fact]
    public void A_timer_that_was_disposed_keeps_quiet()
    {
        Timer(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)).Dispose();
        clock.Advance(TimeSpan.FromHours(1));
        Assert.Empty(fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there()
    {
        var delay = Task.Delay(TimeSpan.FromMinutes(5), clock);
        clock.Advance(TimeSpan.FromMinutes(4));
        Assert.False(delay.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(1));
        await delay;
        Assert.Equal(0, clock.WaitingTimers);
    }

    private ITimer Timer(TimeSpan due, TimeSpan period) => clock.CreateTimer(_ => fired.Add((clock.GetUtcNow() - Start).TotalMinutes), null, due, period);
}
