using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Checks the token a request comes with: everything that can be checked before its body is read.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
internal sealed class ConnectorTokens(string appId, string issuer, SigningKeys keys, TimeProvider clock)
{
    private static readonly TimeSpan Skew = TimeSpan.FromMinutes(5);
    private static readonly string[] Algorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512];

    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };

    /// <summary>The caller, or null for anything but a valid token.</summary>
    /// <exception cref="HttpRequestException">The keys cannot be fetched, so nobody can tell.</exception>
    public async ValueTask<Caller?> CheckAsync(string? header, CancellationToken cancellationToken)
    {
        if (Bearer(header) is not { } text || Read(text) is not { } token || !IsPlausible(token))
        {
            return null;
        }

        return await keys.FindAsync(token.Kid, cancellationToken) is { } key && await IsSignedAsync(token, key.Key)
            ? new Caller(Text(token, "serviceurl"), key)
            : null;
    }

    // One space and any case (RFC 9110, section 11.1); everything else is not this scheme.
    private static string? Bearer(string? header) =>
        header?.TrimEnd(' ').Split(' ') is [var scheme, { Length: > 0 } token] && scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)
            ? token
            : null;

    private JsonWebToken? Read(string text)
    {
        try
        {
            return handler.CanReadToken(text) ? handler.ReadJsonWebToken(text) : null;
        }
        catch (Exception unreadable) when (unreadable is ArgumentException or SecurityTokenException or FormatException or System.Text.Json.JsonException)
        {
            return null;
        }
    }

    // Before the keys are asked for: whoever knows neither issuer nor audience makes us fetch nothing.
    private bool IsPlausible(JsonWebToken token) =>
        !string.IsNullOrEmpty(token.Kid)
        && Algorithms.Contains(token.Alg)
        && IsExactly(token.Issuer, issuer)
        && token.Audiences.ToArray() is [var audience] && IsExactly(audience, appId)
        && !IsSkill(token)
        && IsInTime(token.TryGetPayloadValue<long>("nbf", out _) ? token.ValidFrom : null, token.TryGetPayloadValue<long>("exp", out _) ? token.ValidTo : null);

    // Another bot's token: it has a version, and an application that is not us.
    private bool IsSkill(JsonWebToken token) =>
        Text(token, "ver") is not null && (Text(token, "appid") ?? Text(token, "azp")) is { } application && !IsExactly(application, appId);

    private static bool IsExactly(string found, string expected) => string.Equals(found, expected, StringComparison.Ordinal);

    private bool IsInTime(DateTime? from, DateTime? to)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return to is { } end && now < end + Skew && (from is not { } start || now >= start - Skew);
    }

    private static string? Text(JsonWebToken token, string claim) =>
        token.TryGetPayloadValue<string>(claim, out var value) ? value : null;

    private async Task<bool> IsSignedAsync(JsonWebToken token, SecurityKey key)
    {
        var result = await handler.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = appId,
            ValidAlgorithms = Algorithms,
            IssuerSigningKey = key,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, to, _, _) => IsInTime(from, to),
        });
        return result.IsValid;
    }
}
