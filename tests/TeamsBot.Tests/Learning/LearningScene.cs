using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Content;
using TeamsBot.Platform.Storage;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Learning;

/// <summary>Team Noord with a partner abroad and a guest, on Monday 4 January 2027.</summary>
public sealed class LearningScene : IDisposable
{
    public static readonly Instant Start = Instant.FromUtc(2027, 1, 4, 9, 0);

    private readonly string folder = Directory.CreateTempSubdirectory("learning").FullName;
    private readonly SqliteTableStore sqlite;
    private readonly ServiceProvider services;

    public LearningScene()
    {
        sqlite = new SqliteTableStore(Path.Combine(folder, "bot.db"));
        Store = new SpyTableStore(new LimitedTableStore(sqlite));
        Roster.Add(Noord, Mila, Samir, Ines, Jan, Awa, Gast);
        Settings = SettingsOf(Language.Dutch);
        var collection = new ServiceCollection().AddLogging().AddLearning();
        collection.AddSingleton<TimeProvider>(Clock).AddSingleton<ITableStore>(Store).AddSingleton<IRoster>(Roster).AddSingleton<IConversations>(Conversations)
            .AddSingleton(TeamsPort()).AddSingleton(Forms).AddSingleton(Holidays).AddSingleton<ILinks>(Links).AddSingleton<ICalendars>(Calendar).AddSingleton<ICalendarReader>(Reader).AddSingleton(Source.Object)
            .AddSingleton(new PrivacyKey(new byte[32])).AddSingleton<ISharedCards>(_ => Shared!).AddSingleton<IPrivateMessages>(_ => Private!).AddSingleton<IAlarmClock>(_ => Alarms!)
            .AddSingleton(provider => new TextCatalog(provider.GetServices<TextSource>().Prepend(TextCatalog.Shared)));
        services = collection.BuildServiceProvider(validateScopes: true);
        Catalog = services.GetRequiredService<TextCatalog>();
        Private = new RecordingPrivateMessages(Catalog);
        foreach (var person in new[] { Mila, Samir, Ines, Jan })
        {
            Private.Wrote.Add(person.Ref);
            Private.Languages[person.Ref] = Language.Dutch;
        }

        Shared = new FakeSharedCards(Conversations, services.GetServices<ISharedCardSource>);
        Alarms = new FakeAlarmClock(Clock, services.GetServices<IDueWork>);
        Source.Setup(s => s.Kind).Returns("reflection");
    }

    public static TeamKey Noord { get; } = new("host-tenant", "19:noord@thread.tacv2");

    public static Member Mila { get; } = Host("mila", "Mila");

    public static Member Samir { get; } = Host("samir", "Samir");

    public static Member Ines { get; } = Host("ines", "Ines");

    public static Member Jan { get; } = Host("jan", "Jan");

    public static Member Awa { get; } = new(new MemberRef("tenant-bobo", "awa"), "29:awa", "Awa", IsGuest: false);

    public static Member Gast { get; } = Host("gast", "Gast") with { IsGuest = true };

    public static Member Outsider { get; } = Host("buiten", "Buiten");

    public static LearningForms Forms { get; } = ContentFolder.BesideTheBinaries.ReadLearningForms();

    public static HolidayRules Holidays { get; } = ContentFolder.BesideTheBinaries.ReadHolidays();

    public ManualTimeProvider Clock { get; } = new(Start.ToDateTimeOffset());

    public SpyTableStore Store { get; }

    public FakeRoster Roster { get; } = new();

    public RecordingConversations Conversations { get; } = new();

    public RecordingPrivateMessages Private { get; }

    public FakeSharedCards Shared { get; }

    public FakeLinks Links { get; } = new();

    public FakeAlarmClock Alarms { get; }

    public FakeCalendars Calendar { get; } = new();

    public FakeReader Reader { get; } = new();

    public Mock<ILearningSource> Source { get; } = new();

    public TeamSettings Settings { get; set; }

    public TextCatalog Catalog { get; }

    public IServiceProvider Services => services;

    public Instant Now => Clock.GetInstant();

    public static TeamSettings SettingsOf(Language language) => new()
    {
        Team = Noord,
        Address = new ConversationAddress("https://smba.example/", Noord.TenantId, Noord.ConversationId, "28:bot"),
        Name = "Noord",
        InstalledBy = new NamedMember(Mila.Ref, Mila.Name),
        Language = language,
        Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
        Leader = new NamedMember(Mila.Ref, Mila.Name),
        Country = "NL",
    };

    public LearningHand In(Member member) => new(this, member);

    public Task<IReadOnlyList<StoredMoment>> Moments() => services.GetRequiredService<MomentStore>().AllAsync(Noord, CancellationToken.None);

    public Task<IReadOnlyList<StoredWish>> Wishes() => services.GetRequiredService<WishStore>().AllAsync(Noord, CancellationToken.None);

    /// <summary>The card in the channel as it was last shown.</summary>
    public async Task<JsonObject> ChannelCard()
    {
        await Shared.FlushAsync();
        var card = Conversations.Updated.Count > 0 ? Conversations.Updated[^1].Card : Conversations.Posted[^1].Card;
        return JsonNode.Parse(card.Content.ToJson())!.AsObject();
    }

    /// <summary>Mila plans what domain.md 5.4 plans.</summary>
    public async Task<StoredMoment> Planned(params (string Field, string Value)[] otherwise)
    {
        var mila = await In(Mila).Opens("learning.plan/1");
        await mila.Presses("Verder", ("form", "refresher"), ("topic", "SOEP-rapporteren"), ("date", "2027-01-11"), ("time", "09:40"));
        (string, string)[] usual = [("repeat", "None"), ("host", Samir.Ref.ToString()), ("online", "yes"), ("minutes", "20")];
        await mila.Presses("Plannen", [.. usual.Where(u => otherwise.All(o => o.Field != u.Item1)), .. otherwise]);
        return (await Moments())[0];
    }

    /// <summary>Time goes on to this instant, and what is due is done.</summary>
    public async Task At(Instant instant)
    {
        Clock.Advance(instant.ToDateTimeOffset() - Clock.GetUtcNow());
        await Alarms.WakeAsync(Noord, CancellationToken.None);
    }

    public void Dispose()
    {
        services.Dispose();
        sqlite.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private static Member Host(string id, string name) => new(new MemberRef("host-tenant", id), $"29:{id}", name, IsGuest: false);

    private ITeams TeamsPort()
    {
        var teams = new Mock<ITeams>();
        teams.Setup(t => t.FindAsync(It.IsAny<TeamKey>(), It.IsAny<CancellationToken>())).ReturnsAsync((TeamKey key, CancellationToken _) => key == Noord ? Settings : null);
        return teams.Object;
    }
}

/// <summary>A calendar that answers what the test says; the product's own answer unless told otherwise.</summary>
public sealed class FakeCalendars : ICalendars
{
    private readonly NoCalendar none = new();

    public Func<CalendarEntry, CalendarResult>? Answers { get; set; }

    public IList<(string What, CalendarEntry Entry)> Asked { get; } = [];

    public Task<CalendarResult> PutAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        Asked.Add(("put", entry));
        return Answers is null ? none.PutAsync(team, entry, cancellationToken) : Task.FromResult(Answers(entry));
    }

    public Task<CalendarResult> CancelAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        Asked.Add(("cancel", entry));
        return Answers is null ? none.CancelAsync(team, entry, cancellationToken) : Task.FromResult(Answers(entry));
    }
}

/// <summary>What somebody would see who looks in the calendar: as we left it unless told otherwise.</summary>
public sealed class FakeReader : ICalendarReader
{
    public Func<CalendarEntry, CalendarLook> Sees { get; set; } = _ => new CalendarLook.Same();

    /// <summary>What happens while it looks.</summary>
    public Func<CancellationToken, Task> Meanwhile { get; set; } = _ => Task.CompletedTask;

    public IList<CalendarEntry> Asked { get; } = [];

    public async Task<CalendarLook> LookAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        Asked.Add(entry);
        await Meanwhile(cancellationToken);
        return Sees(entry);
    }

    public Task<IReadOnlyList<Schedule>?> SchedulesAsync(TeamSettings team, Interval window, CancellationToken cancellationToken) => Task.FromResult<IReadOnlyList<Schedule>?>(null);
}
