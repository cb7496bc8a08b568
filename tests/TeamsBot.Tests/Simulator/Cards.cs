using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Simulator;

internal static class Cards
{
    public static JsonObject With(params JsonNode[] body) => new() { ["type"] = "AdaptiveCard", ["version"] = "1.5", ["body"] = new JsonArray(body) };

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text };

    public static JsonObject Execute(string title, string verb, string version = "1") =>
        new() { ["type"] = "Action.Execute", ["title"] = title, ["verb"] = verb, ["data"] = new JsonObject { ["version"] = version } };

    public static JsonObject OpensDialog(string title) =>
        new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = new JsonObject { ["msteams"] = new JsonObject { ["type"] = "task/fetch" }, ["verb"] = "test.dialog/1" } };

    public static JsonObject Submit(string title) => new() { ["type"] = "Action.Submit", ["title"] = title, ["data"] = new JsonObject { ["verb"] = "test.submit/1" } };

    public static JsonObject WithActions(params JsonNode[] actions)
    {
        var card = With(Text("How is our change going?"));
        card["actions"] = new JsonArray(actions);
        return card;
    }

    public static object Message(object card) => new { type = "message", summary = "A card", attachments = new[] { new { contentType = "application/vnd.microsoft.card.adaptive", content = card } } };

    public static string Shown(JsonObject card) => new JsonObject { ["statusCode"] = 200, ["type"] = "application/vnd.microsoft.card.adaptive", ["value"] = card }.ToJsonString();

    public static string Dialog(JsonObject card) => new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject { ["title"] = "A dialog", ["card"] = new JsonObject { ["contentType"] = "application/vnd.microsoft.card.adaptive", ["content"] = card } },
        },
    }.ToJsonString();
}
