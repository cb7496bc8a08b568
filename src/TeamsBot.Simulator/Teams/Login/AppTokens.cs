using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Graph;

namespace TeamsBot.Simulator.Teams;

/// <summary>The login service: gives the bot its tokens for the connector, and knows them again, and for Microsoft Graph.</summary>
internal sealed class AppTokens(TeamsSettings settings, GraphService graph)
{
    private const string Scope = "https://api.botframework.com/.default";
    private readonly ConcurrentDictionary<string, DateTimeOffset> _issued = new(StringComparer.Ordinal);

    public bool Accepts(string? authorization) =>
        authorization?.Split(' ', 2) is [var scheme, var token]
        && string.Equals(scheme, "Bearer", StringComparison.OrdinalIgnoreCase)
        && _issued.TryGetValue(token, out var expires)
        && settings.Transport.GetUtcNow() < expires;

    public void Forget() => _issued.Clear();

    public ConnectorAnswer Answer(string tenant, IReadOnlyDictionary<string, string> form) =>
        Refusal(tenant, form) is { } refusal
            ? new ConnectorAnswer(refusal is InvalidClient ? 401 : 400, new JsonObject { ["error"] = refusal, ["error_description"] = $"The request was refused: {refusal}." })
            : new ConnectorAnswer(200, new JsonObject { ["token_type"] = "Bearer", ["expires_in"] = (int)settings.TokenLifetime.TotalSeconds, ["access_token"] = IsForGraph(form) ? graph.Tokens.For(tenant, graph.Consents.Of(tenant).Roles) : Issue() });

    private const string InvalidClient = "invalid_client";

    private string? Refusal(string tenant, IReadOnlyDictionary<string, string> form) =>
        !Is(tenant, settings.AppTenant) ? "invalid_request"
        : !Has(form, "grant_type", "client_credentials") ? "unsupported_grant_type"
        : !Has(form, "scope", Scope) && !IsForGraph(form) ? "invalid_scope"
        : !Has(form, "client_id", settings.AppId) ? "unauthorized_client"
        : !Has(form, "client_secret", settings.AppPassword) ? InvalidClient
        : null;

    private static bool IsForGraph(IReadOnlyDictionary<string, string> form) => Has(form, "scope", GraphTokens.Scope);

    private string Issue()
    {
        var token = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        _issued[token] = settings.Transport.GetUtcNow() + settings.TokenLifetime;
        return token;
    }

    private static bool Has(IReadOnlyDictionary<string, string> form, string name, string value) =>
        form.TryGetValue(name, out var given) && Is(given, value);

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);
}
