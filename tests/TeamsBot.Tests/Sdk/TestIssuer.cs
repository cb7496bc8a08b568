#if !OFFICIAL_SDK
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.Tokens;

namespace TeamsBot.Tests.Sdk;

/// <summary>Plays the issuer of the Bot Connector: OpenID metadata, keys with endorsements, and tokens good and bad.</summary>
public sealed class TestIssuer(DateTimeOffset now)
{
    public const string Issuer = "https://api.botframework.com";
    public const string AppId = "aaaaaaaa-0000-0000-0000-00000000b07b";
    public const string ServiceUrl = "https://smba.trafficmanager.net/emea/11111111-1111-1111-1111-111111111111/";
    public const string Metadata = "https://login.botframework.com/v1/.well-known/openidconfiguration";
    public const string Keys = "https://login.botframework.com/v1/.well-known/keys";

    private static readonly RSA RsaKey = RSA.Create(2048);
    private static readonly ECDsa EcKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    /// <summary>The ids of the keys that are published now.</summary>
    public ICollection<string> Published { get; } = new List<string> { "endorsed", "other-channel", "no-endorsements", "curve" };

    public static JsonObject MetadataJson => new()
    {
        ["issuer"] = Issuer,
        ["jwks_uri"] = Keys,
        ["id_token_signing_alg_values_supported"] = new JsonArray("RS256"),
    };

    public JsonObject KeysJson => new() { ["keys"] = new JsonArray([.. Published.Select(Key)]) };

    /// <summary>The claims of a good token.</summary>
    public JsonObject Claims() => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = ServiceUrl,
        ["nbf"] = InMinutes(-1),
        ["exp"] = InMinutes(60),
    };

    public long InMinutes(int minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();

    public string Token(JsonObject? claims = null, string alg = "RS256", string? kid = "endorsed")
    {
        var header = new JsonObject { ["typ"] = "JWT", ["alg"] = alg, ["kid"] = kid };
        var text = Part(header) + "." + Part(claims ?? Claims());
        return text + "." + Base64UrlEncoder.Encode(Sign(Encoding.ASCII.GetBytes(text), alg));
    }

    private static string Part(JsonObject json) => Base64UrlEncoder.Encode(json.ToJsonString());

    private static byte[] Sign(byte[] text, string alg) => alg switch
    {
        "RS256" => RsaKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1),
        "RS384" => RsaKey.SignData(text, HashAlgorithmName.SHA384, RSASignaturePadding.Pkcs1),
        "RS512" => RsaKey.SignData(text, HashAlgorithmName.SHA512, RSASignaturePadding.Pkcs1),
        "PS256" => RsaKey.SignData(text, HashAlgorithmName.SHA256, RSASignaturePadding.Pss),
        "ES256" => EcKey.SignData(text, HashAlgorithmName.SHA256),
        // The classic forgery: the public key as a shared secret.
        "HS256" => HMACSHA256.HashData(RsaKey.ExportSubjectPublicKeyInfo(), text),
        _ => [],
    };

    private static JsonObject Key(string kid)
    {
        var json = kid is "curve" ? Curve() : Rsa();
        json["kid"] = kid;
        json["use"] = "sig";
        if (kid is not "no-endorsements")
        {
            json["endorsements"] = kid is "other-channel" ? new JsonArray("skype") : new JsonArray("msteams", "webchat");
        }

        return json;
    }

    private static JsonObject Rsa()
    {
        var parameters = RsaKey.ExportParameters(includePrivateParameters: false);
        return new() { ["kty"] = "RSA", ["n"] = Base64UrlEncoder.Encode(parameters.Modulus), ["e"] = Base64UrlEncoder.Encode(parameters.Exponent) };
    }

    private static JsonObject Curve()
    {
        var point = EcKey.ExportParameters(includePrivateParameters: false).Q;
        return new() { ["kty"] = "EC", ["crv"] = "P-256", ["x"] = Base64UrlEncoder.Encode(point.X), ["y"] = Base64UrlEncoder.Encode(point.Y) };
    }
}
#endif
