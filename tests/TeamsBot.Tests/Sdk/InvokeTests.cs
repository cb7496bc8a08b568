#if !OFFICIAL_SDK
using System.Net;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace TeamsBot.Tests.Sdk;

/// <summary>What is answered in the HTTP response: pressed cards and dialogs.</summary>
public sealed class InvokeTests
{
    [Fact]
    public async Task A_pressed_card_is_answered_with_a_card()
    {
        var (status, body) = await AskAsync(new Bot(), "adaptiveCard/action", """{"action":{"type":"Action.Execute","verb":"feature.action/1","data":{"at":"2026-11-21T19:00:00.1000000+01:00","n":1.10}},"trigger":"manual"}""");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal("application/vnd.microsoft.card.adaptive", (string?)body!["type"]);
        // Strings and numbers in the data arrive as they were sent.
        Assert.Equal("""feature.action/1 {"at":"2026-11-21T19:00:00.1000000+01:00","n":1.10}""", (string?)body["value"]!["body"]![0]!["text"]);
    }

    [Theory]
    [InlineData(null, "BadRequest", "Missing value property")]
    [InlineData("\"x\"", "BadRequest", "Value property is not properly formed")]
    [InlineData("{}", "BadRequest", "Missing action property")]
    [InlineData("""{"action":{"type":"Action.Submit"}}""", "NotSupported", "The action 'Action.Submit' is not supported.")]
    public async Task A_press_that_makes_no_sense_is_answered_with_an_error_that_Teams_shows(string? value, string code, string message)
    {
        var (status, body) = await AskAsync(new Bot(), "adaptiveCard/action", value);

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(400, (int?)body!["statusCode"]);
        Assert.Equal("application/vnd.microsoft.error", (string?)body["type"]);
        Assert.Equal((code, message), ((string?)body["value"]!["code"], (string?)body["value"]!["message"]));
    }

    [Fact]
    public async Task A_dialog_opens_and_closes()
    {
        var (_, opened) = await AskAsync(new Bot(), "task/fetch", """{"data":{"verb":"agenda.answer/1"},"context":{"theme":"dark"}}""");
        var (_, closed) = await AskAsync(new Bot(), "task/submit", """{"data":{"note":"x"}}""");

        Assert.True(
            JsonNode.DeepEquals(
                JsonNode.Parse("""{"task":{"type":"continue","value":{"title":"{\"verb\":\"agenda.answer/1\"}","height":"medium","width":400,"card":{"contentType":"application/vnd.microsoft.card.adaptive","content":{"type":"AdaptiveCard","version":"1.5","body":[]}}}}}"""),
                opened),
            opened?.ToJsonString());
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse("""{"task":{"type":"message","value":"Bedankt"}}"""), closed), closed?.ToJsonString());
    }

    [Theory]
    [InlineData("adaptiveCard/action", """{"action":{"type":"Action.Execute"}}""", 501)]
    [InlineData("task/fetch", "{}", 501)]
    [InlineData("task/submit", "{}", 501)]
    [InlineData("something/new", "{}", 501)]
    [InlineData(null, "{}", 501)]
    [InlineData("task/fetch", null, 400)]
    [InlineData("task/fetch", "7", 400)]
    public async Task An_invoke_that_nobody_handles_is_not_implemented(string? name, string? value, int expected)
    {
        var (status, body) = await AskAsync(new TeamsActivityHandler(), name, value);
        Assert.Equal(expected, (int)status);
        Assert.Null(body);
    }

    [Fact]
    public async Task A_kind_of_activity_from_the_future_is_let_pass()
    {
        await using var host = await BotHost.StartAsync(new TeamsActivityHandler());
        var activity = BotHost.Message;
        activity["type"] = "somethingNew";
        using var response = await host.PostAsync(activity);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static async Task<(HttpStatusCode Status, JsonNode? Body)> AskAsync(IBot bot, string? name, string? value)
    {
        await using var host = await BotHost.StartAsync(bot);
        var activity = BotHost.Message;
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value is null ? null : JsonNode.Parse(value);
        using var response = await host.PostAsync("Bearer " + host.Issuer.Token(), activity.ToJsonString(AsWritten));
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length == 0 ? null : JsonNode.Parse(body));
    }

    private static readonly JsonSerializerOptions AsWritten = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private sealed class Bot : TeamsActivityHandler
    {
        protected override Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
            ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
            Task.FromResult(new AdaptiveCardInvokeResponse
            {
                StatusCode = 200,
                Type = AdaptiveCard.ContentType,
                Value = new AdaptiveCard("1.5") { Body = { new AdaptiveTextBlock($"{invokeValue.Action!.Verb} {invokeValue.Action.Data}") } },
            });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse
            {
                Task = new TaskModuleContinueResponse(new TaskModuleTaskInfo
                {
                    Title = taskModuleRequest.Data?.ToString(),
                    Height = "medium",
                    Width = 400,
                    Card = new Attachment { ContentType = AdaptiveCard.ContentType, Content = new AdaptiveCard("1.5") },
                }),
            });

        protected override Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
            ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
            Task.FromResult(new TaskModuleResponse { Task = new TaskModuleMessageResponse("Bedankt") });
    }
}
#endif
