#if !OFFICIAL_SDK
using System.Text.Json.Nodes;

namespace TeamsBot.Tests.Sdk;

/// <summary>The oracle table of what the published SDK lets in, with what ours does differently.</summary>
public sealed class TokenTests
{
    public const string Login = "https://login.microsoftonline.com/11111111-1111-1111-1111-111111111111/oauth2/v2.0/token";

    private static readonly Dictionary<string, Func<TestIssuer, Delivery>> Cases = new(StringComparer.Ordinal)
    {
        ["valid"] = issuer => new(issuer.Token()),
        ["a space after the token"] = issuer => new($"Bearer {issuer.Token()} ", Whole: true),
        ["serviceurl in another case"] = issuer => Claim(issuer, "serviceurl", TestIssuer.ServiceUrl.ToUpperInvariant()),
        ["expired 4 minutes ago"] = issuer => Claim(issuer, "exp", issuer.InMinutes(-4)),
        ["valid in 4 minutes"] = issuer => Claim(issuer, "nbf", issuer.InMinutes(4)),
        ["RS384"] = issuer => new(issuer.Token(alg: "RS384")),
        ["RS512"] = issuer => new(issuer.Token(alg: "RS512")),
        ["bearer in lower case"] = issuer => new("bearer " + issuer.Token(), Whole: true),

        ["no channelId"] = issuer => new(issuer.Token(), Change: activity => activity.Remove("channelId")),
        ["no serviceUrl"] = issuer => new(issuer.Token(), Change: activity => activity.Remove("serviceUrl")),

        ["no header"] = _ => new(null),
        ["two spaces"] = issuer => new("Bearer  " + issuer.Token(), Whole: true),
        ["Basic"] = _ => new("Basic dTpw", Whole: true),
        ["empty bearer"] = _ => new("Bearer", Whole: true),
        ["wrong audience"] = issuer => Claim(issuer, "aud", "bbbbbbbb-0000-0000-0000-000000000000"),
        ["no audience"] = issuer => Without(issuer, "aud"),
        ["wrong issuer"] = issuer => Claim(issuer, "iss", "https://api.botframework.com.evil.example"),
        ["no issuer"] = issuer => Without(issuer, "iss"),
        ["no serviceurl claim"] = issuer => Without(issuer, "serviceurl"),
        ["another serviceurl"] = issuer => Claim(issuer, "serviceurl", "https://smba.trafficmanager.net/amer/"),
        ["serviceurl without its last slash"] = issuer => Claim(issuer, "serviceurl", TestIssuer.ServiceUrl.TrimEnd('/')),
        ["claim called serviceUrl"] = issuer => Token(issuer, claims =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = TestIssuer.ServiceUrl;
        }),
        ["expired 6 minutes ago"] = issuer => Claim(issuer, "exp", issuer.InMinutes(-6)),
        ["ES256"] = issuer => new(issuer.Token(alg: "ES256", kid: "curve")),
        ["PS256"] = issuer => new(issuer.Token(alg: "PS256")),
        ["key without endorsements"] = issuer => new(issuer.Token(kid: "no-endorsements")),
        ["key endorsed for another channel"] = issuer => new(issuer.Token(kid: "other-channel")),
        ["channel that is not endorsed"] = issuer => new(issuer.Token(), Change: activity => activity["channelId"] = "slack"),
        ["audiences other, bot"] = issuer => Claim(issuer, "aud", new JsonArray("other", TestIssuer.AppId)),
        ["skill"] = issuer => Token(issuer, claims =>
        {
            claims["ver"] = "2.0";
            claims["azp"] = "cccccccc-0000-0000-0000-000000000000";
        }),
        ["emulator"] = issuer => Token(issuer, claims =>
        {
            claims["iss"] = "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/";
            claims["ver"] = "1.0";
            claims["appid"] = TestIssuer.AppId;
        }),
        ["AseChannel"] = issuer => new(issuer.Token(), Change: activity => activity["channelId"] = "AseChannel"),

        ["one segment"] = _ => new("abc"),
        ["a.b.c"] = _ => new("a.b.c"),
        ["valid in 6 minutes"] = issuer => Claim(issuer, "nbf", issuer.InMinutes(6)),
        ["unknown key"] = issuer => new(issuer.Token(kid: "never-published")),
        ["key of another name"] = issuer => new(issuer.Token(kid: "curve")),
        ["no key named"] = issuer => new(issuer.Token(kid: null)),
        ["tampered payload"] = issuer => new(Tampered(issuer)),
        ["alg none"] = issuer => new(issuer.Token(alg: "none")),
        ["HS256"] = issuer => new(issuer.Token(alg: "HS256")),
        ["no exp"] = issuer => Without(issuer, "exp"),
        ["exp that is no number"] = issuer => Claim(issuer, "exp", "tomorrow"),
        ["audiences bot, other"] = issuer => Claim(issuer, "aud", new JsonArray(TestIssuer.AppId, "other")),
    };

    public static TheoryData<string, int> Table
    {
        get
        {
            var table = new TheoryData<string, int>();
            foreach (var (name, at) in Cases.Keys.Select((name, at) => (name, at)))
            {
                table.Add(name, at < 8 ? 200 : at < 10 ? 400 : 401);
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task A_token_is_answered_with(string what, int status)
    {
        var bot = new TestBot();
        await using var host = await BotHost.StartAsync(bot);
        var delivery = Cases[what](host.Issuer);
        var activity = BotHost.Message;
        delivery.Change?.Invoke(activity);

        using var response = await host.PostAsync(delivery.Header, activity.ToJsonString());

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? 1 : 0, bot.Turns);
    }

    private static Delivery Claim(TestIssuer issuer, string name, JsonNode value) => Token(issuer, claims => claims[name] = value);

    private static Delivery Without(TestIssuer issuer, string name) => Token(issuer, claims => claims.Remove(name));

    private static Delivery Token(TestIssuer issuer, Action<JsonObject> change)
    {
        var claims = issuer.Claims();
        change(claims);
        return new(issuer.Token(claims));
    }

    private static string Tampered(TestIssuer issuer)
    {
        var claims = issuer.Claims();
        claims["extra"] = "1";
        string[] good = issuer.Token().Split('.'), other = issuer.Token(claims).Split('.');
        return $"{good[0]}.{other[1]}.{good[2]}";
    }

    private sealed record Delivery(string? Token, bool Whole = false, Action<JsonObject>? Change = null)
    {
        public string? Header => Whole || Token is null ? Token : "Bearer " + Token;
    }
}
#endif
