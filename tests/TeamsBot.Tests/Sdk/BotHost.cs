#if !OFFICIAL_SDK
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Tests.Sdk;

/// <summary>A bot behind POST /api/messages, with a test issuer and a wire that is watched. Time stands still.</summary>
public sealed class BotHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 11, 23, 8, 30, 0, TimeSpan.Zero);

    private static readonly HttpClient Client = new();

    private readonly WebApplication server;

    private BotHost(WebApplication server, CloudAdapter adapter)
    {
        this.server = server;
        Adapter = adapter;
    }

    public CloudAdapter Adapter { get; }

    public required TestIssuer Issuer { get; init; }

    public required Wire Wire { get; init; }

    public required ManualTimeProvider Clock { get; init; }

    private Uri Messages => new(new Uri(server.Urls.Single()), "/api/messages");

    public static JsonObject Message => new()
    {
        ["type"] = "message",
        ["id"] = "1",
        ["text"] = "help",
        ["channelId"] = "msteams",
        ["serviceUrl"] = TestIssuer.ServiceUrl,
        ["from"] = new JsonObject { ["id"] = "29:1leader" },
        ["recipient"] = new JsonObject { ["id"] = "28:bot" },
        ["conversation"] = new JsonObject { ["id"] = "19:general@thread.tacv2;messageid=1" },
    };

    public static Activity Said(string text) => new(ActivityTypes.Message) { Text = text };

    public static async Task<BotHost> StartAsync(IBot bot)
    {
        var clock = new ManualTimeProvider(Start);
        var issuer = new TestIssuer(Start);
        var wire = new Wire()
            .Answers("GET", TestIssuer.Metadata, TestIssuer.MetadataJson.ToJsonString())
            .Answers("GET", TestIssuer.Keys, () => new HttpResponseMessage { Content = new StringContent(issuer.KeysJson.ToJsonString()) })
            .Answers("POST", TokenTests.Login, """{"token_type":"Bearer","expires_in":3600,"access_token":"t1"}""");
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(Settings(), clock, wire, null));
        var builder = WebApplication.CreateSlimBuilder();
        // A real server: a header arrives with every space it was sent with.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Map("/api/messages", (HttpContext call) => adapter.ProcessAsync(call.Request, call.Response, bot, call.RequestAborted));
        await app.StartAsync();
        return new BotHost(app, adapter) { Issuer = issuer, Wire = wire, Clock = clock };
    }

    public static IConfiguration Settings(params (string Key, string Value)[] others) => new ConfigurationBuilder()
        .AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["MicrosoftAppId"] = TestIssuer.AppId,
            ["MicrosoftAppType"] = "singletenant",
            ["MicrosoftAppTenantId"] = "11111111-1111-1111-1111-111111111111",
            ["MicrosoftAppPassword"] = "secret",
        })
        .AddInMemoryCollection(others.Select(other => KeyValuePair.Create(other.Key, (string?)other.Value)))
        .Build();

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) => PostAsync("Bearer " + Issuer.Token(), activity.ToJsonString());

    public async Task<HttpResponseMessage> PostAsync(string? authorization, string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages);
        request.Content = new StringContent(body, Encoding.UTF8, new MediaTypeHeaderValue("application/json"));
        if (authorization is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", authorization);
        }

        return await Client.SendAsync(request);
    }

    public async Task<HttpStatusCode> GetAsync()
    {
        using var response = await Client.GetAsync(Messages);
        return response.StatusCode;
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        Wire.Dispose();
    }
}

/// <summary>A bot that does what a test tells it, and counts its turns.</summary>
public sealed class TestBot(Func<ITurnContext, CancellationToken, Task>? turn = null) : IBot
{
    public int Turns { get; private set; }

    public Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        Turns++;
        return turn?.Invoke(turnContext, cancellationToken) ?? Task.CompletedTask;
    }
}
#endif
