using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.Simulator.Teams;

/// <summary>Signs what goes to the bot, as the Bot Connector does.</summary>
public sealed class BotTokens : IDisposable
{
    public const string Issuer = "https://api.botframework.com";
    private const string KeyId = "local-teams";
    private readonly RSA _rsa = RSA.Create(2048);
    private readonly TeamsSettings _settings;
    private readonly SigningCredentials _credentials;

    internal BotTokens(TeamsSettings settings)
    {
        _settings = settings;
        _credentials = new SigningCredentials(new RsaSecurityKey(_rsa) { KeyId = KeyId }, SecurityAlgorithms.RsaSha256);
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

    public void Dispose() => _rsa.Dispose();

    internal object Metadata(Uri keys) => new
    {
        issuer = Issuer,
        jwks_uri = keys.AbsoluteUri,
        id_token_signing_alg_values_supported = new[] { "RS256" },
        token_endpoint_auth_methods_supported = new[] { "private_key_jwt" },
    };

    internal object Keys()
    {
        var key = _rsa.ExportParameters(includePrivateParameters: false);
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
