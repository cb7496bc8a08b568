#if !OFFICIAL_SDK
using System.Net;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace TeamsBot.Tests.Sdk;

/// <summary>The bot's own token: bought once for all, renewed before it expires.</summary>
public sealed class OwnTokenTests
{
    private static readonly ConversationReference Chat = new()
    {
        Conversation = new ConversationAccount(id: "a:1"),
        ChannelId = "msteams",
        ServiceUrl = TestIssuer.ServiceUrl,
    };

    [Fact]
    public async Task It_is_bought_with_the_client_secret_by_one_POST()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        await SendAsync(host);

        var request = host.Wire.Requests[0];
        Assert.Equal(("POST", TokenTests.Login), (request.Method, request.Url));
        Assert.Equal("application/x-www-form-urlencoded", request.Headers["Content-Type"]);
        Assert.Equal(
            "grant_type=client_credentials&client_id=aaaaaaaa-0000-0000-0000-00000000b07b&client_secret=secret&scope=https%3A%2F%2Fapi.botframework.com%2F.default",
            request.Body);
    }

    [Fact]
    public async Task Other_clouds_have_their_own_addresses()
    {
        using var wire = new Wire()
            .Answers("POST", "http://127.0.0.1:5100/login/oauth2/v2.0/token", """{"expires_in":"3600","access_token":"t2"}""")
            .Answers("POST", TestIssuer.ServiceUrl, "{}");
        var adapter = new CloudAdapter(
            BotHost.Settings(("ToChannelFromBotLoginUrl", "http://127.0.0.1:5100/login/"), ("ToChannelFromBotOAuthScope", "https://api.botframework.us")), wire);

        await SendAsync(adapter);

        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.us%2F.default", wire.Requests[0].Body, StringComparison.Ordinal);
        Assert.Equal("Bearer t2", wire.Requests[1].Headers["Authorization"]);
    }

    [Fact]
    public async Task Ten_senders_at_once_buy_one()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => SendAsync(host)));
        Assert.Equal(1, host.Wire.Count(TokenTests.Login));
        Assert.Equal(11, host.Wire.Requests.Count);
    }

    [Fact]
    public async Task Five_minutes_before_it_expires_a_new_one_is_bought_while_the_old_one_serves()
    {
        var bought = new TaskCompletionSource<Azure.Core.AccessToken>();
        var clock = new ManualTimeProvider(BotHost.Start);
        var times = 0;
        var tokens = new TokenCache(
            _ => ++times == 1 ? new(new Azure.Core.AccessToken("old", BotHost.Start.AddHours(1))) : new(bought.Task), clock);

        Assert.Equal("old", await tokens.GetAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(56));
        Assert.Equal("old", await tokens.GetAsync(CancellationToken.None));
        clock.Advance(TimeSpan.FromMinutes(4));
        var waiting = tokens.GetAsync(CancellationToken.None).AsTask();
        Assert.False(waiting.IsCompleted);

        bought.SetResult(new Azure.Core.AccessToken("new", BotHost.Start.AddHours(2)));
        Assert.Equal("new", await waiting);
        Assert.Equal(2, times);
    }

    [Fact]
    public async Task One_who_gives_up_waiting_does_not_end_it_for_the_others()
    {
        var bought = new TaskCompletionSource<Azure.Core.AccessToken>();
        var tokens = new TokenCache(_ => new(bought.Task), new ManualTimeProvider(BotHost.Start));
        using var impatient = new CancellationTokenSource();

        var first = tokens.GetAsync(impatient.Token).AsTask();
        var second = tokens.GetAsync(CancellationToken.None).AsTask();
        await impatient.CancelAsync();
        bought.SetResult(new Azure.Core.AccessToken("t", BotHost.Start.AddHours(1)));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Equal("t", await second);
    }

    [Fact]
    public async Task A_login_service_that_refuses_is_asked_again_next_time()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("POST", TokenTests.Login, """{"error":"invalid_client"}""", HttpStatusCode.Unauthorized);

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => SendAsync(host));
        host.Wire.Answers("POST", TokenTests.Login, """{"expires_in":3600,"access_token":"t3"}""");
        await SendAsync(host);

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("Bearer t3", host.Wire.Requests[^1].Headers["Authorization"]);
    }

    private static Task SendAsync(BotHost host)
    {
        host.Wire.Answers("POST", TestIssuer.ServiceUrl, "{}");
        return SendAsync(host.Adapter);
    }

    private static Task SendAsync(CloudAdapter adapter) => adapter.ContinueConversationAsync(
        TestIssuer.AppId, Chat, (turn, cancellation) => turn.SendActivityAsync(BotHost.Said("hoi"), cancellation), CancellationToken.None);
}
#endif
