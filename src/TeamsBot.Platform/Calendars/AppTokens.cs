using System.Net.Http.Json;
using System.Text.Json.Serialization;
using Azure.Core;
using Azure.Identity;
using Microsoft.Extensions.Configuration;

namespace TeamsBot.Platform.Calendars;

/// <summary>The bot's own token for Microsoft Graph: what an administrator granted the registration itself, in its own tenant.</summary>
/// <remarks>https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow; by a POST of our own, because Azure.Identity refuses <c>http:</c>, which tests need.</remarks>
public sealed class AppTokens(IConfiguration configuration, IHttpClientFactory http, RealTime time) : IDisposable
{
    private const string Scope = "https://graph.microsoft.com/.default";

    // A token is renewed before it expires on its way.
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private readonly SemaphoreSlim gate = new(1);
    private AccessToken? kept;

    /// <summary>The tenant of the registration; null when that is not configured.</summary>
    public string? Tenant => configuration["MicrosoftAppTenantId"] is { Length: > 0 } tenant ? tenant : null;

    /// <summary>The token.</summary>
    /// <exception cref="HttpRequestException">The login service refused, with its status, or cannot be reached, without one.</exception>
    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            if (kept is not { } token || token.ExpiresOn - time.Clock.GetUtcNow() < Ahead) { kept = token = await FetchAsync(cancellationToken); }
            return token.Token;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>After a change of what is granted only a new token says so.</summary>
    public void Forget() => kept = null;

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    private async Task<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        var appId = configuration["MicrosoftAppId"] ?? "";
        if (!string.Equals(configuration["MicrosoftAppType"], "UserAssignedMSI", StringComparison.OrdinalIgnoreCase)) { return await BuyAsync(appId, cancellationToken); }
        try
        {
            var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId));
            return await identity.GetTokenAsync(new TokenRequestContext([Scope]), cancellationToken);
        }
        catch (AuthenticationFailedException e)
        {
            throw new HttpRequestException("The managed identity got no token.", e);
        }
    }

    private async Task<AccessToken> BuyAsync(string appId, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = configuration["MicrosoftAppPassword"] ?? "",
            ["scope"] = Scope,
        });
        using var client = http.CreateClient(CalendarsRegistration.Client);
        using var response = await client.PostAsync(new Uri(Login.TrimEnd('/') + "/oauth2/v2.0/token"), form, cancellationToken);
        if (!response.IsSuccessStatusCode) { throw new HttpRequestException($"The login service answered {(int)response.StatusCode}.", null, response.StatusCode); }
        var answer = await response.Content.ReadFromJsonAsync<Answer>(cancellationToken);
        return new AccessToken(answer?.Token ?? "", time.Clock.GetUtcNow() + TimeSpan.FromSeconds(answer?.Seconds ?? 0));
    }

    private string Login => configuration["ToChannelFromBotLoginUrl"] is { Length: > 0 } login ? login : $"https://login.microsoftonline.com/{Tenant}";

    private sealed record Answer([property: JsonPropertyName("access_token")] string Token, [property: JsonPropertyName("expires_in")] int Seconds);
}
