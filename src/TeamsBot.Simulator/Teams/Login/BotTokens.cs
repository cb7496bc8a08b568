using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.Simulator.Teams;

/// <summary>Signs what goes to the bot, as the Bot Connector does.</summary>
public sealed class BotTokens
{
    public const string Issuer = "https://api.botframework.com";
    private const string KeyId = "local-teams";

    // One key for the process: making it costs more than a whole test.
    private static readonly RSA Rsa = RSA.Create(2048);
    private readonly TeamsSettings _settings;
    private readonly SigningCredentials _credentials;

    internal BotTokens(TeamsSettings settings)
    {
        _settings = settings;
        _credentials = new SigningCredentials(new RsaSecurityKey(Rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256);
    }

    public string For(string serviceUrl)
    {
        var now = _settings.Transport.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = _settings.AppId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + _settings.TokenLifetime,
            Subject = new ClaimsIdentity([new Claim("serviceurl", serviceUrl)]),
            SigningCredentials = _credentials,
        });
    }

    internal static object Metadata(Uri keys) => new
    {
        issuer = Issuer,
        jwks_uri = keys.AbsoluteUri,
        id_token_signing_alg_values_supported = new[] { "RS256" },
        token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
    };

    internal static object Keys()
    {
        var key = Rsa.ExportParameters(includePrivateParameters: false);
        return new
        {
            keys = new[]
            {
                new
                {
                    kty = "RSA", use = "sig", kid = KeyId, x5t = KeyId,
                    n = Base64UrlEncoder.Encode(key.Modulus), e = Base64UrlEncoder.Encode(key.Exponent),
                    endorsements = new[] { "msteams" },
                },
            },
        };
    }
}
