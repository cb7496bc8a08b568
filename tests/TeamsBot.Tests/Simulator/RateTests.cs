using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class RateTests
{
    [Fact]
    public async Task The_eighth_message_in_a_second_has_to_wait()
    {
        await using var stage = await Stage.SetAsync();
        Assert.All(await Send(stage, 7), status => Assert.Equal(201, status));
        var (refused, body, headers) = await stage.Bot.PostCardAsync(Cards.With());
        Assert.Equal((429, "Throttled", TimeSpan.FromSeconds(1)), (refused, (string?)body!["error"]!["code"], headers.RetryAfter!.Delta!.Value));
    }

    [Fact]
    public async Task The_ninth_message_in_two_seconds_has_to_wait()
    {
        await using var stage = await Stage.SetAsync();
        await Send(stage, 7);
        stage.Transport.Move(TimeSpan.FromSeconds(1));
        Assert.Equal([201, 429], await Send(stage, 2));
        stage.Transport.Move(TimeSpan.FromSeconds(1));
        Assert.Equal([201], await Send(stage, 1));
    }

    [Theory]
    [InlineData(60, 0.45, 30)]
    [InlineData(1800, 1.9, 3600)]
    public async Task A_longer_window_is_kept_too(int most, double secondsBetween, int window)
    {
        await using var stage = await Stage.SetAsync();
        var limits = new RateLimitsProbe(stage.Transport);
        for (var sent = 0; sent < most; sent++)
        {
            Assert.Null(limits.Send());
            stage.Transport.Move(TimeSpan.FromSeconds(secondsBetween));
        }

        // Slow enough for the next shorter windows: only this one is full.
        var wait = limits.Send();
        Assert.Equal(TimeSpan.FromSeconds(window - (most * secondsBetween)), wait);
    }

    [Fact]
    public async Task A_tenant_gets_fifty_requests_a_second_over_all_threads()
    {
        await using var stage = await Stage.SetAsync();
        var limits = new RateLimitsProbe(stage.Transport);
        for (var thread = 0; thread < 50; thread++)
        {
            Assert.Null(limits.Send($"thread {thread}"));
        }

        Assert.Equal(TimeSpan.FromSeconds(1), limits.Send("one more"));
        Assert.Null(limits.Send("one more", tenant: "another"));
    }

    [Fact]
    public async Task A_refused_call_does_not_lengthen_the_wait()
    {
        await using var stage = await Stage.SetAsync();
        await Send(stage, 20);
        stage.Transport.Move(TimeSpan.FromSeconds(2));
        Assert.Equal([201], await Send(stage, 1));
    }

    [Fact]
    public async Task Reading_the_roster_has_limits_of_its_own()
    {
        await using var stage = await Stage.SetAsync();
        await Send(stage, 7);
        var statuses = new List<int>();
        for (var call = 0; call < 15; call++)
        {
            statuses.Add((await stage.Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{FirstWorld.NoordId}/pagedmembers")).Status);
        }

        Assert.Equal([.. Enumerable.Repeat(200, 14), 429], statuses);
    }

    private static async Task<List<int>> Send(Stage stage, int count)
    {
        var statuses = new List<int>();
        for (var sent = 0; sent < count; sent++)
        {
            statuses.Add((await stage.Bot.PostCardAsync(Cards.With())).Status);
        }

        return statuses;
    }

    private sealed class RateLimitsProbe(TimeProvider transport)
    {
        private readonly RateLimits _limits = new(transport);

        public TimeSpan? Send(string thread = "one", string tenant = "noord") => _limits.Wait(Operation.Send, tenant, thread);
    }
}
