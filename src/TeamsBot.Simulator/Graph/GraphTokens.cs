using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>Who calls Graph: a person through the application, or the application by itself.</summary>
/// <param name="Person">The directory object of the person; null for the application by itself.</param>
/// <param name="Rights">Delegated permissions (scp), or the application's own (roles).</param>
internal sealed record GraphCaller(string Tenant, string? Person, IReadOnlySet<string> Rights)
{
    public bool IsApp => Person is null;

    public bool May(string right) => Rights.Contains(right);
}

/// <summary>Signs the tokens of the login service for Microsoft Graph and for single sign-on, and reads them again.</summary>
public sealed class GraphTokens
{
    public const string Audience = "https://graph.microsoft.com";
    public const string Scope = Audience + "/.default";

    private static readonly RSA Rsa = RSA.Create(2048);
    private static readonly RsaSecurityKey Key = new(Rsa) { KeyId = "local-graph" };
    private readonly TeamsSettings _settings;

    internal GraphTokens(TeamsSettings settings) => _settings = settings;

    /// <summary>What the application does in the name of a person.</summary>
    public string For(PersonRow person, IEnumerable<string> scopes) => Sign(Audience, person.TenantId, [new("oid", person.AadObjectId), new("scp", string.Join(' ', scopes))]);

    /// <summary>What the application does by itself.</summary>
    public string For(string tenant, IEnumerable<string> roles) => Sign(Audience, tenant, [new("idtyp", "app"), new("oid", _settings.AppId), .. roles.Select(r => new Claim("roles", r))]);

    /// <summary>What Teams sends along for single sign-on: for the application itself, of no use at Graph.</summary>
    public string SingleSignOn(PersonRow person) => Sign(SignOnAudience, person.TenantId, [new("oid", person.AadObjectId), new("scp", "access_as_user")]);

    /// <summary>The address of the application, by which Teams knows whom to make a single sign-on token for.</summary>
    public string SignOnAudience => $"api://botid-{_settings.AppId}";

    internal GraphCaller? Read(string? authorization) => Claims(authorization, Audience) is { } claims
        ? new(
            (string)claims["tid"], claims.ContainsKey("idtyp") ? null : (string)claims["oid"],
            (claims.TryGetValue("scp", out var scopes) ? ((string)scopes).Split(' ') : Roles(claims)).ToHashSet(StringComparer.Ordinal))
        : null;

    /// <summary>The directory object a single sign-on token is about; null for any other token.</summary>
    internal string? SignedOn(string? token) => Claims($"Bearer {token}", SignOnAudience) is { } claims ? (string)claims["oid"] : null;

    private static IEnumerable<string> Roles(IDictionary<string, object> claims) => !claims.TryGetValue("roles", out var roles) ? []
        : roles is string one ? [one] : ((IEnumerable<object>)roles).Cast<string>();

    private IDictionary<string, object>? Claims(string? authorization, string audience)
    {
        if (authorization?.Split(' ', 2) is not [var scheme, var token] || !scheme.Equals("Bearer", StringComparison.OrdinalIgnoreCase)) { return null; }
        var result = new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidAudience = audience,
            ValidateIssuer = false,
            IssuerSigningKey = Key,
            LifetimeValidator = (_, to, _, _) => to > _settings.Transport.GetUtcNow().UtcDateTime,
        }).GetAwaiter().GetResult();
        return result.IsValid ? result.Claims : null;
    }

    private string Sign(string audience, string tenant, IEnumerable<Claim> claims)
    {
        var now = _settings.Transport.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = $"https://sts.windows.net/{tenant}/",
            Audience = audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + _settings.TokenLifetime,
            Subject = new ClaimsIdentity([new("tid", tenant), new("appid", _settings.AppId), .. claims]),
            SigningCredentials = new SigningCredentials(Key, SecurityAlgorithms.RsaSha256),
        });
    }
}
