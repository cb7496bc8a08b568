using System.Text;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator.Graph;

public sealed class TokenServiceTests
{
    [Fact]
    public async Task Somebody_signs_in_on_the_page_and_Teams_hands_the_code_to_the_bot()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(404, (await TokenAsync(stage)).Status);
        var link = new Uri((string)(await ResourceAsync(stage)).Body!["signInLink"]!);
        using var browser = new HttpClient();
        Assert.Contains("Mila de Vries", await browser.GetStringAsync(link), StringComparison.Ordinal);
        stage.Bot.Received.Clear();
        using (await browser.PostAsync(link, null)) { }

        var invoke = Assert.Single(stage.Bot.Received);
        Assert.Equal(("invoke", "signin/verifyState", "personal"), ((string?)invoke["type"], (string?)invoke["name"], (string?)invoke["conversation"]!["conversationType"]));
        var code = (string)invoke["value"]!["state"]!;
        Assert.Matches("^[0-9]{6}$", code);
        Assert.Equal(404, (await TokenAsync(stage)).Status);
        Assert.Equal(404, (await TokenAsync(stage, "&code=000000")).Status);
        Assert.Equal(200, (await TokenAsync(stage, $"&code={code}")).Status);
        Assert.Equal("calendar", (string?)(await TokenAsync(stage)).Body!["connectionName"]);
    }

    [Fact]
    public async Task A_link_works_once()
    {
        await using var stage = await Stage.SetAsync();
        var link = new Uri((string)(await ResourceAsync(stage)).Body!["signInLink"]!);
        Assert.True(await stage.Teams.SignIns.FollowAsync(link, CancellationToken.None));
        Assert.False(await stage.Teams.SignIns.FollowAsync(link, CancellationToken.None));
        Assert.False(await stage.Teams.SignIns.FollowAsync(new Uri(stage.Teams.Address, "/signin?key=made-up"), CancellationToken.None));
    }

    [Fact]
    public async Task Single_sign_on_works_where_somebody_agreed_and_for_the_own_token_only()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(400, (await ExchangeAsync(stage, "Mila")).Status);
        stage.Teams.Graph.Consents.Of(FirstWorld.NoordTenant.Id).SingleSignOn = true;
        Assert.Equal(400, (await ExchangeAsync(stage, "Ines")).Status);
        Assert.Equal(404, (await TokenAsync(stage)).Status);
        Assert.Equal(200, (await ExchangeAsync(stage, "Mila")).Status);
        Assert.Equal(200, (await TokenAsync(stage)).Status);
    }

    [Fact]
    public async Task Teams_sends_its_own_token_to_the_bot_for_single_sign_on()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Person("Mila").SaysInPrivate("hi", CancellationToken.None);
        stage.Bot.Received.Clear();
        stage.Bot.Answers = _ => (412, "{}");
        Assert.Equal(412, (await stage.Teams.SignIns.SignOnAsync(stage.Teams.Person("Mila").Id, "x1", CancellationToken.None)).Status);
        var invoke = Assert.Single(stage.Bot.Received);
        Assert.Equal(("signin/tokenExchange", "x1", "calendar"), ((string?)invoke["name"], (string?)invoke["value"]!["id"], (string?)invoke["value"]!["connectionName"]));
    }

    [Fact]
    public async Task Signing_out_takes_the_token_away_and_can_be_done_twice()
    {
        await using var stage = await Stage.SetAsync();
        stage.Teams.Graph.Consents.Of(FirstWorld.NoordTenant.Id).SingleSignOn = true;
        await ExchangeAsync(stage, "Mila");
        Assert.Equal(200, (await SignOutAsync(stage)).Status);
        Assert.Equal(404, (await TokenAsync(stage)).Status);
        Assert.Equal(200, (await SignOutAsync(stage)).Status);
    }

    [Fact]
    public async Task Only_the_bot_with_its_connector_token_is_served()
    {
        await using var stage = await Stage.SetAsync();
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri(stage.Teams.Address, "/api/usertoken/GetToken?userId=29:1mila&connectionName=calendar&channelId=msteams"));
        Assert.Equal(401, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("another", "29:1mila", null)]
    [InlineData("calendar", "29:1nobody", null)]
    [InlineData("calendar", "29:1mila", "another-app")]
    public async Task There_is_no_link_for_another_connection_person_or_bot(string connection, string user, string? app)
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(400, (await ResourceAsync(stage, connection, user, app)).Status);
    }

    [Fact]
    public async Task Who_signed_in_is_kept_with_the_world()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("tokens").FullName, "teams.json");
        await using (var before = await Stage.SetAsync(file: file))
        {
            before.Teams.Graph.Consents.Of(FirstWorld.NoordTenant.Id).SingleSignOn = true;
            await ExchangeAsync(before, "Mila");
        }

        await using var after = await Stage.SetAsync(withBot: false, file: file);
        Assert.Equal(200, (await TokenAsync(after)).Status);
        Assert.DoesNotContain("eyJ", await File.ReadAllTextAsync(file), StringComparison.Ordinal);
    }

    private static string Query(string more = "") => $"?userId={Uri.EscapeDataString("29:1mila")}&connectionName=calendar&channelId=msteams{more}";

    private static async Task<(int Status, JsonNode? Body)> TokenAsync(Stage stage, string more = "") => Of(await stage.Bot.CallAsync(HttpMethod.Get, "/api/usertoken/GetToken" + Query(more)));

    private static async Task<(int Status, JsonNode? Body)> SignOutAsync(Stage stage) => Of(await stage.Bot.CallAsync(HttpMethod.Delete, "/api/usertoken/SignOut" + Query()));

    private static async Task<(int Status, JsonNode? Body)> ExchangeAsync(Stage stage, string tokenOf) =>
        Of(await stage.Bot.CallAsync(HttpMethod.Post, "/api/usertoken/exchange" + Query(), new { token = stage.Teams.Graph.Tokens.SingleSignOn(stage.Teams.Person(tokenOf).Row) }));

    private static async Task<(int Status, JsonNode? Body)> ResourceAsync(Stage stage, string connection = "calendar", string user = "29:1mila", string? app = null)
    {
        var state = new JsonObject
        {
            ["connectionName"] = connection,
            ["conversation"] = new JsonObject { ["user"] = new JsonObject { ["id"] = user } },
            ["msAppId"] = app ?? stage.Teams.Settings.AppId,
        };
        var encoded = Uri.EscapeDataString(Convert.ToBase64String(Encoding.UTF8.GetBytes(state.ToJsonString())));
        return Of(await stage.Bot.CallAsync(HttpMethod.Get, $"/api/botsignin/GetSignInResource?state={encoded}"));
    }

    private static (int, JsonNode?) Of((int Status, JsonNode? Body, System.Net.Http.Headers.HttpResponseHeaders Headers) reply) => (reply.Status, reply.Body);
}
