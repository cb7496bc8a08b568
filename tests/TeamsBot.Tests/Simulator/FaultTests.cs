using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class FaultTests
{
    [Fact]
    public async Task The_next_calls_fail_as_asked_and_then_no_more()
    {
        await using var stage = await Stage.SetAsync();
        stage.Teams.Faults.FailNext(2, 503, retryAfter: TimeSpan.FromSeconds(3));
        var (status, _, headers) = await stage.Bot.PostCardAsync(Cards.With());
        Assert.Equal((503, TimeSpan.FromSeconds(3)), (status, headers.RetryAfter!.Delta!.Value));
        Assert.Equal(503, (await stage.Bot.PostCardAsync(Cards.With())).Status);
        Assert.Equal(201, (await stage.Bot.PostCardAsync(Cards.With())).Status);
        Assert.Single(stage.Teams.Noord.Posts());
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public async Task A_dropped_connection_leaves_the_caller_not_knowing(bool afterwards, int posted)
    {
        await using var stage = await Stage.SetAsync();
        stage.Teams.Faults.DropNext(1, afterwards);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => stage.Bot.PostCardAsync(Cards.With()));
        Assert.Equal(posted, stage.Teams.Noord.Posts().Count);
    }

    [Fact]
    public async Task A_held_answer_comes_when_it_is_released()
    {
        await using var stage = await Stage.SetAsync();
        var held = stage.Teams.Faults.HoldNext();
        var answer = stage.Bot.PostCardAsync(Cards.With());
        var call = await held.Arrived;
        Assert.Equal(Operation.CreateConversation, call.Operation);
        Assert.Single(stage.Teams.Noord.Posts());
        Assert.False(answer.IsCompleted);
        held.Release();
        Assert.Equal(201, (await answer).Status);
    }

    [Fact]
    public async Task A_call_can_be_held_before_it_is_carried_out()
    {
        await using var stage = await Stage.SetAsync();
        var held = stage.Teams.Faults.HoldNext(afterwards: false);
        var answer = stage.Bot.PostCardAsync(Cards.With());
        await held.Arrived;
        Assert.Empty(stage.Teams.Noord.Posts());
        held.Release();
        Assert.Equal(201, (await answer).Status);
    }

    [Fact]
    public async Task The_log_tells_what_was_done_to_an_activity_and_when()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.With());
        stage.Transport.Move(TimeSpan.FromSeconds(5));
        await stage.Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{posted.Conversation}/activities/{posted.Id}", Cards.Message(Cards.With(Cards.Text("new"))));
        var calls = stage.Teams.Calls.About(posted.Id);
        Assert.Equal([(Operation.CreateConversation, 201), (Operation.Update, 200)], calls.Select(c => (c.Operation, c.Status)));
        Assert.Equal(TimeSpan.FromSeconds(5), calls[1].At - calls[0].At);
    }
}
