using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Tests.Fakes;
using TeamsBot.Tests.Storage;

namespace TeamsBot.Tests.Agenda;

/// <summary>
/// The channel of team Noord, set up for Monday 09:30 in Amsterdam, ten minutes before. Mila leads, Ines is deputy, Otto added the bot.
/// It is Friday 11 December 2026; the first item is that of Monday the 14th.
/// </summary>
public sealed class AgendaScene : IDisposable
{
    public const string Host = "host-tenant";
    public static readonly TeamKey Noord = new(Host, "19:noord@thread.tacv2");
    public static readonly Member Mila = Person("mila", "Mila Jansen");
    public static readonly Member Ines = Person("ines", "Ines de Boer");
    public static readonly Member Otto = Person("otto", "Otto Bakker");
    public static readonly Member Jan = Person("jan", "Jan Visser");
    public static readonly Member Samir = Person("samir", "Samir Amrani");
    public static readonly Member Awa = new(new MemberRef("partner-tenant", "awa"), "29:awa", "Awa Sow", IsGuest: false);
    public static readonly LocalDate Monday = new(2026, 12, 14);
    public static readonly Instant Start = Instant.FromUtc(2026, 12, 11, 12, 0);
    public static readonly Instant PostAt = Instant.FromUtc(2026, 12, 14, 8, 20);
    public static readonly Instant MeetingAt = Instant.FromUtc(2026, 12, 14, 8, 30);
    public static readonly TextCatalog Catalog = new([TextCatalog.Shared, TextSource.Beside<Item>("agenda"), TextSource.Beside<TeamsBot.Features.Changes.Change>("changes")]);
    public static readonly WeeklyQuestions Questions = ContentFolder.BesideTheBinaries.ReadWeeklyQuestions();

    private static readonly HolidayRules Holidays = ContentFolder.BesideTheBinaries.ReadHolidays();
    private readonly TemporaryStore store = new();
    private readonly List<ServiceProvider> instances = [];

    public AgendaScene(TimeSpan? into = null)
    {
        Clock = new ManualTimeProvider(Start.ToDateTimeOffset() + (into ?? TimeSpan.Zero));
        Spy = new SpyTableStore(store.Tables);
        Store = new CountingTableStore(Spy);
        Roster.Add(Noord, Mila, Ines, Otto, Jan, Samir);
        Private = new RecordingPrivateMessages(Catalog);
        First = Instance();
    }

    public ManualTimeProvider Clock { get; }

    public SpyTableStore Spy { get; }

    public CountingTableStore Store { get; }

    public FakeRoster Roster { get; } = new();

    public RecordingConversations Conversations { get; } = new();

    public RecordingPrivateMessages Private { get; }

    public OpenChanges Changes { get; } = new();

    public List<string> LogLines { get; } = [];

    public IServiceProvider First { get; }

    public Items Items => First.GetRequiredService<Items>();

    public Texts Dutch { get; } = Catalog.In(Language.Dutch);

    /// <summary>A tap with how often it was said, as it stands on the team's card.</summary>
    public string Tapped(string status, int count) => $"{Dutch[$"agenda.tap.{status}"]} · {count}";

    public Instant Now => Clock.GetInstant();

    public TeamSettings? Settings { get; set; } = new()
    {
        Team = Noord,
        Address = new ConversationAddress("https://smba.example/", Host, Noord.ConversationId, "28:bot"),
        Name = "team Noord",
        InstalledBy = Named(Otto),
        Language = Language.Dutch,
        Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
        RhythmSince = Start,
        Country = "NL",
        Leader = Named(Mila),
        Deputy = Named(Ines),
        Ambition = "Elke bewoner een rustige avond",
    };

    /// <summary>Another instance of the service on the same store.</summary>
    public IServiceProvider Instance()
    {
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new ListLogging(LogLines)))
            .AddAgenda(new AgendaOptions())
            .AddSingleton(TextCatalog.Shared)
            .AddSingleton(Catalog)
            .AddSingleton(Questions)
            .AddSingleton(Holidays)
            .AddSingleton<MeantTeam>()
            .AddSingleton(new PrivacyKey(Enumerable.Range(1, 32).Select(n => (byte)n).ToArray()))
            .AddSingleton<ITableStore>(Store)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IRoster>(Roster)
            .AddSingleton<ITeams>(new OneTeam(this))
            .AddSingleton<IConversations>(Conversations)
            .AddSingleton<IPrivateMessages>(Private)
            .AddSingleton<IAgendaContribution>(Changes)
            .AddSingleton<ISharedCards>(s => new FakeSharedCards(Conversations, s.GetServices<ISharedCardSource>))
            .AddSingleton<IAlarmClock>(s => new FakeAlarmClock(Clock, s.GetServices<IDueWork>))
            .BuildServiceProvider();
        instances.Add(services);
        return services;
    }

    public async Task<Instant?> Round(IServiceProvider? instance = null) =>
        await (instance ?? First).GetRequiredService<IDueWork>().RunAsync(Noord, Now, CancellationToken.None);

    public async Task<Instant?> RoundAt(Instant instant)
    {
        Clock.MoveTo(instant.ToDateTimeOffset());
        return await Round();
    }

    /// <summary>Monday 14 December, 09:20: the item stands there.</summary>
    public async Task<Board> Posts()
    {
        await RoundAt(PostAt);
        return await Board();
    }

    public async Task<Board> Board(LocalDate? date = null) => (await Items.FindAsync(Noord, date ?? Monday, CancellationToken.None))!;

    public async Task<Item> Item(LocalDate? date = null) => (await Board(date)).Item;

    public Task<ActionReply> Presses(Member who, string verb, params (string Field, string Value)[] fields) => Presses(who, Monday, verb, cardId: null, Language.Dutch, fields);

    public Task<ActionReply> PressesCard(Member who, string verb, string cardId, params (string Field, string Value)[] fields) => Presses(who, Monday, verb, cardId, Language.Dutch, fields);

    public async Task<ActionReply> Presses(
        Member who, LocalDate date, string verb, string? cardId, Language language, (string Field, string Value)[] fields, bool personal = false, IServiceProvider? instance = null)
    {
        var data = new JsonObject { ["verb"] = verb, ["id"] = AgendaKeys.Id(date), ["version"] = 1, ["nonce"] = AgendaKeys.Id(date) };
        foreach (var (field, value) in fields) { data[field] = value; }
        var handler = (instance ?? First).GetServices<ICardActionHandler>().Single(h => string.Equals(h.Verb, verb, StringComparison.Ordinal));
        var address = Settings!.Address with { ConversationId = personal ? "a:personal" : Noord.ConversationId };
        var action = new CardAction(
            verb, ActionKind.Execute, personal ? null : Noord, address, who, Catalog.In(language), new CardData(JsonElement.Parse(data.ToJsonString())), cardId);
        return await handler.HandleAsync(action, CancellationToken.None);
    }

    public Task<ActionReply> Types(Member who, string wordsKey, Language? language = null) =>
        First.GetServices<ICommandHandler>().Single(c => string.Equals(c.WordsKey, wordsKey, StringComparison.Ordinal))
            .HandleAsync(new Command(Noord, Settings!.Address, IsPersonal: false, who, Catalog.In(language ?? Language.Dutch), ""), CancellationToken.None);

    public Task<ActionReply> Taps(Member who, string subject, string status) => Presses(who, AgendaVerbs.Status, ("subject", subject), ("status", status));

    public Task<ActionReply> Answers(Member who, string text, string visibility, params (string Field, string Value)[] more) =>
        Presses(who, AgendaVerbs.AnswerSave, [("answer", text), ("visibility", visibility), .. more]);

    public async Task<string> Agrees(Member who, string text, Member owner, LocalDate due)
    {
        var id = Guid.CreateVersion7(Clock.GetUtcNow()).ToString("N");
        Assert.Same(ActionReply.Nothing, await Presses(who, AgendaVerbs.AgreementMake, ("nonce", id), ("text", text), ("owner", owner.Ref.ToString()), ("due", AgendaKeys.Id(due))));
        return id;
    }

    /// <summary>Closes the item as it stands now.</summary>
    public async Task<ActionReply> Closes(Member who, params (string Field, string Value)[] fields) =>
        await Presses(who, AgendaVerbs.CloseConfirm, [("version", $"{(await Item()).Version}"), .. fields]);

    /// <summary>Brings the shared cards up to date, and gives the last one as Teams shows it.</summary>
    public async Task<string> Shown()
    {
        await ((FakeSharedCards)First.GetRequiredService<ISharedCards>()).FlushAsync();
        return Words((Conversations.Updated.Count > 0 ? Conversations.Updated[^1].Card : Conversations.Posted[^1].Card).Content);
    }

    public async Task<List<Row>> Rows(string prefix = "", string? partition = null)
    {
        var rows = new List<Row>();
        var range = prefix.Length == 0 ? KeyRange.All : KeyRange.Prefix(prefix);
        await foreach (var row in store.Tables.RangeAsync(AgendaKeys.Table, partition ?? Noord.Partition, range, CancellationToken.None)) { rows.Add(row); }
        return rows;
    }

    public async Task<IEnumerable<string>> Keys(string prefix) => (await Rows(prefix)).Select(row => row.Key);

    /// <summary>Everything a card says, a line a text.</summary>
    public static string Words(AdaptiveCard card) => string.Join('\n', All(JsonNode.Parse(card.ToJson())).Select(n => (string?)n["text"]).OfType<string>());

    public static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };

    public static AdaptiveCard Page(ActionReply reply) => reply is ActionReply.Card card ? card.Content : Assert.IsType<ActionReply.Dialog>(reply).Content;

    public static string Refused(ActionReply reply) => Assert.IsType<ActionReply.Refused>(reply).Reason.Key;

    public static NamedMember Named(Member member) => new(member.Ref, member.Name);

    public void Dispose()
    {
        foreach (var services in instances) { services.Dispose(); }
        store.Dispose();
    }

    private static Member Person(string id, string name) => new(new MemberRef(Host, $"{id}-0000"), $"29:{id}-wire", name, IsGuest: false);

    private sealed class OneTeam(AgendaScene scene) : ITeams
    {
        public Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken) => Task.FromResult(team == Noord ? scene.Settings : null);

        public Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken)
        {
            scene.Settings = scene.Settings! with { IsPresent = present };
            return Task.CompletedTask;
        }
    }

    private sealed class ListLogging(List<string> lines) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull
        {
            lines.Add($"{state}");
            return null;
        }

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Add($"{formatter(state, exception)} {exception}");

        public void Dispose()
        {
        }
    }

    /// <summary>The open changes of the channel, as far as the agenda sees them.</summary>
    public sealed class OpenChanges : IAgendaContribution
    {
        public List<AgendaSubject> Open { get; } = [Change("overdracht", "Overdracht bij avonddienst", "do", new LocalDate(2026, 12, 2), new LocalDate(2026, 12, 18))];

        public string OpenVerb => "changes.open/1";

        public static AgendaSubject Change(string id, string title, string phase, LocalDate since, LocalDate? check = null) => new(id, title, $"changes.phase.{phase}", phase, since, check);

        public Task<IReadOnlyList<AgendaSubject>> OpenAsync(TeamKey team, string zone, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<AgendaSubject>>([.. Open]);

        public List<(LocalDate Date, IReadOnlyList<SubjectWeek> Weeks)> Closed { get; } = [];

        /// <summary>Runs while this feature hears that an item closed.</summary>
        public Func<Task> WhenClosed { get; set; } = () => Task.CompletedTask;

        public async Task ClosedAsync(TeamKey team, LocalDate date, IReadOnlyList<SubjectWeek> weeks, CancellationToken cancellationToken)
        {
            await WhenClosed();
            Closed.Add((date, weeks));
        }

        public Task StartAsync(TeamKey team, Member by, string title, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
