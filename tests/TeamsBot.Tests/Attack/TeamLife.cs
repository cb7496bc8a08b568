using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
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
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Attack;

/// <summary>A team of eleven and a newcomer, with the whole product on one store: what they press goes through the real handlers.</summary>
public sealed class TeamLife : IDisposable
{
    public static readonly TeamKey Noord = new("host-tenant", "19:noord@thread.tacv2");

    private static readonly WeeklyQuestions Questions = ContentFolder.BesideTheBinaries.ReadWeeklyQuestions();
    private static readonly HolidayRules Holidays = ContentFolder.BesideTheBinaries.ReadHolidays();
    private static readonly Promises Promises = ContentFolder.BesideTheBinaries.ReadPromises();
    private static readonly SustainingChecklist Checklist = ContentFolder.BesideTheBinaries.ReadSustainingChecklist();

    private readonly string folder = Folder();
    private readonly SqliteTableStore sqlite;
    private readonly ServiceProvider services;
    private readonly FakeRoster roster = new();
    private readonly RecordingConversations conversations = new();
    private readonly TimedLog log;
    private readonly Leak leak;
    private readonly Dictionary<string, ICardActionHandler> handlers;
    private Member? presser;

    public TeamLife(Leak leak, Instant start)
    {
        this.leak = leak;
        Clock = new ManualTimeProvider(start.ToDateTimeOffset());
        log = new TimedLog(Clock);
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        Store = new StampedStore(new LimitedTableStore(sqlite), Clock);
        People = [.. new[] { "mila", "ines", "jan", "samir", "otto", "fenna", "noor", "bram", "lotte", "yusuf", "karin" }.Select(Person)];
        roster.Add(Noord, [.. People]);
        services = Services();
        Catalog = services.GetRequiredService<TextCatalog>();
        handlers = services.GetServices<ICardActionHandler>().ToDictionary(h => h.Verb, StringComparer.Ordinal);
    }

    public static PrivacyKey Key { get; } = new(Enumerable.Range(1, 32).Select(n => (byte)n).ToArray());

    public static ReflectionDeck Deck { get; } = ContentFolder.BesideTheBinaries.ReadReflectionDeck();

    public ManualTimeProvider Clock { get; }

    public StampedStore Store { get; }

    public List<Member> People { get; }

    public Member Newcomer { get; } = Person("dana");

    public TextCatalog Catalog { get; }

    public T Of<T>()
        where T : notnull => services.GetRequiredService<T>();

    public void Joins(Member member)
    {
        People.Add(member);
        roster.Add(Noord, member);
    }

    public void GoesTo(Instant at) => Clock.MoveTo(at.ToDateTimeOffset());

    /// <summary>What is due, for the team and for each person.</summary>
    public async Task RoundAsync()
    {
        presser = null;
        foreach (var work in services.GetServices<IDueWork>().ToArray()) { await work.RunAsync(Noord, Clock.GetInstant(), CancellationToken.None); }
        await FlushAsync();
    }

    /// <summary>A press, in the channel or in the own chat.</summary>
    public async Task<ActionReply> PressAsync(Member who, string verb, JsonObject data, bool inChat = false, ActionKind kind = ActionKind.SubmitDialog)
    {
        presser = who;
        var address = inChat ? Settings.Address with { ConversationId = $"a:{who.Ref.ObjectId}" } : Settings.Address;
        var action = new CardAction(verb, kind, inChat ? null : Noord, address, who, Catalog.In(Language.Dutch), new CardData(JsonElement.Parse(data.ToJsonString())), CardId: null);
        if (leak is Leak.AuditLine) { Audit(who, verb, data); }
        var reply = await handlers[verb].HandleAsync(action, CancellationToken.None);
        if (reply is ActionReply.Refused refused) { throw new InvalidOperationException($"{verb}: {refused.Reason.Key}"); }
        await FlushAsync();
        return reply;
    }

    public async Task<ActionReply> TypesAsync(Member who, string wordsKey, bool inChat = false)
    {
        presser = who;
        var command = new Command(Noord, inChat ? Settings.Address with { ConversationId = $"a:{who.Ref.ObjectId}" } : Settings.Address, inChat, who, Catalog.In(Language.Dutch), "");
        return await services.GetServices<ICommandHandler>().Single(c => c.WordsKey == wordsKey).HandleAsync(command, CancellationToken.None);
    }

    /// <summary>Everything there is to hold, now.</summary>
    public async Task<Evidence> SeizeAsync(
        IReadOnlyList<(Instant At, IReadOnlyDictionary<string, int> Themes)> looks, IReadOnlyList<(Instant At, string Cards)> watched, IReadOnlyList<ChangeId> changes) => new()
    {
        Rows = await Store.DumpAsync(),
        Files = string.Concat(Directory.GetFiles(folder).Order(StringComparer.Ordinal).Select(Bytes)),
        Log = [.. log.Lines],
        Documents = [.. await ExportsAsync(changes), .. Cards()],
        Looks = looks,
        Watched = watched,
        Key = Key,
    };

    /// <summary>The shared cards as everybody in the channel sees them now.</summary>
    public IEnumerable<string> Cards()
    {
        var updated = conversations.Updated.GroupBy(u => u.ActivityId, StringComparer.Ordinal).Select(g => g.Last().Card);
        return conversations.Posted.Select(p => p.Card).Concat(conversations.Sent.Select(s => s.Card)).Concat(updated).Select(card => card.Content.ToJson());
    }

    public void Dispose()
    {
        services.Dispose();
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static TeamSettings Settings { get; } = new()
    {
        Team = Noord,
        Address = new ConversationAddress("https://smba.example/", Noord.TenantId, Noord.ConversationId, "28:bot"),
        Name = "Noord",
        InstalledBy = Named("mila"),
        Language = Language.Dutch,
        Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
        RhythmSince = Instant.FromUtc(2026, 1, 1, 0, 0),
        Leader = Named("mila"),
        IsPresent = true,
    };

    private static Member Person(string id) => new(new MemberRef("host-tenant", $"{id}-0f3a"), $"29:{id}-wire", CultureInfo.InvariantCulture.TextInfo.ToTitleCase(id) + " Jansen", IsGuest: false);

    private static NamedMember Named(string id) => Person(id) is var member ? new(member.Ref, member.Name) : throw new InvalidOperationException();

    // In memory where the machine can, because every press waits for the disk otherwise.
    private static string Folder() => Directory.Exists("/dev/shm") ? Directory.CreateDirectory(Path.Combine("/dev/shm", $"attack-{Path.GetRandomFileName()}")).FullName : Directory.CreateTempSubdirectory("attack").FullName;

    // As a file is while the service runs: read beside it, byte by byte.
    private static string Bytes(string path)
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var bytes = new byte[file.Length];
        file.ReadExactly(bytes);
        return Encoding.Latin1.GetString(bytes);
    }

    private async Task<IEnumerable<string>> ExportsAsync(IReadOnlyList<ChangeId> changes)
    {
        var exports = new List<string>();
        foreach (var change in changes.Select(id => id.ToString()))
        {
            foreach (var file in services.GetServices<ILinkedFile>().Where(f => f.Name.StartsWith("changes.", StringComparison.Ordinal)))
            {
                if (await file.ReadAsync(new LinkTarget(file.Name, Noord, change, People[0].Ref, Language.Dutch), CancellationToken.None) is { } found) { exports.Add(Encoding.UTF8.GetString(found.Bytes.Span)); }
            }

            foreach (var page in services.GetServices<ILinkedPage>())
            {
                if (await page.ReadAsync(new LinkTarget(page.Name, Noord, change, People[0].Ref, Language.Dutch), CancellationToken.None) is { } found) { exports.Add(found.Body.ToString()!); }
            }
        }

        foreach (var person in People)
        {
            var journal = services.GetServices<ILinkedFile>().Single(f => f.Name == JournalFile.Contract);
            if (await journal.ReadAsync(new LinkTarget(journal.Name, person.Ref.Own, "", person.Ref, Language.Dutch), CancellationToken.None) is { } found) { exports.Add(Encoding.UTF8.GetString(found.Bytes.Span)); }
        }

        return exports;
    }

    // Short fields as they are, long ones by their length: what a line for the auditor looks like.
    private void Audit(Member who, string verb, JsonObject data)
    {
        var fields = data.Select(field => (field.Key, Text: field.Value?.ToString() ?? "")).Select(field => field.Text.Length <= 40 && field.Key is not "answer" ? $"{field.Key}={field.Text}" : $"{field.Key}: {field.Text.Length} characters");
        log.Add($"{who.Ref.ObjectId} pressed {verb}: {string.Join(", ", fields)}");
    }

    private Task FlushAsync() => ((FakeSharedCards)services.GetRequiredService<ISharedCards>()).FlushAsync();

    private ServiceProvider Services()
    {
        var leaky = new LeakyStore(Store, leak, () => presser);
        var collection = new ServiceCollection().AddLogging(logging => logging.AddProvider(log).SetMinimumLevel(LogLevel.Trace)).AddAgenda(new AgendaOptions()).AddChanges().AddReflection();
        collection.AddSingleton<TimeProvider>(Clock).AddSingleton<ITableStore>(leaky).AddSingleton(Key).AddSingleton<IRoster>(roster).AddSingleton<ITeams>(new OneTeam())
            .AddSingleton<IConversations>(conversations).AddSingleton<ILinks>(new FakeLinks()).AddSingleton(Questions).AddSingleton(Holidays).AddSingleton(Promises).AddSingleton(Checklist).AddSingleton(Deck)
            .AddSingleton<IPrivateMessages>(s => new RecordingPrivateMessages(s.GetRequiredService<TextCatalog>()))
            .AddSingleton<ISharedCards>(s => new FakeSharedCards(conversations, s.GetServices<ISharedCardSource>))
            .AddSingleton<IAlarmClock>(s => new FakeAlarmClock(Clock, s.GetServices<IDueWork>))
            .AddSingleton(s => new TextCatalog(s.GetServices<TextSource>().Prepend(TextCatalog.Shared)));
        return collection.BuildServiceProvider();
    }

    private sealed class OneTeam : ITeams
    {
        public Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken) => Task.FromResult(team == Noord ? Settings : null);

        public Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
