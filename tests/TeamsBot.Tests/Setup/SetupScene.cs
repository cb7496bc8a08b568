using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Setup;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Setup;

/// <summary>A channel of team Noord with Mila (who adds the bot), Ines, Jan, a guest, and Awa of a partner abroad. It is Monday 23 November 2026, 10:02 in Amsterdam.</summary>
public sealed class SetupScene : IDisposable
{
    public const string Host = "host-tenant";
    public static readonly TeamKey Noord = new(Host, "19:noord@thread.tacv2");
    public static readonly TeamKey Second = new(Host, "19:second@thread.tacv2");
    public static readonly Member Mila = Person("mila", "Mila Jansen");
    public static readonly Member Ines = Person("ines", "Ines de Boer");
    public static readonly Member Jan = Person("jan", "Jan Visser");
    public static readonly Member Guest = Person("guest", "Gijs Gast") with { IsGuest = true };
    public static readonly Member Awa = new(new MemberRef("partner-tenant", "awa"), "29:awa", "Awa Sow", IsGuest: false);

    public static readonly TextCatalog Catalog = new([TextCatalog.Shared, TextSource.Beside<TeamDoor>("setup")]);

    public static readonly HolidayRules Rules = new(
    [
        new("NL", Both("Nederland", "Netherlands"), null, [new HolidayRule("christmas", Both("Eerste Kerstdag", "Christmas Day"), new DayRule.Fixed(new AnnualDate(12, 25)), new YearSpan(null, null, 1), [])]),
        new("KE", Both("Kenia", "Kenya"), Both("Voeg zelf de dagen toe die de maan bepaalt.", "Add the days that depend on the moon yourself."), []),
    ]);

    private readonly TemporaryStore store;
    private readonly bool ownsStore;
    private readonly TextCatalog catalog;
    private readonly ServiceProvider services;

    public SetupScene(TemporaryStore? shared = null, RecordingConversations? conversations = null, TextCatalog? speaks = null)
    {
        (store, ownsStore, Conversations) = (shared ?? new TemporaryStore(), shared is null, conversations ?? new RecordingConversations());
        Roster.Add(Noord, Mila, Ines, Jan, Guest, Awa);
        catalog = speaks ?? Catalog;
        Private = new RecordingPrivateMessages(catalog);
        services = new ServiceCollection()
            .AddSetup()
            .AddSingleton(TextCatalog.Shared)
            .AddSingleton(catalog)
            .AddSingleton(Rules)
            .AddSingleton(store.Tables)
            .AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IRoster>(Roster)
            .AddSingleton<IConversations>(Conversations)
            .AddSingleton<IPrivateMessages>(Private)
            .AddSingleton<IAgenda>(new PlainAgenda())
            .AddSingleton<IAgendaContribution>(Changes)
            .AddSingleton<ISharedCards>(s => new FakeSharedCards(Conversations, s.GetServices<ISharedCardSource>))
            .AddSingleton<IAlarmClock>(s => new FakeAlarmClock(Clock, s.GetServices<IDueWork>))
            .BuildServiceProvider();
    }

    public ManualTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 23, 9, 2, 0, TimeSpan.Zero));

    public FakeRoster Roster { get; } = new();

    public RecordingConversations Conversations { get; }

    public RecordingPrivateMessages Private { get; }

    public OneChange Changes { get; } = new();

    public FakeAlarmClock Alarm => (FakeAlarmClock)services.GetRequiredService<IAlarmClock>();

    public TemporaryStore Store => store;

    public static ConversationAddress AddressOf(TeamKey team) => new("https://smba.example/", team.TenantId, team.ConversationId, "28:bot");

    public Task AddBot(TeamKey? team = null, Member? by = null, string? locale = "nl-NL") =>
        Happens(new TeamEvent.BotAdded(team ?? Noord, AddressOf(team ?? Noord), (by ?? Mila).ChannelUserId, "team Noord", locale));

    public Task RemoveBot() => Happens(new TeamEvent.BotRemoved(Noord));

    public async Task Happens(TeamEvent happened)
    {
        foreach (var receiver in services.GetServices<ITeamEventReceiver>()) { await receiver.HandleAsync(happened, CancellationToken.None); }
    }

    public async Task<TeamRow> Row(TeamKey? team = null) => (await services.GetRequiredService<TeamTable>().FindAsync(team ?? Noord, CancellationToken.None))!;

    public async Task<TeamSettings> Settings(TeamKey? team = null) => (await services.GetRequiredService<ITeams>().FindAsync(team ?? Noord, CancellationToken.None))!;

    public Task Flush() => ((FakeSharedCards)services.GetRequiredService<ISharedCards>()).FlushAsync();

    public Task<ActionReply> Presses(Member who, string verb, JsonObject? data = null, ActionKind kind = ActionKind.Execute, TeamKey? team = null, bool personal = false, Language? language = null)
    {
        var handler = services.GetServices<ICardActionHandler>().Single(h => string.Equals(h.Verb, verb, StringComparison.Ordinal));
        var sent = new CardData(JsonElement.Parse((data ?? []).ToJsonString()));
        var here = personal ? null : team ?? Noord;
        var address = personal ? new ConversationAddress("https://smba.example/", Host, "a:personal", "28:bot") : AddressOf(here!);
        return handler.HandleAsync(new CardAction(verb, kind, here, address, who, catalog.In(language ?? Language.English), sent, "pressed-card"), CancellationToken.None);
    }

    /// <summary>Presses a button that stands on a card, with what was filled in.</summary>
    public Task<ActionReply> Presses(Member who, AdaptiveCard card, string title, ActionKind kind, params (string Field, string Value)[] filled)
    {
        var data = (JsonObject)JsonNode.Parse(card.Actions.Single(a => string.Equals(a.Title, title, StringComparison.Ordinal)) switch
        {
            AdaptiveSubmitAction submit => submit.DataJson!,
            AdaptiveExecuteAction execute => execute.DataJson!,
            _ => "{}",
        })!;
        foreach (var (field, value) in Inputs(card)) { data[field] = value; }
        foreach (var (field, value) in filled) { data[field] = value; }
        return Presses(who, data["verb"]!.GetValue<string>(), data, kind);
    }

    public Task<ActionReply> Types(Member who, string wordsKey, string argument = "", bool personal = false, TeamKey? team = null, Language? language = null)
    {
        var handler = services.GetServices<ICommandHandler>().Single(c => string.Equals(c.WordsKey, wordsKey, StringComparison.Ordinal));
        var here = personal ? team : team ?? Noord;
        return handler.HandleAsync(
            new Command(here, AddressOf(here ?? Noord), personal, who, catalog.In(language ?? Language.English), argument), CancellationToken.None);
    }

    /// <summary>Walks through the three pages as they are filled in, up to the last.</summary>
    public async Task<AdaptiveCard> ToPreview(Member who, params (string Field, string Value)[] filled)
    {
        var meeting = Page(await Presses(who, "setup.open/1", kind: ActionKind.OpenDialog));
        var people = Page(await Presses(who, meeting, Button("setup.next"), ActionKind.SubmitDialog, [.. filled.Where(f => Inputs(meeting).ContainsKey(f.Field) || f.Field.EndsWith("Typed", StringComparison.Ordinal))]));
        return Page(await Presses(who, people, Button("setup.next"), ActionKind.SubmitDialog, [.. filled.Where(f => People.Contains(f.Field))]));
    }

    public async Task<ActionReply> SetsUp(Member who, params (string Field, string Value)[] filled) =>
        await Presses(who, await ToPreview(who, filled), Button("shared.save"), ActionKind.SubmitDialog);

    /// <summary>What stands on a button of a page that nobody asked for in a language of their own.</summary>
    public string Button(string key) => catalog.In(Language.English)[key];

    public static AdaptiveCard Page(ActionReply reply) => Assert.IsType<ActionReply.Dialog>(reply).Content;

    public static string Refused(ActionReply reply) => Assert.IsType<ActionReply.Refused>(reply).Reason.Key;

    public static JsonObject Data(params (string Field, JsonNode Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Field, (JsonNode?)f.Value)));

    public void Dispose()
    {
        services.Dispose();
        if (ownsStore) { store.Dispose(); }
    }

    private static readonly string[] People = ["leader", "deputy", "ambition", "change"];

    private static Dictionary<string, string> Inputs(AdaptiveCard card) => card.Body.OfType<AdaptiveInput>()
        .Select(input => (input.Id, Value: input switch
        {
            AdaptiveTextInput text => text.Value,
            AdaptiveChoiceSetInput choice => choice.Value,
            AdaptiveTimeInput time => time.Value,
            AdaptiveDateInput date => date.Value,
            AdaptiveNumberInput number => double.IsNaN(number.Value) ? null : $"{number.Value}",
            _ => null,
        }))
        .Where(input => input.Value is not null || card.Body.OfType<AdaptiveChoiceSetInput>().Any(c => string.Equals(c.Id, input.Id, StringComparison.Ordinal)))
        .ToDictionary(input => input.Id!, input => input.Value ?? "", StringComparer.Ordinal);

    private static Member Person(string id, string name) => new(new MemberRef(Host, id), $"29:{id}", name, IsGuest: false);

    private static LocalizedText Both(string nl, string en) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["nl"] = nl, ["en"] = en });

    private sealed class PlainAgenda : IAgenda
    {
        public Task SubjectsChangedAsync(TeamKey team, CancellationToken cancellationToken) => Task.CompletedTask;

        public IReadOnlyList<AdaptiveElement> Preview(TeamSettings settings, IReadOnlyList<AgendaSubject> subjects, LocalDate date, Texts texts, bool hasPartners = false) =>
            [Part.Text(string.Join(" / ", subjects.Select(s => s.Title).Prepend(LocalText.Day(date, texts.Language.Tag))))];
    }

    /// <summary>The changes of the channel, as far as the setup sees them.</summary>
    public sealed class OneChange : IAgendaContribution
    {
        public IList<string> Started { get; } = [];

        public string OpenVerb => "changes.open/1";

        public Task<IReadOnlyList<AgendaSubject>> OpenAsync(TeamKey team, string zone, CancellationToken cancellationToken) =>
            Task.FromResult<IReadOnlyList<AgendaSubject>>([.. Started.Select(title => new AgendaSubject("1", title, "shared.just-started", "plan", new LocalDate(2026, 11, 23), null))]);

        public Task StartAsync(TeamKey team, Member by, string title, CancellationToken cancellationToken)
        {
            Started.Add(title);
            return Task.CompletedTask;
        }
    }
}
