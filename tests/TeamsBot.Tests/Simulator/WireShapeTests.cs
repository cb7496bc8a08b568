using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

/// <summary>Every activity has exactly the fields of a recorded one; the values are the simulator's own.</summary>
public sealed class WireShapeTests
{
    [Fact]
    public async Task Installing_in_a_team_looks_as_in_Teams()
    {
        await using var stage = await Stage.SetAsync(withBot: false);
        await stage.Teams.Noord.AddBotAsync(CancellationToken.None);
        Assert.Collection(stage.Bot.Received, a => Same("install-in-team", a), a => Same("bot-added-to-team", a));
    }

    [Fact]
    public async Task Adding_the_bot_to_a_shared_channel_looks_as_in_Teams()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Installs.AddBotAsync(FirstWorld.SharedId, stage.Teams.Noord.Leader.Id, CancellationToken.None);
        Same("bot-added-to-shared-channel", Assert.Single(stage.Bot.Received));
    }

    [Fact]
    public async Task A_message_in_a_channel_looks_as_in_Teams()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Noord.Leader.Says("help", FirstWorld.NoordId, CancellationToken.None);
        var message = Assert.Single(stage.Bot.Received);
        Same("message-in-channel", message);
        Assert.Equal("<at>Vast Punt</at> help", (string?)message["text"]);
        Assert.Equal(stage.Teams.Noord.Posts()[0].Conversation, (string?)message["conversation"]!["id"]);
    }

    [Fact]
    public async Task A_press_with_typed_text_looks_as_in_Teams()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(JsonNode.Parse("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [
                { "type": "Input.Text", "id": "note", "label": "Note" },
                { "type": "Input.ChoiceSet", "id": "status", "label": "Status", "choices": [{ "title": "A step forward", "value": "forward" }] }],
              "actions": [{ "type": "Action.Execute", "title": "Save", "verb": "feature.action/1", "data": { "id": "01J", "version": 3, "nonce": "n1" } }] }
            """)!);
        await stage.Teams.Person("Ines").Types("Note", "typed text").Types("Status", "A step forward").Presses("Save", CancellationToken.None);
        var press = Assert.Single(stage.Bot.Received);
        Same("card-action-execute", press);
        Assert.True(JsonNode.DeepEquals(press["value"], Sample("card-action-execute")["value"]), press["value"]!.ToJsonString());
    }

    [Fact]
    public async Task A_submit_in_a_personal_chat_looks_as_in_Teams()
    {
        await using var stage = await Stage.SetAsync();
        var ines = stage.Teams.Person("Ines");
        await ines.SaysInPrivate("hi", CancellationToken.None);
        await stage.Bot.CallAsync(HttpMethod.Post, $"v3/conversations/{ines.Chat[0].Place}/activities", Cards.Message(JsonNode.Parse("""
            { "type": "AdaptiveCard", "version": "1.5", "body": [
                { "type": "Input.ChoiceSet", "id": "multi", "isMultiSelect": true, "value": "1,2", "choices": [] },
                { "type": "Input.Date", "id": "date", "value": "2026-11-21" }, { "type": "Input.Time", "id": "time", "value": "01:30" },
                { "type": "Input.Number", "id": "number", "value": 7 }, { "type": "Input.Text", "id": "untouched" },
                { "type": "Input.Toggle", "id": "toggle", "title": "t", "valueOn": "yes", "value": "yes" }],
              "actions": [{ "type": "Action.Submit", "title": "Send", "data": { "verb": "feature.action/1" } }] }
            """)!));
        await ines.Presses("Send", CancellationToken.None);
        var press = stage.Bot.Received.Last();
        Same("card-action-submit", press);
        Assert.True(JsonNode.DeepEquals(press["value"], Sample("card-action-submit")["value"]), press["value"]!.ToJsonString());
    }

    [Fact]
    public async Task A_partner_presses_in_the_host_tenant_and_keeps_their_own_in_the_roster()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Installs.AddBotAsync(FirstWorld.SharedId, stage.Teams.Noord.Leader.Id, CancellationToken.None);
        await stage.Bot.PostCardAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")), FirstWorld.SharedId);
        var aissata = stage.Teams.Person("Aïssata");
        await aissata.Presses("Save", CancellationToken.None);
        Assert.Equal(FirstWorld.NoordTenant.Id, (string?)stage.Bot.Received.Last()["conversation"]!["tenantId"]);
        Assert.Equal("fr-FR", (string?)stage.Bot.Received.Last()["locale"]);

        var (_, member, _) = await stage.Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{FirstWorld.SharedId}/members/{aissata.Id}");
        Assert.Equal(FirstWorld.BoboTenant.Id, (string?)member!["tenantId"]);
        var (_, page, _) = await stage.Bot.CallAsync(HttpMethod.Get, $"v3/conversations/{FirstWorld.SharedId}/pagedmembers?pageSize=500");
        Assert.Equal(6, page!["members"]!.AsArray().Count);
        Assert.Null(page["continuationToken"]);
    }

    [Fact]
    public async Task A_toggle_without_a_value_sends_false()
    {
        await using var stage = await Stage.SetAsync();
        var card = Cards.WithActions(Cards.Execute("Save", "a.b/1"));
        card["body"]!.AsArray().Add(new JsonObject { ["type"] = "Input.Toggle", ["id"] = "on", ["title"] = "On" });
        await stage.PostedAsync(card);
        await stage.Teams.Noord.Leader.Presses("Save", CancellationToken.None);
        Assert.Equal("false", (string?)stage.Bot.Received.Last()["value"]!["action"]!["data"]!["on"]);
    }

    [Fact]
    public async Task A_long_roster_comes_in_pages_of_at_least_fifty()
    {
        await using var stage = await Stage.SetAsync();
        for (var number = 0; number < 60; number++)
        {
            await stage.Teams.Noord.AddMemberAsync($"Member {number}", CancellationToken.None);
        }

        var path = $"v3/conversations/{FirstWorld.NoordId}/pagedmembers?pageSize=10";
        var (_, first, _) = await stage.Bot.CallAsync(HttpMethod.Get, path);
        var (_, second, _) = await stage.Bot.CallAsync(HttpMethod.Get, $"{path}&continuationToken={first!["continuationToken"]}");
        Assert.Equal((50, 14), (first["members"]!.AsArray().Count, second!["members"]!.AsArray().Count));
        Assert.Null(second["continuationToken"]);
    }

    [Fact]
    public async Task The_General_channel_carries_the_id_of_the_team_and_no_name()
    {
        await using var stage = await Stage.SetAsync();
        var (_, team, _) = await stage.Bot.CallAsync(HttpMethod.Get, $"v3/teams/{FirstWorld.NoordId}");
        Assert.Equal("Team Noord", (string?)team!["name"]);
        var (_, channels, _) = await stage.Bot.CallAsync(HttpMethod.Get, $"v3/teams/{FirstWorld.NoordId}/conversations");
        Assert.Equal((FirstWorld.NoordId, null, "Kwaliteit"), ((string?)channels!["conversations"]![0]!["id"], (string?)channels["conversations"]![0]!["name"], (string?)channels["conversations"]![1]!["name"]));
    }

    [Fact]
    public async Task People_who_come_and_go_are_told_to_the_bot()
    {
        await using var stage = await Stage.SetAsync();
        var eva = await stage.Teams.Noord.AddMemberAsync("Eva", CancellationToken.None);
        await stage.Teams.Noord.RemoveMemberAsync(eva, CancellationToken.None);
        Assert.Equal(
            [("teamMemberAdded", eva.Id), ("teamMemberRemoved", eva.Id)],
            stage.Bot.Received.Select(a => ((string)a["channelData"]!["eventType"]!, (string)(a["membersAdded"] ?? a["membersRemoved"])![0]!["id"]!)));
    }

    [Fact]
    public async Task Install_events_can_repeat_and_come_in_the_other_order()
    {
        await using var stage = await Stage.SetAsync(withBot: false);
        (stage.Teams.Installs.OtherOrder, stage.Teams.Installs.Times) = (true, 2);
        await stage.Teams.Noord.AddBotAsync(CancellationToken.None);
        Assert.Equal("conversationUpdate installationUpdate conversationUpdate installationUpdate", string.Join(' ', stage.Bot.Received.Select(a => (string)a["type"]!)));
    }

    private static JsonNode Sample(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Samples", name + ".json")))!;

    private static void Same(string sample, JsonNode sent) => Assert.Equal(Shape(Sample(sample)), Shape(sent));

    private static string Shape(JsonNode activity) => string.Join('\n', Fields(activity, string.Empty).Order(StringComparer.Ordinal));

    private static IEnumerable<string> Fields(JsonNode? node, string path) => node switch
    {
        // What stands in value is compared as a whole where it matters.
        JsonObject o => o.SelectMany(p => string.Equals(p.Key, "value", StringComparison.Ordinal) ? [$"{path}.value"] : Fields(p.Value, $"{path}.{p.Key}")),
        JsonArray a => a.SelectMany((item, index) => Fields(item, $"{path}[{index}]")),
        _ => [$"{path}: {node?.GetValueKind()}"],
    };
}
