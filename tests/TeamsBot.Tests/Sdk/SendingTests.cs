#if !OFFICIAL_SDK
using System.Net;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace TeamsBot.Tests.Sdk;

/// <summary>What leaves: method, address, headers, body.</summary>
public sealed class SendingTests
{
    private const string Root = TestIssuer.ServiceUrl + "v3/conversations";
    private const string Thread = Root + "/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1";

    private static readonly ConversationReference Channel = new()
    {
        Bot = new ChannelAccount(id: "28:bot"),
        Conversation = new ConversationAccount(id: "19:general@thread.tacv2;messageid=1"),
        ChannelId = Channels.Msteams,
        ServiceUrl = TestIssuer.ServiceUrl,
    };

    [Fact]
    public async Task An_answer_goes_under_the_message_it_answers()
    {
        ResourceResponse? sent = null;
        await using var host = await BotHost.StartAsync(new TestBot(async (turn, cancellation) =>
            sent = await turn.SendActivityAsync(BotHost.Said("hoi"), cancellation)));
        host.Wire.Answers("POST", Thread + "/activities/1", """{"id":"9"}""", HttpStatusCode.Created);

        using var response = await host.PostAsync(BotHost.Message);

        Assert.Equal("9", sent?.Id);
        var request = host.Wire.Requests[^1];
        Assert.Equal(("POST", Thread + "/activities/1"), (request.Method, request.Url));
        Assert.Equal("Bearer t1", request.Headers["Authorization"]);
        Assert.Equal("19:general@thread.tacv2;messageid=1", request.Headers["x-ms-conversation-id"]);
        Assert.Equal("application/json; charset=utf-8", request.Headers["Content-Type"]);
        SameJson(
            """
            {"type":"message","serviceUrl":"https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/","channelId":"msteams",
             "from":{"id":"28:bot"},"conversation":{"id":"19:general@thread.tacv2;messageid=1"},"recipient":{"id":"29:1leader"},"text":"hoi","replyToId":"1"}
            """,
            request.Body);
    }

    [Fact]
    public async Task A_planned_message_stands_on_its_own_and_may_be_a_card()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("POST", Thread + "/activities", """{"id":"9"}""");
        var card = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock("één") } };

        await host.Adapter.ContinueConversationAsync(
            TestIssuer.AppId,
            Channel,
            (turn, cancellation) => turn.SendActivityAsync(new Activity(ActivityTypes.Message) { Attachments = [new Attachment { ContentType = AdaptiveCard.ContentType, Content = card }] }, cancellation),
            CancellationToken.None);

        var request = host.Wire.Requests[^1];
        Assert.Equal(Thread + "/activities", request.Url);
        Assert.Contains("één", request.Body, StringComparison.Ordinal);
        SameJson(
            """[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[{"type":"TextBlock","text":"één"}]}}]""",
            JsonNode.Parse(request.Body)!["attachments"]!.ToJsonString());
    }

    [Fact]
    public async Task A_new_thread_is_created_and_the_turn_knows_its_ids()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("POST", Root, """{"id":"19:general@thread.tacv2;messageid=7","activityId":"7"}""", HttpStatusCode.Created);
        var (thread, first) = ("", "");

        await host.Adapter.CreateConversationAsync(
            TestIssuer.AppId,
            Channels.Msteams,
            TestIssuer.ServiceUrl,
            "https://api.botframework.com",
            new ConversationParameters
            {
                IsGroup = true,
                TenantId = "t",
                ChannelData = new JsonObject { ["channel"] = new JsonObject { ["id"] = "19:general@thread.tacv2" } },
                Activity = BotHost.Said("hoi"),
            },
            (turn, _) =>
            {
                (thread, first) = (turn.Activity.Conversation!.Id!, turn.Activity.Id!);
                return Task.CompletedTask;
            },
            CancellationToken.None);

        Assert.Equal(("19:general@thread.tacv2;messageid=7", "7"), (thread, first));
        var request = host.Wire.Requests[^1];
        Assert.Equal(("POST", Root), (request.Method, request.Url));
        SameJson(
            """{"isGroup":true,"activity":{"type":"message","text":"hoi"},"channelData":{"channel":{"id":"19:general@thread.tacv2"}},"tenantId":"t"}""",
            request.Body);
    }

    [Fact]
    public async Task An_update_puts()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("PUT", Thread + "/activities/7", """{"id":"7"}""");

        await host.Adapter.ContinueConversationAsync(
            TestIssuer.AppId,
            Channel,
            async (turn, cancellation) =>
            {
                var card = BotHost.Said("new");
                card.Id = "7";
                await turn.UpdateActivityAsync(card, cancellation);
            },
            CancellationToken.None);

        Assert.Equal(["POST", "PUT"], host.Wire.Requests.Select(request => request.Method), StringComparer.Ordinal);
        Assert.Equal("new", (string?)JsonNode.Parse(host.Wire.Requests[1].Body)!["text"]);
    }

    [Fact]
    public async Task A_member_is_asked_of_the_roster_of_the_turns_conversation()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("GET", Root + "/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1/members/29%3A1partner", """{"id":"29:1partner","objectId":"o","tenantId":"t2","userRole":"user"}""");

        await InChannelAsync(host, async (turn, cancellation) =>
        {
            var member = await TeamsInfo.GetMemberAsync(turn, "29:1partner", cancellation);
            Assert.Equal(("29:1partner", "o", "t2", "user"), (member.Id, member.AadObjectId, member.TenantId, member.UserRole));
        });
    }

    [Fact]
    public async Task A_roster_is_read_page_by_page()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("GET", Root + "/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1/pagedmembers", """{"continuationToken":"n/2","members":[{"id":"29:1"}]}""");

        await InChannelAsync(host, async (turn, cancellation) =>
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turn, 100, null, cancellation);
            await TeamsInfo.GetPagedMembersAsync(turn, 100, page.ContinuationToken, cancellation);
            Assert.Equal("29:1", Assert.Single(page.Members!).Id);
        });

        Assert.Equal(
            [Root + "/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1/pagedmembers?pageSize=100", Root + "/19%3Ageneral%40thread.tacv2%3Bmessageid%3D1/pagedmembers?pageSize=100&continuationToken=n%2F2"],
            host.Wire.Requests.Skip(1).Select(request => request.Url),
            StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_refusal_tells_its_status_code_and_words()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("POST", Thread, () => new HttpResponseMessage(HttpStatusCode.TooManyRequests)
        {
            Content = new StringContent("""{"error":{"code":"TooMany","message":"Slow down"}}"""),
        });

        var refused = await Assert.ThrowsAsync<ErrorResponseException>(() =>
            InChannelAsync(host, (turn, cancellation) => turn.SendActivityAsync(BotHost.Said("hoi"), cancellation)));

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Response!.StatusCode);
        Assert.Equal(("TooMany", "Slow down"), (refused.Body!.Error!.Code, refused.Body.Error.Message));
    }

    [Fact]
    public async Task A_message_that_Teams_splits_has_no_id()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        host.Wire.Answers("POST", Thread, "", HttpStatusCode.Accepted);

        await InChannelAsync(host, async (turn, cancellation) =>
            Assert.Null((await turn.SendActivityAsync(BotHost.Said("hoi"), cancellation))!.Id));
    }

    private static Task InChannelAsync(BotHost host, BotCallbackHandler turn) =>
        host.Adapter.ContinueConversationAsync(TestIssuer.AppId, Channel, turn, CancellationToken.None);

    private static void SameJson(string expected, string actual) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
}
#endif
