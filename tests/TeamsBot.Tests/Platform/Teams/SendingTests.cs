using System.Net;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class SendingTests
{
    [Fact]
    public async Task A_new_thread_is_named_after_its_first_message_and_carries_a_card_alone()
    {
        await using var world = new World();

        var result = await PostAsync(world);

        Assert.Equal(new SendResult.Sent("1700"), result);
        var (method, path, body) = Assert.Single(world.Connector.Requests);
        Assert.Equal(("POST", $"/emea/{World.Host}/v3/conversations"), (method, path));
        Assert.Contains("\"summary\":\"hello\"", body, StringComparison.Ordinal);
        Assert.Contains($"\"channel\":{{\"id\":\"{World.Channel}\"}}", body, StringComparison.Ordinal);
        Assert.DoesNotContain("\"text\":\"hello\"},", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(HttpStatusCode.BadRequest, "BadSyntax", typeof(SendResult.NotSent), 0)]
    [InlineData(HttpStatusCode.Unauthorized, "BotNotRegistered", typeof(SendResult.NotSent), 0)]
    [InlineData(HttpStatusCode.RequestEntityTooLarge, "MessageSizeTooBig", typeof(SendResult.NotSent), 0)]
    [InlineData(HttpStatusCode.Forbidden, "BotNotInConversationRoster", typeof(SendResult.Gone), 1)]
    [InlineData(HttpStatusCode.NotFound, "ConversationNotFound", typeof(SendResult.Gone), 1)]
    [InlineData(HttpStatusCode.InternalServerError, "ServiceError", typeof(SendResult.Unknown), 0)]
    public async Task Every_answer_has_a_named_end(HttpStatusCode status, string code, Type end, int marksGone)
    {
        await using var world = new World();
        world.Connector.OnMessage = (_, _) => Task.FromResult(PlayedConnector.Refused(status, code));

        Assert.IsType(end, await PostAsync(world));
        Assert.Equal(marksGone, world.Teams.Presence.Count);
    }

    [Theory]
    [InlineData(HttpRequestError.ConnectionError, typeof(SendResult.NotSent))]
    [InlineData(HttpRequestError.NameResolutionError, typeof(SendResult.NotSent))]
    [InlineData(HttpRequestError.ResponseEnded, typeof(SendResult.Unknown))]
    [InlineData(HttpRequestError.Unknown, typeof(SendResult.Unknown))]
    public async Task Without_a_connection_nothing_arrived_and_after_a_break_nobody_knows(HttpRequestError error, Type end)
    {
        await using var world = new World();
        world.Connector.OnMessage = (_, _) => throw new HttpRequestException(error, "broken");
        Assert.IsType(end, await PostAsync(world));
    }

    [Fact]
    public async Task A_connector_that_holds_its_answer_is_given_up_after_15_seconds()
    {
        await using var world = new World();
        var arrived = new TaskCompletionSource();
        world.Connector.OnMessage = async (_, cancellationToken) =>
        {
            arrived.SetResult();
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellationToken);
            throw new InvalidOperationException("Nobody waits for ever.");
        };

        var post = PostAsync(world);
        await arrived.Task;
        world.Real.Advance(TimeSpan.FromSeconds(16));

        Assert.IsType<SendResult.Unknown>(await post);
    }

    [Fact]
    public async Task Whoever_planned_a_message_is_asked_before_it_leaves_and_can_stop_it()
    {
        await using var world = new World();
        var asked = 0;

        var stopped = await PostAsync(world, _ => Task.FromResult(++asked < 0));
        var sent = await PostAsync(world, _ => Task.FromResult(++asked > 0));

        Assert.IsType<SendResult.NotSent>(stopped);
        Assert.IsType<SendResult.Sent>(sent);
        Assert.Equal((2, 1), (asked, world.Connector.Requests.Count));
    }

    [Theory]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.GatewayTimeout)]
    public async Task A_message_that_must_appear_once_is_not_tried_again_when_it_may_have_arrived(HttpStatusCode status)
    {
        await using var world = new World();
        world.Connector.OnMessage = (_, _) => Task.FromResult(PlayedConnector.Refused(status, "ServiceError"));

        Assert.IsType<SendResult.Unknown>(await PostAsync(world, _ => Task.FromResult(true)));
        Assert.Single(world.Connector.Requests);
    }

    [Fact]
    public async Task A_message_somebody_deleted_is_gone_but_the_conversation_is_not()
    {
        await using var world = new World();
        world.Connector.OnMessage = (_, _) => Task.FromResult(PlayedConnector.Refused(HttpStatusCode.NotFound, "ActivityNotFoundInConversation"));

        var result = await world.Get<IConversations>().UpdateAsync(World.Address, "1", Card(world), CancellationToken.None);

        Assert.IsType<SendResult.Gone>(result);
        Assert.Empty(world.Teams.Presence);
    }

    [Fact]
    public async Task An_address_outside_the_list_gets_nothing()
    {
        await using var world = new World();
        var elsewhere = World.Address with { ServiceUrl = "https://evil.example/" };

        Assert.IsType<SendResult.NotSent>(await world.Get<IConversations>().SendAsync(elsewhere, Card(world), CancellationToken.None));
        Assert.Empty(world.Connector.Requests);
    }

    private static Task<SendResult> PostAsync(World world, Func<CancellationToken, Task<bool>>? leaving = null) =>
        world.Get<IConversations>().PostAsync(World.Address, Card(world), leaving, CancellationToken.None);

    private static OutgoingCard Card(World world) =>
        new(CardPage.Of(world.Get<TextCatalog>().In(Language.English), "hello", [Part.Text("hello")]), "hello");
}
