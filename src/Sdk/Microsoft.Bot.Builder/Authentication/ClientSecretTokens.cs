using System.Text.Json;
using Azure.Core;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Buys a token with the client secret, by one POST of our own: Azure.Identity refuses <c>http:</c>, which tests need.</summary>
/// <remarks>https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow</remarks>
internal sealed class ClientSecretTokens(Uri login, string appId, string secret, string scope, Func<HttpClient> http, TimeProvider clock)
{
    private readonly Uri endpoint = new(login.AbsoluteUri.TrimEnd('/') + "/oauth2/v2.0/token");

    /// <exception cref="HttpRequestException">The login service refused or cannot be reached.</exception>
    public async ValueTask<AccessToken> FetchAsync(CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = appId,
            ["client_secret"] = secret,
            ["scope"] = scope,
        });
        using var response = await http().PostAsync(endpoint, form, cancellationToken);
        if (!response.IsSuccessStatusCode)
        {
            throw new HttpRequestException($"The login service answered {(int)response.StatusCode}.", null, response.StatusCode);
        }

        using var answer = JsonDocument.Parse(await response.Content.ReadAsByteArrayAsync(cancellationToken));
        return Read(answer.RootElement);
    }

    private AccessToken Read(JsonElement answer) =>
        answer.TryGetProperty("access_token", out var token) && token.GetString() is { Length: > 0 } text
            && answer.TryGetProperty("expires_in", out var seconds)
            && int.TryParse(seconds.ToString(), System.Globalization.CultureInfo.InvariantCulture, out var lifetime)
                ? new AccessToken(text, clock.GetUtcNow() + TimeSpan.FromSeconds(lifetime))
                : throw new HttpRequestException("The answer of the login service holds no token.");
}
