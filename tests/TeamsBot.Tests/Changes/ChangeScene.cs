using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Platform.Storage;
using TeamsBot.Tests.Changes.Model;
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Changes;

/// <summary>A channel of team Noord, set up, with a leader, a deputy, members, a guest and a partner from another tenant.</summary>
public sealed class ChangeScene : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 14, 9, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("changes").FullName;
    private readonly SqliteTableStore? sqlite;
    private readonly LimitedTableStore store;
    private readonly ServiceProvider services;

    public ChangeScene()
        : this(elsewhere: null)
    {
    }

    /// <summary>On a store of the test's own; null makes an SQLite file that goes with the scene.</summary>
    public ChangeScene(ITableStore? elsewhere)
    {
        sqlite = elsewhere is null ? new SqliteTableStore(Path.Combine(folder, "bot.db")) : null;
        store = new LimitedTableStore(elsewhere ?? sqlite!);
        Store = new CountingStore(store);
        Settings = new TeamSettings
        {
            Team = Team,
            Address = new ConversationAddress("https://smba.example/", Team.TenantId, Team.ConversationId, "28:bot"),
            Name = "Noord",
            InstalledBy = Named(Mila),
            Language = Language.Dutch,
            Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
            Leader = Named(Mila),
            Deputy = Named(Ines),
        };
        Content = new ChangeContent(ContentFolder.BesideTheBinaries.ReadPromises(), ContentFolder.BesideTheBinaries.ReadSustainingChecklist());
        var collection = new ServiceCollection().AddLogging().AddChanges();
        collection.AddSingleton<TimeProvider>(Clock).AddSingleton<ITableStore>(Store).AddSingleton(TeamsPort()).AddSingleton(RosterPort()).AddSingleton(Agenda.Object)
            .AddSingleton<IConversations>(Conversations).AddSingleton<IAgreements>(Agreements).AddSingleton<ILinks>(Links)
            .AddSingleton(provider => new TextCatalog(provider.GetServices<TextSource>().Prepend(TextCatalog.Shared))).AddSingleton(Content.Promises).AddSingleton(Content.Checklist);
        services = collection.BuildServiceProvider(validateScopes: true);
        Catalog = services.GetRequiredService<TextCatalog>();
    }

    /// <summary>What people typed on the example cards.</summary>
    public static string[] Typed { get; } =
    [
        "Overdracht bij de avonddienst", "Overdracht", "Bloeddruk thuis meten", "Samen koffiedrinken", "Koffie", "bewoners", "De overdracht duurt te lang", "Iedereen om 23:00 klaar", "Begin kleiner",
        "Verwacht 5, gezien 4", "Duur van de overdracht", "De bel ging maar twee keer", "Bevinding", "de kaart aan het bed", "min",
    ];

    public static TeamKey Team { get; } = new("host-tenant", "19:noord@thread.tacv2");

    public static Member Mila { get; } = Host("mila", "Mila");

    public static Member Ines { get; } = Host("ines", "Ines");

    public static Member Jan { get; } = Host("jan", "Jan");

    public static Member Samir { get; } = Host("samir", "Samir");

    public static Member Partner { get; } = new(new MemberRef("tenant-bobo", "awa"), "29:awa", "Awa", IsGuest: false);

    public static Member Guest { get; } = new(new MemberRef("host-tenant", "gerda"), "29:gerda", "Gerda", IsGuest: true);

    public List<Member> Roster { get; } = [Mila, Ines, Jan, Samir, Partner, Guest];

    public static Member[] Everybody { get; } = [Mila, Ines, Jan, Samir, Partner, Guest];

    public bool IsTeamsDown { get; set; }

    public FakeLinks Links { get; } = new();

    public TeamSettings? Settings { get; set; }

    public ManualTimeProvider Clock { get; } = new(Start.ToDateTimeOffset());

    public CountingStore Store { get; }

    public ChangeContent Content { get; }

    public RecordingConversations Conversations { get; } = new();

    public Mock<IAgenda> Agenda { get; } = new();

    public FakeAgreements Agreements { get; } = new();

    public TextCatalog Catalog { get; }

    public Texts Dutch => Catalog.In(Language.Dutch);

    public ChangeStore Changes => services.GetRequiredService<ChangeStore>();

    public IAgendaContribution Contribution => services.GetRequiredService<IAgendaContribution>();

    public IEnumerable<ICardActionHandler> Handlers => services.GetServices<ICardActionHandler>();

    public ILinkedPage Page(string name) => services.GetServices<ILinkedPage>().Single(page => page.Name == name);

    public ILinkedFile File(string name) => services.GetServices<ILinkedFile>().Single(file => file.Name == name);

    public PointStore Points => services.GetRequiredService<PointStore>();

    public ICommandHandler Command => services.GetRequiredService<ListChanges>();

    public IEnumerable<ICommandHandler> Commands => services.GetServices<ICommandHandler>();

    public Hand In(Member member, bool personal = false) => new(this, member, personal);

    public async Task<Change> OnlyChangeAsync() => Assert.Single(await Changes.ListAsync(Team, CancellationToken.None));

    /// <summary>Brings the only change further by a rule, past its card.</summary>
    public async Task<Change> GiveAsync(ChangeEventType type, Func<Change, Stamp, Outcome<Change>> rule, Member? by = null)
    {
        var before = (await Changes.FindAsync(Team, (await OnlyChangeAsync()).Id, CancellationToken.None))!;
        var after = rule(before.Change, new Stamp(Named(by ?? Jan), Clock.GetInstant(), "")).Value;
        Assert.True((await Changes.WriteAsync(Team, new ChangeStep(before.Change, after, type), before.ETag, CancellationToken.None)).Done);
        return after;
    }

    /// <summary>Another measure beside the first.</summary>
    public Task<Change> MeasuresAsync(Measure measure) => GiveAsync(ChangeEventType.MeasureSet, (c, s) => c.SetMeasure(measure, s));

    /// <summary>What is written down of a measure, oldest day first.</summary>
    public async Task<IReadOnlyList<ReadingEntry>> ReadingsAsync(string measure = "m1") =>
        await Changes.ReadingsAsync(Team, (await OnlyChangeAsync()).Id, measure, CancellationToken.None);

    public async Task<IReadOnlyList<Finding>> FindingsAsync(int? cycle = null) =>
        await Changes.FindingsAsync(Team, (await OnlyChangeAsync()).Id, cycle, CancellationToken.None);

    public async Task<List<Row>> RowsAsync(string prefix)
    {
        var rows = new List<Row>();
        await foreach (var row in store.RangeAsync(ChangeKeys.Table, Team.Partition, KeyRange.Prefix(prefix), CancellationToken.None)) { rows.Add(row); }
        return rows;
    }

    /// <summary>A change in Plan, ready to begin, opened by Jan.</summary>
    public async Task<Hand> InPlanAsync()
    {
        await Contribution.StartAsync(Team, Jan, "Overdracht bij de avonddienst", CancellationToken.None);
        await PreparedAsync();
        return await OpensAsync(Jan);
    }

    // A measure, and a change that is small enough.
    public async Task PreparedAsync()
    {
        await GiveAsync(ChangeEventType.MeasureSet, (c, s) => c.SetMeasure(ChangeMaker.Minutes, s));
        await GiveAsync(ChangeEventType.Edited, (c, s) => c.Edit(c.Title, c.Plan with { Scope = Scope.Fits }, ChangeMaker.Today, s));
    }

    public async Task FoundAsync()
    {
        foreach (var mark in ChangeMaker.Findings) { await GiveAsync(ChangeEventType.EvidenceAdded, (c, s) => c.AddFinding(mark, corrects: null, s)); }
    }

    public async Task<Hand> InDoAsync()
    {
        var jan = await InPlanAsync();
        await jan.Presses("Naar Do");
        return await jan.Presses("Naar Do", PlanOf(1));
    }

    public async Task<Hand> OpensAsync(Member member, Hand? hand = null)
    {
        hand ??= In(member);
        await hand.Types();
        return await hand.Presses($"Openen: {(await OnlyChangeAsync()).Title}");
    }

    public static (string, string)[] PlanOf(int cycle) =>
        [("forWhom", "bewoners"), ("problem", "De overdracht duurt te lang"), ("aim", $"Om 23:00 klaar ({cycle})"), ("checkDate", "2027-02-01")];

    public static NamedMember Named(Member member) => new(member.Ref, member.Name);

    public void Dispose()
    {
        services.Dispose();
        sqlite?.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Member Host(string id, string name) => new(new MemberRef("host-tenant", id), $"29:{id}", name, IsGuest: false);

    private ITeams TeamsPort()
    {
        var teams = new Mock<ITeams>();
        teams.Setup(t => t.FindAsync(It.IsAny<TeamKey>(), It.IsAny<CancellationToken>())).ReturnsAsync((TeamKey key, CancellationToken _) => key == Team ? Settings : null);
        return teams.Object;
    }

    private IRoster RosterPort()
    {
        var roster = new Mock<IRoster>();
        roster.Setup(r => r.ListAsync(It.IsAny<ConversationAddress>(), It.IsAny<CancellationToken>())).ReturnsAsync(() => Roster.ToArray());
        roster.Setup(r => r.FindAsync(It.IsAny<ConversationAddress>(), It.IsAny<string>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ConversationAddress _, string id, CancellationToken _) => Roster.FirstOrDefault(m => m.ChannelUserId == id));
        roster.Setup(r => r.FindAsync(It.IsAny<ConversationAddress>(), It.IsAny<MemberRef>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((ConversationAddress _, MemberRef person, CancellationToken _) => IsTeamsDown ? throw new TeamsUnavailableException("Teams of this test is away.") : Roster.FirstOrDefault(m => m.Ref == person));
        roster.Setup(r => r.TeamsOfAsync(It.IsAny<MemberRef>(), It.IsAny<CancellationToken>())).ReturnsAsync([Team]);
        return roster.Object;
    }
}
