using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Fakes;
using TeamsBot.Tests.Storage;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>The channel of team Noord on Monday 14 December 2026, nine o'clock in Amsterdam. Mila leads and has a personal chat; Jan owns, Samir stands in.</summary>
public sealed class RoundScene : IDisposable
{
    public static readonly TeamKey Noord = ChangeScene.Team;
    public static readonly LocalDate Monday = new(2026, 12, 14);
    public static readonly LocalTime Nine = new(9, 0);

    private readonly TemporaryStore store = new();
    private readonly List<ServiceProvider> instances = [];

    public RoundScene()
    {
        Clock = new ManualTimeProvider(At(Monday, Nine).ToDateTimeOffset());
        Spy = new SpyTableStore(store.Tables);
        Store = new CountingTableStore(Spy);
        Catalog = new TextCatalog([TextCatalog.Shared, TextSource.Beside<Change>("changes")]);
        Private = new RecordingPrivateMessages(Catalog);
        Private.Wrote.Add(ChangeScene.Mila.Ref);
        Private.Languages[ChangeScene.Mila.Ref] = Language.Dutch;
        Roster.Add(Noord, ChangeScene.Mila, ChangeScene.Ines, ChangeScene.Jan, ChangeScene.Samir, ChangeScene.Partner);
        First = Instance();
    }

    public ManualTimeProvider Clock { get; }

    public SpyTableStore Spy { get; }

    public CountingTableStore Store { get; }

    public TextCatalog Catalog { get; }

    public FakeRoster Roster { get; } = new();

    public RecordingConversations Conversations { get; } = new();

    public RecordingPrivateMessages Private { get; }

    public Mock<IAgenda> Agenda { get; } = new();

    public List<(string Id, string Text, NamedMember Owner, LocalDate Due)> Agreements { get; } = [];

    /// <summary>Why no agreement can be made; null when it can.</summary>
    public Refusal? NoAgreement { get; set; }

    public IServiceProvider First { get; }

    public TeamSettings? Settings { get; set; } = new()
    {
        Team = Noord,
        Address = new ConversationAddress("https://smba.example/", Noord.TenantId, Noord.ConversationId, "28:bot"),
        Name = "Noord",
        InstalledBy = ChangeScene.Named(ChangeScene.Mila),
        Language = Language.Dutch,
        Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
        Country = "NL",
        Leader = ChangeScene.Named(ChangeScene.Mila),
        Deputy = ChangeScene.Named(ChangeScene.Ines),
    };

    public ChangeStore Changes => First.GetRequiredService<ChangeStore>();

    public IAgendaContribution Contribution => First.GetRequiredService<IAgendaContribution>();

    /// <summary>What the last message in the channel says.</summary>
    public string Asked => AgendaScene.Words(Conversations.Posted[^1].Card.Content);

    /// <summary>What the last private message says.</summary>
    public string Told => AgendaScene.Words(Private.Sent[^1].Card.Content);

    public Instant Now => Clock.GetInstant();

    private string Zone => Settings?.Rhythm?.Zone ?? "Europe/Amsterdam";

    public IServiceProvider Instance()
    {
        var content = ContentFolder.BesideTheBinaries;
        var teams = new Mock<ITeams>();
        teams.Setup(t => t.FindAsync(Noord, It.IsAny<CancellationToken>())).ReturnsAsync(() => Settings);
        var agreements = new Mock<IAgreements>();
        agreements.Setup(a => a.MakeAsync(Noord, It.IsAny<string>(), It.IsAny<string>(), It.IsAny<NamedMember>(), It.IsAny<LocalDate>(), It.IsAny<CancellationToken>()))
            .ReturnsAsync((TeamKey _, string id, string text, NamedMember owner, LocalDate due, CancellationToken _) => Agree(id, text, owner, due));
        var services = new ServiceCollection().AddLogging().AddChanges()
            .AddSingleton<TimeProvider>(Clock).AddSingleton<ITableStore>(Store).AddSingleton<IRoster>(Roster).AddSingleton(teams.Object)
            .AddSingleton<IConversations>(Conversations).AddSingleton<IPrivateMessages>(Private).AddSingleton<ILinks>(new FakeLinks()).AddSingleton(Catalog)
            .AddSingleton(Agenda.Object).AddSingleton(agreements.Object)
            .AddSingleton(content.ReadHolidays()).AddSingleton(content.ReadPromises()).AddSingleton(content.ReadSustainingChecklist())
            .BuildServiceProvider(validateScopes: true);
        instances.Add(services);
        return services;
    }

    public Instant At(LocalDate date, LocalTime time) => date.At(time).InZone(Zones.Get(Zone), Zones.Resolver).ToInstant();

    /// <summary>Runs the round now.</summary>
    public async Task<Instant?> Round(IServiceProvider? instance = null) =>
        await (instance ?? First).GetRequiredService<IDueWork>().RunAsync(Noord, Now, CancellationToken.None);

    /// <summary>Moves to nine o'clock of this day and runs the round.</summary>
    public Task<Instant?> MorningOf(LocalDate date) => RoundAt(date, Nine);

    public async Task<Instant?> RoundAt(LocalDate date, LocalTime time)
    {
        Clock.MoveTo(At(date, time).ToDateTimeOffset());
        return await Round();
    }

    /// <summary>Runs the round each morning from one day up to and including another.</summary>
    public async Task Mornings(LocalDate from, LocalDate until)
    {
        for (var day = from; day <= until; day = day.PlusDays(1)) { await MorningOf(day); }
    }

    /// <summary>A change in Do, begun two weeks ago, that no person touches here.</summary>
    public Change Example(string title, LocalDate? check = null) => new()
    {
        Id = ChangeId.Parse(Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N"))!.Value,
        Title = title,
        Phase = Phase.Do,
        Cycle = 1,
        Since = Now - Duration.FromDays(14),
        CycleSince = Now - Duration.FromDays(20),
        Owner = ChangeScene.Named(ChangeScene.Jan),
        Deputy = ChangeScene.Named(ChangeScene.Samir),
        Plan = new Plan("bewoners", "duurt te lang", "klaar om elf uur", check ?? Monday.PlusMonths(6)) { Scope = Scope.Fits, Prediction = "vijf minuten" },
        CreatedBy = ChangeScene.Named(ChangeScene.Jan),
        CreatedAt = Now - Duration.FromDays(30),
        Last = new Stamp(ChangeScene.Named(ChangeScene.Jan), Now - Duration.FromDays(14), "n"),
        Version = 1,
    };

    public async Task<Change> Has(Change change)
    {
        Assert.True((await Changes.AddAsync(Noord, [new ChangeStep(Before: null, change, ChangeEventType.Created)], CancellationToken.None)).Done);
        return change;
    }

    /// <summary>A change by its title, whatever became of it.</summary>
    public async Task<Change> Find(string title) => (await Changes.ListAsync(Noord, CancellationToken.None)).Single(c => c.Title == title);

    /// <summary>Somebody takes a step.</summary>
    public async Task Gives(string title, ChangeEventType type, Func<Change, Stamp, Outcome<Change>> rule)
    {
        var stored = (await Changes.FindAsync(Noord, (await Find(title)).Id, CancellationToken.None))!;
        var after = rule(stored.Change, new Stamp(ChangeScene.Named(ChangeScene.Jan), Now, Clock.NewId())).Value;
        Assert.True((await Changes.WriteAsync(Noord, new ChangeStep(stored.Change, after, type), stored.ETag, CancellationToken.None)).Done);
    }

    /// <summary>An item was closed with what the team concluded of a change; null when nothing was said.</summary>
    public Task Closes(LocalDate date, params (Change Change, string? Concluded)[] said) => Contribution.ClosedAsync(
        Noord, date, [.. said.Select(s => new SubjectWeek(s.Change.Id.ToString(), 0, 0, 0, s.Concluded is null ? 0 : 1, s.Concluded))], CancellationToken.None);

    public async Task<RoundMemory> Memory() => await First.GetRequiredService<RoundStore>().ReadAsync(Noord, CancellationToken.None);

    public async Task<IReadOnlyList<ChangeEvent>> History(Change change) => await Changes.HistoryAsync(Noord, change.Id, CancellationToken.None);

    /// <summary>Somebody presses a button of the last private message, by its title.</summary>
    public async Task<ActionReply> Presses(string title, Member? who = null, int? message = null)
    {
        var card = JsonNode.Parse(Private.Sent[message ?? Private.Sent.Count - 1].Card.Content.ToJson());
        var button = AgendaScene.All(card).First(n => (string?)n["title"] == title && n["verb"] is not null);
        return await Sends(button["data"]!.AsObject(), who);
    }

    public async Task<ActionReply> Sends(JsonObject data, Member? who = null)
    {
        var verb = (string)data["verb"]!;
        var address = Settings!.Address with { ConversationId = "a:personal" };
        var action = new CardAction(verb, ActionKind.Execute, Team: null, address, who ?? ChangeScene.Mila, Catalog.In(Language.Dutch), new CardData(JsonElement.Parse(data.ToJsonString())), CardId: null);
        return await First.GetServices<ICardActionHandler>().Single(h => h.Verb == verb).HandleAsync(action, CancellationToken.None);
    }

    public Task Leaves(params Member[] people)
    {
        foreach (var person in people) { Roster.Remove(Noord, person); }
        return Happens(new TeamEvent.MembersChanged(Noord, [.. people.Select(p => p.ChannelUserId)]));
    }

    public async Task Happens(TeamEvent happened, IServiceProvider? instance = null)
    {
        foreach (var receiver in (instance ?? First).GetServices<ITeamEventReceiver>()) { await receiver.HandleAsync(happened, CancellationToken.None); }
    }

    public void Dispose()
    {
        foreach (var services in instances) { services.Dispose(); }
        store.Dispose();
    }

    private Refusal? Agree(string id, string text, NamedMember owner, LocalDate due)
    {
        if (NoAgreement is null && Agreements.All(a => a.Id != id)) { Agreements.Add((id, text, owner, due)); }
        return NoAgreement;
    }
}
