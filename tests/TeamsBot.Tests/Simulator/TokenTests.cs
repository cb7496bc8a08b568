using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class TokenTests
{
    private static readonly HttpClient Http = new();

    [Fact]
    public async Task What_goes_to_the_bot_is_signed_by_an_endorsed_key_for_this_bot_and_service_url()
    {
        await using var stage = await Stage.SetAsync();
        await stage.Teams.Noord.Leader.Says("help", FirstWorld.NoordId, CancellationToken.None);
        var metadata = await Get(stage.Teams.BotConfiguration["ToBotFromChannelOpenIdMetadataUrl"]!);
        var keys = await Get((string)metadata["jwks_uri"]!);
        Assert.Equal("msteams", (string?)keys["keys"]![0]!["endorsements"]![0]);

        var checkedToken = await new JsonWebTokenHandler().ValidateTokenAsync(stage.Bot.Tokens.Last()["Bearer ".Length..], new TokenValidationParameters
        {
            ValidIssuer = "https://api.botframework.com",
            ValidAudience = stage.Teams.Settings.AppId,
            IssuerSigningKeys = new JsonWebKeySet(keys.ToJsonString()).GetSigningKeys(),
            LifetimeValidator = (from, to, _, _) => from <= stage.Transport.GetUtcNow().UtcDateTime && to > stage.Transport.GetUtcNow().UtcDateTime,
        });
        Assert.True(checkedToken.IsValid, checkedToken.Exception?.Message);
        Assert.Equal(stage.Teams.ServiceUrl(FirstWorld.NoordTenant.Id), checkedToken.Claims["serviceurl"]);
        Assert.Equal(checkedToken.Claims["serviceurl"], (string?)stage.Bot.Received.Last()["serviceUrl"]);
    }

    [Theory]
    [InlineData("client_secret", "wrong", HttpStatusCode.Unauthorized, "invalid_client")]
    [InlineData("client_id", "someone else", HttpStatusCode.BadRequest, "unauthorized_client")]
    [InlineData("scope", "https://elsewhere.example/.default", HttpStatusCode.BadRequest, "invalid_scope")]
    [InlineData("grant_type", "password", HttpStatusCode.BadRequest, "unsupported_grant_type")]
    public async Task A_wrong_request_gets_no_token(string field, string value, HttpStatusCode status, string error)
    {
        await using var stage = await Stage.SetAsync(withBot: false);
        using var response = await stage.Bot.AskForTokenAsync((field, value));
        Assert.Equal(status, response.StatusCode);
        Assert.Equal(error, (string?)JsonNode.Parse(await response.Content.ReadAsStringAsync())!["error"]);
    }

    [Fact]
    public async Task The_connector_refuses_a_call_without_its_token()
    {
        await using var stage = await Stage.SetAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, stage.Teams.ServiceUrl(FirstWorld.NoordTenant.Id) + $"v3/teams/{FirstWorld.NoordId}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "made-up");
        using var response = await Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
    }

    [Fact]
    public async Task A_token_expires()
    {
        await using var stage = await Stage.SetAsync();
        Assert.Equal(201, (await stage.Bot.PostCardAsync(Cards.With())).Status);
        stage.Transport.Move(stage.Teams.Settings.TokenLifetime);
        Assert.Equal(401, (await stage.Bot.PostCardAsync(Cards.With())).Status);
    }

    private static async Task<JsonNode> Get(string address) => JsonNode.Parse(await Http.GetStringAsync(new Uri(address)))!;
}
