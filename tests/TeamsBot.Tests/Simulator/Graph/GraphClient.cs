using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator.Graph;

/// <summary>A client of Graph of a few lines, with the token a test wants.</summary>
internal sealed class GraphClient : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private GraphClient(TeamsService teams, HandClock transport) => (Teams, Transport) = (teams, transport);

    public TeamsService Teams { get; }

    public HandClock Transport { get; }

    public string? Prefer { get; set; }

    public string Tenant { get; } = FirstWorld.NoordTenant.Id;

    public string Shared => Teams.Graph.AddressOf(Tenant);

    public string Group => Teams.Noord.Row.AadGroupId;

    public static async Task<GraphClient> StartAsync(string? file = null)
    {
        var transport = new HandClock();
        return new GraphClient(await TeamsService.StartAsync(new TeamsSettings { Transport = transport, File = file }, CancellationToken.None), transport);
    }

    public static JsonObject Event(string subject = "Leren") => new()
    {
        ["subject"] = subject,
        ["start"] = Time("2026-12-07T09:00:00"),
        ["end"] = Time("2026-12-07T09:20:00"),
    };

    public static JsonObject Time(string time, string? zone = "Europe/Amsterdam") => new() { ["dateTime"] = time, ["timeZone"] = zone };

    public static JsonArray Attendees(params string[] addresses) =>
        new([.. addresses.Select(a => new JsonObject { ["emailAddress"] = new JsonObject { ["address"] = a }, ["type"] = "required" })]);

    public string AddressOf(string name) => Teams.Graph.AddressOf(Teams.Person(name).Row.AadObjectId);

    public string TokenOf(string name, params string[] scopes) => Teams.Graph.Tokens.For(Teams.Person(name).Row, scopes.Length == 0 ? ["Calendars.ReadWrite"] : scopes);

    public string AppToken(params string[] roles) => Teams.Graph.Tokens.For(Tenant, roles.Length == 0 ? ["Calendars.ReadWrite"] : roles);

    public async Task<GraphReply> CallAsync(string? token, HttpMethod method, string path, JsonNode? body = null)
    {
        using var request = new HttpRequestMessage(method, new Uri(Teams.Address, "/v1.0" + path));
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        if (Prefer is not null) { request.Headers.Add("Prefer", Prefer); }
        request.Content = body is null ? null : JsonContent.Create(body);
        using var response = await Http.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new GraphReply((int)response.StatusCode, text.Length == 0 ? null : JsonNode.Parse(text), response.Headers.RetryAfter?.Delta);
    }

    public Task<GraphReply> PostAsync(string token, string path, JsonNode body) => CallAsync(token, HttpMethod.Post, path, body);

    public Task<GraphReply> GetAsync(string token, string path) => CallAsync(token, HttpMethod.Get, path);

    public ValueTask DisposeAsync() => Teams.DisposeAsync();
}

internal sealed record GraphReply(int Status, JsonNode? Body, TimeSpan? RetryAfter)
{
    public string? Code => (string?)Body?["error"]?["code"];

    public string Id => Uri.EscapeDataString((string)Body!["id"]!);

    public JsonArray Found => Body!["value"]!.AsArray();
}
