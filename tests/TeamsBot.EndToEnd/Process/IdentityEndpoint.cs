using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.EndToEnd.Process;

/// <summary>
/// The identity endpoint that Azure gives a service with a managed identity; it hands out tokens of the Teams in the test. Source of the
/// shape: https://learn.microsoft.com/azure/app-service/overview-managed-identity#rest-endpoint-reference
/// </summary>
public sealed class IdentityEndpoint : IAsyncDisposable
{
    /// <summary>What a request has to carry.</summary>
    public const string Proof = "proof-of-the-machine";

    private static readonly HttpClient Http = new();
    private readonly WebApplication app = WebApplication.CreateSlimBuilder().Build();
    private readonly TeamsService teams;

    private IdentityEndpoint(TeamsService teams)
    {
        this.teams = teams;
        app.Urls.Add("http://127.0.0.1:0");
        app.MapGet("/token", AnswerAsync);
    }

    /// <summary>What was asked: resource and client.</summary>
    public ConcurrentQueue<(string? Resource, string? Client)> Asked { get; } = new();

    /// <summary>Where it listens.</summary>
    public string Address => $"{app.Urls.First()}/token";

    public static async Task<IdentityEndpoint> StartAsync(TeamsService teams)
    {
        var endpoint = new IdentityEndpoint(teams);
        await endpoint.app.StartAsync();
        return endpoint;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<IResult> AnswerAsync(HttpRequest request)
    {
        if (request.Headers["X-IDENTITY-HEADER"] != Proof) { return Results.Unauthorized(); }
        Asked.Enqueue((request.Query["resource"], request.Query["client_id"]));
        return Results.Json(new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["access_token"] = await TokenAsync(request.HttpContext.RequestAborted),
            ["expires_on"] = $"{TimeProvider.System.GetUtcNow().AddHours(1).ToUnixTimeSeconds()}",
            ["resource"] = request.Query["resource"].ToString(),
            ["token_type"] = "Bearer",
        });
    }

    private async Task<string?> TokenAsync(CancellationToken cancellationToken)
    {
        var settings = teams.BotConfiguration;
        using var form = new FormUrlEncodedContent(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings["MicrosoftAppId"],
            ["client_secret"] = settings["MicrosoftAppPassword"],
            ["scope"] = "https://api.botframework.com/.default",
        });
        using var answer = await Http.PostAsync(new Uri($"{settings["ToChannelFromBotLoginUrl"]}/oauth2/v2.0/token"), form, cancellationToken);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken)).GetProperty("access_token").GetString();
    }
}
