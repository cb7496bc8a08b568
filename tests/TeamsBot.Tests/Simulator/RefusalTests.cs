using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class RefusalTests
{
    private const string Noord = $"v3/conversations/{FirstWorld.NoordId}";

    [Fact]
    public async Task A_message_over_100_KB_as_UTF_16_is_too_big()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((413, "MessageSizeTooBig"), await Code(stage, HttpMethod.Post, $"{Noord}/activities", Cards.Message(Cards.With(Cards.Text(new string('x', 51_200))))));
        Assert.Equal(201, (await stage.Bot.CallAsync(HttpMethod.Post, $"{Noord}/activities", Cards.Message(Cards.With(Cards.Text(new string('x', 50_000)))))).Status);
    }

    [Fact]
    public async Task Pictures_in_Base64_do_not_count_as_size()
    {
        await using var stage = await Stage.SetAsync();
        var picture = new System.Text.Json.Nodes.JsonObject { ["type"] = "Image", ["url"] = "data:image/png;base64," + new string('A', 80_000) };
        Assert.Equal(201, (await stage.Bot.CallAsync(HttpMethod.Post, $"{Noord}/activities", Cards.Message(Cards.With(picture)))).Status);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task An_unknown_activity_is_not_found(string method)
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((404, "ActivityNotFoundInConversation"), await Code(stage, new HttpMethod(method), $"{Noord}/activities/1", Cards.Message(Cards.With())));
    }

    [Fact]
    public async Task A_deleted_activity_is_not_found()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.With(Cards.Text("x")));
        var path = $"v3/conversations/{Uri.EscapeDataString(posted.Conversation)}/activities/{posted.Id}";
        Assert.Equal(200, (await stage.Bot.CallAsync(HttpMethod.Delete, path)).Status);
        Assert.Equal((404, "ActivityNotFoundInConversation"), await Code(stage, HttpMethod.Put, path, Cards.Message(Cards.With(Cards.Text("y")))));
    }

    [Theory]
    [InlineData("v3/conversations/19:nowhere@thread.tacv2/activities")]
    [InlineData($"v3/conversations/{FirstWorld.NoordId};messageid=1/activities")]
    [InlineData($"v3/conversations/{FirstWorld.BoboId}/activities")]
    public async Task An_unknown_thread_and_one_of_another_tenant_are_not_found(string path)
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((404, "ConversationNotFound"), await Code(stage, HttpMethod.Post, path, Cards.Message(Cards.With())));
    }

    [Fact]
    public async Task A_bot_that_was_not_added_is_refused()
    {
        await using var stage = await Stage.SetAsync(withBot: false);
        var notAdded = (403, "BotNotInConversationRoster");
        Assert.Equal(notAdded, await Code(stage, HttpMethod.Post, $"{Noord}/activities", Cards.Message(Cards.With())));
        Assert.Equal(notAdded, await Code(stage, HttpMethod.Get, $"{Noord}/pagedmembers"));
        Assert.Equal(notAdded, await Code(stage, HttpMethod.Get, $"v3/teams/{FirstWorld.NoordId}"));
    }

    [Fact]
    public async Task A_shared_channel_asks_for_the_bot_to_be_added_to_it()
    {
        await using var stage = await Stage.SetAsync();
        var path = $"v3/conversations/{FirstWorld.SharedId}/activities";
        Assert.Equal((403, "BotNotInConversationRoster"), await Code(stage, HttpMethod.Post, path, Cards.Message(Cards.With())));
        await stage.Teams.Installs.AddBotAsync(FirstWorld.SharedId, stage.Teams.Noord.Leader.Id, CancellationToken.None);
        Assert.Equal(201, (await stage.Bot.CallAsync(HttpMethod.Post, path, Cards.Message(Cards.With()))).Status);
    }

    [Fact]
    public async Task A_removed_bot_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Noord.RemoveBotAsync(CancellationToken.None);
        Assert.Equal((403, "BotNotInConversationRoster"), await Code(stage, HttpMethod.Post, $"{Noord}/activities", Cards.Message(Cards.With())));
    }

    [Fact]
    public async Task A_chat_with_someone_outside_the_host_tenant_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Installs.AddBotAsync(FirstWorld.SharedId, stage.Teams.Noord.Leader.Id, CancellationToken.None);
        Assert.Equal((403, "BotNotInConversationRoster"), await Code(stage, HttpMethod.Post, "v3/conversations", Chat("Aïssata", stage)));
        Assert.Equal(201, (await stage.Bot.CallAsync(HttpMethod.Post, "v3/conversations", Chat("Ines", stage))).Status);
    }

    [Fact]
    public async Task A_chat_with_someone_who_shares_nothing_with_the_bot_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((403, "BotNotInConversationRoster"), await Code(stage, HttpMethod.Post, "v3/conversations", Chat("Otto", stage)));
    }

    [Fact]
    public async Task Text_together_with_a_card_is_split_and_returns_no_id()
    {
        await using var stage = await Stage.SetAsync();
        var (status, body, _) = await stage.Bot.CallAsync(HttpMethod.Post, $"{Noord}/activities", new
        {
            type = "message",
            text = "Hello",
            attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = Cards.With(Cards.Text("x")) } },
        });
        Assert.Equal(201, status);
        Assert.Null(body!["id"]);
        Assert.Collection(stage.Teams.Noord.Posts(), m => Assert.Equal("Hello", m.Text), m => Assert.NotNull(m.Card));
    }

    [Fact]
    public async Task Someone_who_is_not_a_member_is_not_found()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((404, "MemberNotFoundInConversation"), await Code(stage, HttpMethod.Get, $"{Noord}/members/{stage.Teams.Person("Otto").Id}"));
        Assert.Equal((404, "MemberNotFoundInConversation"), await Code(stage, HttpMethod.Get, $"{Noord}/members/{stage.Teams.Person("Aïssata").Id}"));
    }

    [Fact]
    public async Task A_bot_changes_its_own_messages_only()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Noord.Leader.Says("help", FirstWorld.NoordId, CancellationToken.None);
        var hers = stage.Teams.Noord.Posts()[^1];
        Assert.Equal((403, "NotEnoughPermissions"), await Code(stage, HttpMethod.Delete, $"{Noord}/activities/{hers.Id}"));
    }

    [Fact]
    public async Task An_activity_without_text_and_card_is_refused()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal((400, "BadSyntax"), await Code(stage, HttpMethod.Post, $"{Noord}/activities", new { type = "message" }));
    }

    private static object Chat(string name, Stage stage) => new { isGroup = false, members = new[] { new { id = stage.Teams.Person(name).Id } }, tenantId = FirstWorld.NoordTenant.Id };

    private static async Task<(int Status, string? Code)> Code(Stage stage, HttpMethod method, string path, object? body = null)
    {
        var (status, answer, _) = await stage.Bot.CallAsync(method, path, body);
        return (status, (string?)answer?["error"]?["code"]);
    }
}
