using System.Net;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Teams;

/// <summary>The one retry. The random part of a wait is fixed at its middle, so the waits are 0.5, 1, 2, 4 … seconds.</summary>
public sealed class RetryTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private readonly ManualTimeProvider clock = new(Start);
    private readonly Queue<Func<HttpResponseMessage>> answers = new();
    private readonly List<(TimeSpan After, string Body)> requests = [];

    [Theory]
    [InlineData(412)]
    [InlineData(429)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task What_passes_is_tried_again_with_the_same_body(int status)
    {
        Answers(status, 201);
        Assert.Equal(201, await SendAsync());
        Assert.Equal([(TimeSpan.Zero, "hoi"), (TimeSpan.FromSeconds(0.5), "hoi")], requests);
    }

    [Theory]
    [InlineData(200)]
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(408)]
    [InlineData(413)]
    [InlineData(500)]
    [InlineData(501)]
    public async Task What_does_not_pass_is_not(int status)
    {
        Answers(status);
        Assert.Equal(status, await SendAsync());
        Assert.Single(requests);
    }

    [Fact]
    public async Task A_connection_that_fails_is_not()
    {
        answers.Enqueue(() => throw new HttpRequestException("no connection"));
        await Assert.ThrowsAsync<HttpRequestException>(SendAsync);
        Assert.Single(requests);
    }

    [Fact]
    public async Task Within_a_turn_it_ends_before_five_seconds()
    {
        Answers(503, 503, 503, 503, 503);
        Assert.Equal(503, await SendAsync());
        Assert.Equal([0, 0.5, 1.5, 3.5], requests.Select(request => request.After.TotalSeconds));
    }

    [Fact]
    public async Task A_planned_send_has_sixty()
    {
        Answers(503, 503, 503, 503, 503, 503, 503, 503);
        using (RetryBudget.ForPlannedSend())
        {
            Assert.Equal(503, await SendAsync());
        }

        Assert.Equal([0, 0.5, 1.5, 3.5, 7.5, 15.5, 31.5], requests.Select(request => request.After.TotalSeconds));
        Assert.Equal(RetryBudget.InTurn, RetryBudget.Current);
    }

    [Fact]
    public async Task What_Teams_asks_to_wait_comes_first()
    {
        answers.Enqueue(() => TooMany("3"));
        Answers(201);
        Assert.Equal(201, await SendAsync());
        Assert.Equal(TimeSpan.FromSeconds(3), requests[1].After);
    }

    [Fact]
    public async Task It_may_also_be_a_moment()
    {
        answers.Enqueue(() => TooMany("Mon, 23 Nov 2026 08:30:04 GMT"));
        Answers(201);
        Assert.Equal(201, await SendAsync());
        Assert.Equal(TimeSpan.FromSeconds(4), requests[1].After);
    }

    [Fact]
    public async Task A_wait_that_is_too_long_for_a_turn_goes_to_the_caller()
    {
        answers.Enqueue(() => TooMany("6"));
        Assert.Equal(429, await SendAsync());
        Assert.Single(requests);
    }

    [Fact]
    public async Task Being_asked_for_no_wait_at_all_does_not_hammer()
    {
        for (var i = 0; i < 20; i++)
        {
            answers.Enqueue(() => TooMany("0"));
        }

        Assert.Equal(429, await SendAsync());
        Assert.Equal(11, requests.Count);
    }

    private static HttpResponseMessage TooMany(string after) =>
        new(HttpStatusCode.TooManyRequests) { Headers = { { "Retry-After", after } } };

    private void Answers(params int[] statuses)
    {
        foreach (var status in statuses)
        {
            answers.Enqueue(() => new HttpResponseMessage((HttpStatusCode)status));
        }
    }

    private async Task<int> SendAsync()
    {
        using var client = new HttpClient(new RetryHandler(clock, () => 0.5) { InnerHandler = new Answering(this) });
        using var body = new StringContent("hoi");
        var sending = client.PostAsync(new Uri("https://smba.trafficmanager.net/"), body);
        while (!sending.IsCompleted)
        {
            // Time moves only while somebody waits for it, so every request is made at its exact moment.
            clock.Advance(clock.WaitingTimers == 0 ? TimeSpan.Zero : TimeSpan.FromMilliseconds(100));
            await Task.Yield();
        }

        using var response = await sending;
        return (int)response.StatusCode;
    }

    private sealed class Answering(RetryTests test) : HttpMessageHandler
    {
        // Completes at once, so that the waits are the only thing that takes time.
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            using var reader = new StreamReader(request.Content!.ReadAsStream(cancellationToken), leaveOpen: true);
            request.Content.ReadAsStream(cancellationToken).Position = 0;
            test.requests.Add((test.clock.GetUtcNow() - Start, reader.ReadToEnd()));
            return Task.FromResult(test.answers.Dequeue()());
        }
    }
}
