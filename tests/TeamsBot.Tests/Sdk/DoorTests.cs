#if !OFFICIAL_SDK
using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;

namespace TeamsBot.Tests.Sdk;

public sealed class DoorTests
{
    [Fact]
    public async Task Only_POST_is_answered()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        Assert.Equal(HttpStatusCode.MethodNotAllowed, await host.GetAsync());
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("""{"channelId":"msteams","serviceUrl":"https://smba.trafficmanager.net/emea/"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"not an address"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"http://plain.example/"}""")]
    [InlineData("""{"type":"message","channelId":"msteams","serviceUrl":"https://x/","from":"someone"}""")]
    public async Task What_cannot_be_read_is_a_bad_request(string body)
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        using var response = await host.PostAsync("Bearer " + host.Issuer.Token(), body);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(256 * 1024, 200)]
    [InlineData((256 * 1024) + 1, 413)]
    public async Task A_body_over_256_kB_is_too_large(int length, int status)
    {
        var bot = new TestBot();
        await using var host = await BotHost.StartAsync(bot);
        var body = BotHost.Message.ToJsonString().PadRight(length);

        using var response = await host.PostAsync("Bearer " + host.Issuer.Token(), body);

        Assert.Equal(status, (int)response.StatusCode);
    }

    [Fact]
    public async Task The_body_of_a_stranger_is_not_read()
    {
        using var wire = new Wire();
        var adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication(BotHost.Settings(), new ManualTimeProvider(BotHost.Start), wire, null));
        var call = new DefaultHttpContext { Request = { Method = "POST", Body = new Unreadable() } };

        await adapter.ProcessAsync(call.Request, call.Response, new TestBot());

        Assert.Equal(401, call.Response.StatusCode);
        Assert.Empty(wire.Requests);
    }

    [Fact]
    public async Task A_new_key_is_fetched_at_once_and_after_that_at_most_once_a_minute()
    {
        var bot = new TestBot();
        await using var host = await BotHost.StartAsync(bot);
        using var first = await host.PostAsync(BotHost.Message);

        host.Issuer.Published.Add("new");
        using var second = await host.PostAsync("Bearer " + host.Issuer.Token(kid: "new"), BotHost.Message.ToJsonString());
        using var forged = await host.PostAsync("Bearer " + host.Issuer.Token(kid: "forged"), BotHost.Message.ToJsonString());

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Unauthorized], [first.StatusCode, second.StatusCode, forged.StatusCode]);
        Assert.Equal(2, host.Wire.Count(TestIssuer.Keys));

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        using var again = await host.PostAsync("Bearer " + host.Issuer.Token(kid: "forged"), BotHost.Message.ToJsonString());
        Assert.Equal(3, host.Wire.Count(TestIssuer.Keys));
    }

    [Fact]
    public async Task A_token_for_someone_else_makes_nobody_fetch_keys()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        var claims = host.Issuer.Claims();
        claims["aud"] = "someone-else";

        using var response = await host.PostAsync("Bearer " + host.Issuer.Token(claims), BotHost.Message.ToJsonString());

        Assert.Empty(host.Wire.Requests);
    }

    [Fact]
    public async Task Without_keys_nobody_can_tell_and_the_answer_says_so()
    {
        var bot = new TestBot();
        await using var host = await BotHost.StartAsync(bot);
        host.Wire.Answers("GET", TestIssuer.Metadata, "", HttpStatusCode.BadGateway);

        using var response = await host.PostAsync(BotHost.Message);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(0, bot.Turns);
    }

    [Fact]
    public async Task Old_keys_serve_while_new_ones_cannot_be_fetched()
    {
        await using var host = await BotHost.StartAsync(new TestBot());
        using var before = await host.PostAsync(BotHost.Message);
        host.Wire.Answers("GET", TestIssuer.Metadata, "", HttpStatusCode.BadGateway);
        host.Clock.Advance(TimeSpan.FromHours(25));
        var claims = host.Issuer.Claims();
        claims["exp"] = host.Issuer.InMinutes(26 * 60);

        using var after = await host.PostAsync("Bearer " + host.Issuer.Token(claims), BotHost.Message.ToJsonString());

        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Theory]
    [InlineData("true", "Development", "127.0.0.1", 200)]
    [InlineData("true", "Development", "::1", 200)]
    [InlineData("true", "Development", "10.0.0.4", 401)]
    [InlineData("true", "Development", null, 401)]
    [InlineData("true", "Production", "127.0.0.1", 401)]
    [InlineData("false", "Development", "127.0.0.1", 401)]
    public async Task Without_an_app_id_only_a_developer_on_this_machine_gets_in(string allow, string environment, string? from, int status)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("DangerouslyAllowUnauthenticatedRequests", allow)])
            .Build();
        var services = new ServiceCollection().AddSingleton<IHostEnvironment>(new Environment(environment)).BuildServiceProvider();
        var call = new DefaultHttpContext { RequestServices = services, Request = { Method = "POST" } };
        call.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        call.Request.Body = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(BotHost.Message.ToJsonString()));

        await new CloudAdapter(settings).ProcessAsync(call.Request, call.Response, new TestBot());

        Assert.Equal(status, call.Response.StatusCode);
    }

    [Theory]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "http://login.example/")]
    [InlineData("ToChannelFromBotLoginUrl", "http://login.example/")]
    [InlineData("MicrosoftAppType", "Certificate")]
    public void A_setting_that_is_not_safe_or_not_known_stops_the_start_and_is_named(string setting, string value)
    {
        var failure = Assert.Throws<InvalidOperationException>(() => new CloudAdapter(BotHost.Settings((setting, value))));
        Assert.Contains(setting, failure.Message, StringComparison.Ordinal);
    }

    private sealed class Unreadable : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("Somebody read the body.");
    }

    private sealed class Environment(string name) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = name;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = "/";

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
#endif
