using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using TeamsBot.Platform;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Tests.Teams;

public sealed class AllowedServiceUrlTests
{
    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea/t/v3/conversations", true)]
    [InlineData("https://SMBA.trafficmanager.NET/emea/", true)]
    [InlineData("https://smba.infra.gcc.teams.microsoft.com/gcc/v3/conversations", true)]
    [InlineData("https://smba.trafficmanager.net.evil.example/emea/", false)]
    [InlineData("https://evil.example/smba.trafficmanager.net/", false)]
    [InlineData("https://smba.trafficmanager.net@evil.example/", false)]
    [InlineData("https://smba.trafficmanager.net:8443/emea/", false)]
    [InlineData("http://smba.trafficmanager.net/emea/", false)]
    [InlineData("https://evil.smba.trafficmanager.net/", false)]
    [InlineData("http://127.0.0.1:5100/", false)]
    [InlineData("http://localhost:5100/", false)]
    public void The_bot_sends_to_Teams_and_nowhere_else(string address, bool allowed) =>
        Assert.Equal(allowed, new AllowedServiceUrls(AllowedServiceUrls.OfTeams).Allows(new Uri(address)));

    [Theory]
    [InlineData("https://host.example/emea", "https://host.example/emea", true)]
    [InlineData("https://host.example/emea", "https://host.example/EMEA/v3", true)]
    [InlineData("https://host.example/emea", "https://host.example/emeaevil/v3", false)]
    [InlineData("https://host.example/emea/", "https://host.example/emea/../amer/v3", false)]
    [InlineData("https://host.example/emea/", "https://host.example/emea/%2e%2e/amer/v3", false)]
    [InlineData("http://127.0.0.1:5100", "http://127.0.0.1:5100/v3/conversations", true)]
    [InlineData("http://127.0.0.1:5100", "http://127.0.0.1:51001/v3/conversations", false)]
    public void A_prefix_ends_at_a_segment(string prefix, string address, bool allowed) =>
        Assert.Equal(allowed, new AllowedServiceUrls([prefix]).Allows(new Uri(address)));

    [Fact]
    public void What_is_no_address_is_named() =>
        Assert.Contains("'smba'", Assert.Throws<FormatException>(() => new AllowedServiceUrls(["smba"])).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://127.0.0.1:1/v3/conversations", false)]
    [InlineData("https://smba.trafficmanager.net/emea/v3/conversations", true)]
    [InlineData("https://login.botframework.com/v1/.well-known/keys", true)]
    [InlineData("https://login.example/v1/.well-known/keys", false)]
    [InlineData("https://login.microsoftonline.com/tenant/oauth2/v2.0/token", false)]
    public async Task The_default_client_of_the_bot_refuses_other_addresses_before_anything_leaves(string address, bool refused)
    {
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection([new("Teams:AllowedServiceUrls:0", "http://127.0.0.1:1/")])
            .AddInMemoryCollection([new("ToBotFromChannelOpenIdMetadataUrl", "https://login.example/v1/.well-known/openidconfiguration")])
            .Build();
        using var wire = new Sdk.Wire().Answers("GET", "http", "{}");
        var registered = new ServiceCollection().AddBotHttpClient(settings).AddSingleton(RealTime.Machine).AddSingleton<RateGate>();
        registered.AddHttpClient(Options.DefaultName).ConfigurePrimaryHttpMessageHandler(() => wire);
        await using var services = registered.BuildServiceProvider();
        using var client = services.GetRequiredService<IHttpClientFactory>().CreateClient();

        var failure = await Record.ExceptionAsync(() => client.GetAsync(new Uri(address)));

        Assert.Equal(refused, failure is ServiceUrlRefusedException);
        Assert.Equal(failure is null ? 1 : 0, wire.Requests.Count);
    }
}
