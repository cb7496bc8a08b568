using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

/// <summary>A bot of a few lines that speaks the protocol: it answers as the test says and calls the connector with its own token.</summary>
internal sealed class ScriptedBot : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TeamsService _teams;
    private readonly HttpClient _http = new();
    private string? _token;

    private ScriptedBot(TeamsService teams)
    {
        _teams = teams;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapPost("/api/messages", AnswerAsync);
    }

    public Func<JsonNode, (int Status, string Body)> Answers { get; set; } = _ => (200, string.Empty);

    public ConcurrentQueue<JsonNode> Received { get; } = new();

    public ConcurrentQueue<string> Tokens { get; } = new();

    public static async Task<ScriptedBot> StartAsync(TeamsService teams)
    {
        var bot = new ScriptedBot(teams);
        await bot._app.StartAsync();
        teams.Bot.Bot = new Uri(bot._app.Urls.First());
        return bot;
    }

    public async Task<HttpResponseMessage> AskForTokenAsync(params (string Name, string Value)[] instead)
    {
        var configuration = _teams.BotConfiguration;
        var form = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = configuration["MicrosoftAppId"]!,
            ["client_secret"] = configuration["MicrosoftAppPassword"]!,
            ["scope"] = "https://api.botframework.com/.default",
        };
        foreach (var (name, value) in instead)
        {
            form[name] = value;
        }

        using var content = new FormUrlEncodedContent(form);
        return await _http.PostAsync(new Uri(configuration["ToChannelFromBotLoginUrl"] + "/oauth2/v2.0/token"), content);
    }

    /// <summary>Calls the connector of a tenant; by default the one of Team Noord.</summary>
    public async Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> CallAsync(HttpMethod method, string path, object? body = null, string? tenant = null)
    {
        _token ??= (string)JsonNode.Parse(await (await AskForTokenAsync()).Content.ReadAsStringAsync())!["access_token"]!;
        using var request = new HttpRequestMessage(method, path.StartsWith('/') ? new Uri(_teams.Address, path) : new Uri(_teams.ServiceUrl(tenant ?? FirstWorld.NoordTenant.Id) + path));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _token);
        request.Content = body is null ? null : System.Net.Http.Json.JsonContent.Create(body);
        using var response = await _http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return ((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers);
    }

    public Task<(int Status, JsonNode? Body, HttpResponseHeaders Headers)> PostCardAsync(object card, string? channel = null) =>
        CallAsync(HttpMethod.Post, "v3/conversations", new
        {
            isGroup = true,
            channelData = new { channel = new { id = channel ?? FirstWorld.NoordId } },
            activity = Cards.Message(card),
        });

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _app.DisposeAsync();
    }

    private async Task AnswerAsync(HttpContext http)
    {
        var activity = (await JsonNode.ParseAsync(http.Request.Body))!;
        Received.Enqueue(activity);
        Tokens.Enqueue(http.Request.Headers.Authorization.ToString());
        var (status, body) = Answers(activity);
        http.Response.StatusCode = status;
        await http.Response.WriteAsync(body);
    }
}
