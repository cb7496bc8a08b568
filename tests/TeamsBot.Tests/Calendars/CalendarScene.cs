using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Platform;
using TeamsBot.Simulator.Graph;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Calendars;

/// <summary>The whole service beside a simulated Teams with its Graph and token service; Mila leads Team Noord.</summary>
internal sealed class CalendarScene : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("calendar").FullName;
    private readonly WebApplication _bot;

    private CalendarScene(TeamsService teams, string[] more)
    {
        Teams = teams;
        string[] arguments =
        [
            .. teams.BotConfiguration.Select(setting => $"--{setting.Key}={setting.Value}"),
            $"--Storage:SqlitePath={Path.Combine(_folder, "bot.db")}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Trace", .. more,
        ];
        _bot = BotHost.Build(arguments, builder =>
        {
            builder.Services.AddSingleton<TimeProvider>(teams.World.Clock);
            builder.Services.AddSingleton(new RealTime(Clock));
            builder.Logging.ClearProviders();
            builder.Logging.AddProvider(Log);
        });
    }

    public TeamsService Teams { get; }

    public HastyClock Clock { get; } = new();

    public LogLines Log { get; } = new();

    public GraphService Graph => Teams.Graph;

    public string StoreFolder => _folder;

    public string Tenant { get; } = FirstWorld.NoordTenant.Id;

    public string Shared => Graph.AddressOf(Tenant);

    public string Group => Graph.AddressOf(Teams.Noord.Row.AadGroupId);

    public Person Mila => Teams.Person("Mila");

    public Consents.Grant Grant => Graph.Consents.Of(Tenant);

    public IServiceProvider Services => _bot.Services;

    public ICalendars Calendars => _bot.Services.GetRequiredService<ICalendars>();

    public ICalendarReader Reader => _bot.Services.GetRequiredService<ICalendarReader>();

    public ICalendarCheck Check => _bot.Services.GetRequiredService<ICalendarCheck>();

    public ISignIn SignIn => _bot.Services.GetRequiredService<ISignIn>();

    public TeamSettings Team => new()
    {
        Team = new TeamKey(Tenant, FirstWorld.NoordId),
        Address = new ConversationAddress(Teams.ServiceUrl(Tenant), Tenant, FirstWorld.NoordId, $"28:{Teams.Settings.AppId}"),
        Name = "Team Noord",
        InstalledBy = Leader,
        Language = Language.Dutch,
        Leader = Leader,
    };

    public NamedMember Leader => new(RefOf("Mila"), "Mila de Vries");

    public static async Task<CalendarScene> StartAsync(string route = "leader", bool signedIn = true, params string[] more)
    {
        var teams = await TeamsService.StartAsync(new TeamsSettings(), CancellationToken.None);
        var scene = new CalendarScene(teams, [$"--Calendar:Route={route}", $"--Calendar:Mailbox={teams.Graph.AddressOf(FirstWorld.NoordTenant.Id)}", .. more]);
        await scene._bot.StartAsync();
        teams.Bot.Bot = new Uri(scene._bot.Urls.First());
        await teams.Noord.AddBotAsync(CancellationToken.None);
        await scene.Mila.SaysInPrivate("help", CancellationToken.None);
        if (signedIn) { await scene.SignsInAsync(); }
        return scene;
    }

    public MemberRef RefOf(string name) => new(Teams.Person(name).Row.TenantId, Teams.Person(name).Row.AadObjectId);

    /// <summary>Without being asked, as where the organisation agreed for everybody.</summary>
    public async Task SignsInAsync()
    {
        Grant.SingleSignOn = true;
        Assert.Equal(200, (await Teams.SignIns.SignOnAsync(Mila.Id, "scene", CancellationToken.None)).Status);
    }

    public static CalendarEntry Entry(string id = "moment-1", string title = "Samen leren", bool isOnline = false) =>
        new(id, title, "Waarom\n<b>& hoe</b>", new LocalDateTime(2026, 12, 7, 9, 0), "Europe/Amsterdam", 20, isOnline, new NamedMember(new("t", "o"), "Mila"));

    public Task<CalendarResult> PutAsync(CalendarEntry? entry = null) => Calendars.PutAsync(Team, entry ?? Entry(), CancellationToken.None);

    public Task<CalendarResult> CancelAsync(CalendarEntry entry) => Calendars.CancelAsync(Team, entry, CancellationToken.None);

    public async Task<CalendarEvent> CreatedAsync(CalendarEntry? entry = null) => Assert.IsType<CalendarResult.Created>(await PutAsync(entry)).Event;

    public async Task<CalendarResult.NotAllowed> RefusedAsync() => Assert.IsType<CalendarResult.NotAllowed>(await PutAsync());

    public EventRow OnlyEvent() => Assert.Single(Teams.World.Events);

    public async ValueTask DisposeAsync()
    {
        await _bot.DisposeAsync();
        await Teams.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}

/// <summary>Everything the service logs, with its details.</summary>
internal sealed class LogLines : ILoggerProvider, ILogger
{
    private readonly ConcurrentQueue<string> _lines = new();

    public IReadOnlyList<string> All => [.. _lines];

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        _lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
