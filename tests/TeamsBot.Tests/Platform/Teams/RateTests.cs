using TeamsBot.Platform;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class RateTests
{
    private readonly ManualTimeProvider clock = new(new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero));

    [Theory]
    [InlineData(false, 7, 8, 60)]
    [InlineData(true, 14, 16, 120)]
    public async Task A_thread_gets_no_more_than_Teams_takes(bool isRead, int inOne, int inTwo, int inThirty)
    {
        var left = await PassAsync(Enumerable.Repeat("thread", 4 * inTwo + inThirty).Select(t => (t, isRead)), TimeSpan.FromSeconds(90));

        Assert.Equal(inOne, Most(left, TimeSpan.FromSeconds(1)));
        Assert.Equal(inTwo, Most(left, TimeSpan.FromSeconds(2)));
        Assert.Equal(inThirty, Most(left, TimeSpan.FromSeconds(30)));
    }

    [Fact]
    public async Task A_tenant_gets_45_a_second_over_all_its_threads()
    {
        var left = await PassAsync(Enumerable.Range(0, 200).Select(n => ($"thread{n}", false)), TimeSpan.FromSeconds(10));
        Assert.Equal((200, 45), (left.Count, Most(left, TimeSpan.FromSeconds(1))));
        Assert.True(left[^1] - left[0] < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void An_hour_has_1800()
    {
        var window = new RateWindow(new RateLimit(1800, TimeSpan.FromHours(1)));
        var start = clock.GetUtcNow();
        for (var i = 0; i < 1800; i++) { window.Take(start.AddSeconds(i)); }
        Assert.Equal(start.AddHours(1), window.Next(start.AddSeconds(1800)));
        Assert.Equal(start.AddHours(2), window.Next(start.AddHours(2)));
    }

    private async Task<IReadOnlyList<DateTimeOffset>> PassAsync(IEnumerable<(string Thread, bool IsRead)> requests, TimeSpan until)
    {
        var gate = new RateGate(new RealTime(clock));
        var left = new List<DateTimeOffset>();
        var waiting = requests.Select(async r =>
        {
            await gate.PassAsync("tenant", r.Thread, r.IsRead, CancellationToken.None);
            lock (left) { left.Add(clock.GetUtcNow()); }
        }).ToArray();
        for (var end = clock.GetUtcNow() + until; clock.GetUtcNow() < end && !waiting.All(w => w.IsCompleted);) { clock.Advance(TimeSpan.FromMilliseconds(10)); }
        await Task.WhenAll(waiting);
        return [.. left.Order()];
    }

    private static int Most(IReadOnlyList<DateTimeOffset> left, TimeSpan within) => left.Max(from => left.Count(t => t >= from && t < from + within));
}
