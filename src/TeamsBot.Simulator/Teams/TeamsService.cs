using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

using TeamsBot.Simulator.Graph;
using TeamsBot.Simulator.SignIn;

namespace TeamsBot.Simulator.Teams;

/// <summary>
/// A Microsoft Teams on a loopback port: the Bot Connector, the login service and the people. A bot cannot tell it from the real one.
/// </summary>
public sealed class TeamsService : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly BotTokens _tokens;
    private readonly AppTokens _appTokens;

    private TeamsService(TeamsSettings settings, Action<WebApplication, TeamsService>? alsoMap)
    {
        Settings = settings;
        World = new World(settings);
        _tokens = new BotTokens(settings);
        Graph = new GraphService(World, settings, Calls, Faults);
        _appTokens = new AppTokens(settings, Graph);
        Bot = new BotLine(settings, _tokens);
        var activities = new Activities(World, settings, ServiceUrl);
        Presses = new Presses(World, Bot, activities);
        Installs = new Installs(World, Bot, activities);
        Talk = new Talk(World, Bot, activities, Installs);
        UserTokens = new TokenService(World, settings, Graph, () => Address);
        SignIns = new Consenting(World, Bot, activities, UserTokens, Graph, settings);
        _app = Build(settings.Port);
        Map();
        alsoMap?.Invoke(_app, this);
    }

    public TeamsSettings Settings { get; }

    public World World { get; }

    public CallLog Calls { get; } = new();

    public Faults Faults { get; } = new();

    public BotLine Bot { get; }

    public Presses Presses { get; }

    public Installs Installs { get; }

    public Talk Talk { get; }

    /// <summary>The calendars of the people and groups here.</summary>
    public GraphService Graph { get; }

    /// <summary>Who signed in for the bot.</summary>
    public TokenService UserTokens { get; }

    public Consenting SignIns { get; }

    /// <summary>Where this Teams listens.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1/");

    public HostTeam Noord => new(this, FirstWorld.NoordId);

    public HostTeam Bobo => new(this, FirstWorld.BoboId);

    /// <summary>The settings that point a bot at this Teams, with authentication on.</summary>
    public IReadOnlyDictionary<string, string?> BotConfiguration => new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["MicrosoftAppType"] = "SingleTenant",
        ["MicrosoftAppId"] = Settings.AppId,
        ["MicrosoftAppPassword"] = Settings.AppPassword,
        ["MicrosoftAppTenantId"] = Settings.AppTenant,
        ["ToBotFromChannelOpenIdMetadataUrl"] = new Uri(Address, "/v1/.well-known/openidconfiguration").AbsoluteUri,
        ["ToChannelFromBotLoginUrl"] = new Uri(Address, $"/login/{Settings.AppTenant}").AbsoluteUri,
        ["Teams:AllowedServiceUrls:0"] = Address.AbsoluteUri,
        ["OAuthUrl"] = Address.AbsoluteUri,
        ["Calendar:Route"] = "leader",
        ["Calendar:Connection"] = Settings.Connection,
        ["Calendar:GraphAddress"] = new Uri(Address, "/v1.0").AbsoluteUri,
    };

    /// <param name="alsoMap">More addresses on the same port: the page.</param>
    public static async Task<TeamsService> StartAsync(TeamsSettings settings, Action<WebApplication, TeamsService>? alsoMap, CancellationToken cancellationToken)
    {
        var teams = new TeamsService(settings, alsoMap);
        await teams._app.StartAsync(cancellationToken);
        var addresses = teams._app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!;
        teams.Address = new Uri(addresses.Addresses.First());
        return teams;
    }

    public static Task<TeamsService> StartAsync(TeamsSettings settings, CancellationToken cancellationToken) => StartAsync(settings, alsoMap: null, cancellationToken);

    /// <summary>The service URL of a tenant, as every activity from it carries.</summary>
    public string ServiceUrl(string tenantId) => new Uri(Address, $"/emea/{tenantId}/").AbsoluteUri;

    /// <summary>A token as the Bot Connector signs it, for tests that post by themselves.</summary>
    public string TokenFor(string serviceUrl) => _tokens.For(serviceUrl);

    /// <summary>Takes back every token the bot holds.</summary>
    public void ForgetBotTokens() => _appTokens.Forget();

    public Person Person(string name) =>
        new(this, World.People.First(p => p.Name.StartsWith(name, StringComparison.Ordinal)).Id);

    /// <summary>Done when the process is asked to stop.</summary>
    public Task WaitForShutdownAsync(CancellationToken cancellationToken) => _app.WaitForShutdownAsync(cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Bot.Dispose();
    }

    private static WebApplication Build(int port)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ApplicationName = typeof(TeamsService).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        return builder.Build();
    }

    private void Map()
    {
        var gate = new ConnectorGate(Settings, _appTokens, Calls, Faults, new RateLimits(Settings.Transport));
        _app.MapConnector(gate, new Messages(World, Settings), new RosterApi(World));
        _app.MapSignIn(gate, UserTokens, SignIns);
        Graph.Map(_app);
        _app.MapLogin(gate, _appTokens, () => new Uri(Address, "/v1/.well-known/keys"));
    }
}
