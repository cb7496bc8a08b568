using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Platform.Storage;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Reflection;

/// <summary>Team Noord, whose people have a chat of their own with the bot.</summary>
public sealed class ReflectionScene : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 3, 13, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("reflection").FullName;
    private readonly SqliteTableStore sqlite;
    private ServiceProvider services;

    public ReflectionScene()
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        Store = new SpyTableStore(new LimitedTableStore(sqlite));
        Catalog = null!;
        services = null!;
        Roster.Add(Noord, Ines, Samir, Jan, Mila, Awa);
        Settings = new TeamSettings
        {
            Team = Noord,
            Address = new ConversationAddress("https://smba.example/", Noord.TenantId, Noord.ConversationId, "28:bot"),
            Name = "Noord",
            InstalledBy = new NamedMember(Mila.Ref, Mila.Name),
            Language = Language.Dutch,
            Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
            Leader = new NamedMember(Mila.Ref, Mila.Name),
        };
        Restarts();
        foreach (var member in new[] { Ines, Samir, Jan, Mila }) { Private.Wrote.Add(member.Ref); }
    }

    public static TeamKey Noord { get; } = new("host-tenant", "19:noord@thread.tacv2");

    public static Member Ines { get; } = Host("ines", "Ines");

    public static Member Samir { get; } = Host("samir", "Samir");

    public static Member Jan { get; } = Host("jan", "Jan");

    public static Member Mila { get; } = Host("mila", "Mila");

    public static Member Awa { get; } = new(new MemberRef("tenant-bobo", "awa"), "29:awa", "Awa", IsGuest: false);

    public static ReflectionDeck Deck { get; } = ContentFolder.BesideTheBinaries.ReadReflectionDeck();

    public static HolidayRules Holidays { get; } = ContentFolder.BesideTheBinaries.ReadHolidays();

    public ManualTimeProvider Clock { get; } = new(Start.ToDateTimeOffset());

    public SpyTableStore Store { get; }

    public FakeRoster Roster { get; } = new();

    public RecordingConversations Conversations { get; } = new();

    public RecordingPrivateMessages Private { get; private set; } = null!;

    public FakeSharedCards Shared { get; private set; } = null!;

    public FakeLinks Links { get; } = new();

    public FakeAlarmClock Alarms { get; private set; } = null!;

    public Mock<IAgendaContribution> Changes { get; } = new();

    public LogBook Log { get; } = new();

    public TeamSettings Settings { get; set; }

    /// <summary>Other conversations the bot is in.</summary>
    public Dictionary<TeamKey, TeamSettings> Others { get; } = [];

    public TextCatalog Catalog { get; private set; }

    public Texts Dutch => Catalog.In(Language.Dutch);

    public IServiceProvider Services => services;

    public ReflectionStore Kept => services.GetRequiredService<ReflectionStore>();

    public Instant Now => Clock.GetInstant();

    /// <summary>Moves the product's time on.</summary>
    public void MovesTo(Instant at) => Clock.Advance((at - Now).ToTimeSpan());

    /// <summary>The service stops and starts; only the store remains.</summary>
    public void Restarts()
    {
        services?.Dispose();
        var collection = new ServiceCollection().AddLogging(logging => logging.AddProvider(Log).SetMinimumLevel(LogLevel.Trace)).AddReflection();
        collection.AddSingleton<TimeProvider>(Clock).AddSingleton<ITableStore>(Store).AddSingleton<IRoster>(Roster).AddSingleton<IConversations>(Conversations)
            .AddSingleton(new PrivacyKey(Enumerable.Range(1, 32).Select(n => (byte)n).ToArray())).AddSingleton(TeamsPort()).AddSingleton(Deck).AddSingleton(Holidays).AddSingleton<ILinks>(Links).AddSingleton(Changes.Object)
            .AddSingleton<ISharedCards>(_ => Shared).AddSingleton<IPrivateMessages>(_ => Private).AddSingleton<IAlarmClock>(_ => Alarms)
            .AddSingleton(provider => new TextCatalog(provider.GetServices<TextSource>().Prepend(TextCatalog.Shared)));
        services = collection.BuildServiceProvider(validateScopes: true);
        Catalog = services.GetRequiredService<TextCatalog>();
        var chats = Private?.Wrote ?? new HashSet<MemberRef>();
        Private = new RecordingPrivateMessages(Catalog);
        foreach (var person in chats) { Private.Wrote.Add(person); }
        Shared = new FakeSharedCards(Conversations, services.GetServices<ISharedCardSource>);
        Alarms = new FakeAlarmClock(Clock, services.GetServices<IDueWork>);
    }

    public ReflectionHand In(Member member) => new(this, member);

    /// <summary>Somebody with the card of the channel in front of them; Awa, the partner, reads French.</summary>
    public ReflectionHand AtChannelCard(Member member) =>
        new ReflectionHand(this, member) { Language = member == Awa ? Language.French : Language.Dutch }.Opens(ChannelCard.Of(Settings, Dutch));

    public ICommandHandler Command(string wordsKey) => services.GetServices<ICommandHandler>().Single(c => c.WordsKey == wordsKey);

    public IDueWork Work() => services.GetServices<IDueWork>().OfType<PersonalRound>().Single();

    /// <summary>Everything that is due for a conversation, as its alarm runs it.</summary>
    public async Task<Instant?> RoundOf(TeamKey team)
    {
        var next = new List<Instant?>();
        foreach (var work in services.GetServices<IDueWork>()) { next.Add(await work.RunAsync(team, Now, CancellationToken.None)); }
        return next.Min();
    }

    public IDueWork Tally() => services.GetServices<IDueWork>().OfType<TallyRound>().Single();

    /// <summary>Every row of every table that was ever written and is still there, as text.</summary>
    public async Task<IReadOnlyList<(string Table, Row Row)>> AllRowsAsync()
    {
        var found = new List<(string, Row)>();
        foreach (var (table, partition) in Store.Written.Select(w => (w.Table, w.Row.Partition)).Distinct().ToArray())
        {
            await foreach (var row in sqlite.RangeAsync(table, partition, KeyRange.All, CancellationToken.None)) { found.Add((table, row)); }
        }

        return found;
    }

    public static string TextOf(Row row) => $"{row.Partition} {row.Key} {string.Join(' ', row.Columns.Select(c => $"{c.Key}={c.Value}"))}";

    public void Dispose()
    {
        services.Dispose();
        sqlite.Dispose();
        Log.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Member Host(string id, string name) => new(new MemberRef("host-tenant", id), $"29:{id}", name, IsGuest: false);

    private ITeams TeamsPort()
    {
        var teams = new Mock<ITeams>();
        teams.Setup(t => t.FindAsync(It.IsAny<TeamKey>(), It.IsAny<CancellationToken>())).ReturnsAsync((TeamKey key, CancellationToken _) => key == Noord ? Settings : Others.GetValueOrDefault(key));
        return teams.Object;
    }
}
