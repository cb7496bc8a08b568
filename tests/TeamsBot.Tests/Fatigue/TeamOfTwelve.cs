using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Fakes;

namespace TeamsBot.Tests.Fatigue;

/// <summary>Twelve people with a meeting on Monday at 09:30 and cards on Thursday at 14:00, before the real agenda and the real reflection cards. It is New Year's Day 2027.</summary>
public sealed class TeamOfTwelve : IDisposable
{
    public static readonly TeamKey Team = new("host-tenant", "19:noord@thread.tacv2");
    public static readonly Instant Start = Instant.FromUtc(2027, 1, 1, 12, 0);

    private readonly TemporaryStore store = new();
    private readonly ServiceProvider services;
    private readonly TextCatalog catalog = new(
        [TextCatalog.Shared, TextSource.Beside<Item>("agenda"), TextSource.Beside<Session>("reflection"), TextSource.Beside<TeamsBot.Features.Changes.Change>("changes")]);

    public TeamOfTwelve()
    {
        Members = [.. Temper.Team.SelectMany(temper => Enumerable.Repeat(temper, temper.Members)).Select((temper, n) => (
            new Member(new MemberRef("host-tenant", $"{n:D32}"), $"29:{n}", $"Member {n}", IsGuest: false), temper))];
        Settings = new TeamSettings
        {
            Team = Team,
            Address = new ConversationAddress("https://smba.example/", Team.TenantId, Team.ConversationId, "28:bot"),
            Name = "Noord",
            InstalledBy = new NamedMember(Members[0].Member.Ref, "Member 0"),
            Leader = new NamedMember(Members[0].Member.Ref, "Member 0"),
            Language = Language.English,
            Rhythm = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10),
            RhythmSince = Start,
            Reflection = ReflectionMoment.Default,
            ReflectionSince = Start,
            Country = "NL",
        };
        Private = new RecordingPrivateMessages(catalog);
        var roster = new FakeRoster();
        roster.Add(Team, [.. Members.Select(m => m.Member)]);
        foreach (var (member, _) in Members) { Private.Wrote.Add(member.Ref); }
        var content = ContentFolder.BesideTheBinaries;
        services = new ServiceCollection().AddLogging().AddAgenda(new AgendaOptions()).AddReflection()
            .AddSingleton(catalog).AddSingleton(TextCatalog.Shared).AddSingleton(content.ReadWeeklyQuestions()).AddSingleton(content.ReadHolidays()).AddSingleton(content.ReadReflectionDeck())
            .AddSingleton<MeantTeam>().AddSingleton<ITeams>(new OneTeam(this)).AddSingleton<IRoster>(roster).AddSingleton(store.Tables).AddSingleton<TimeProvider>(Clock)
            .AddSingleton<IConversations>(Conversations).AddSingleton<IPrivateMessages>(Private).AddSingleton<ILinks>(new FakeLinks()).AddSingleton<IAgendaContribution>(Changes)
            .AddSingleton(new PrivacyKey(Enumerable.Range(1, 32).Select(n => (byte)n).ToArray()))
            .AddSingleton<ISharedCards>(s => new FakeSharedCards(Conversations, s.GetServices<ISharedCardSource>))
            .AddSingleton<IAlarmClock>(s => new FakeAlarmClock(Clock, s.GetServices<IDueWork>))
            .BuildServiceProvider();
    }

    public IReadOnlyList<(Member Member, Temper Temper)> Members { get; }

    public TeamSettings Settings { get; }

    public RecordingPrivateMessages Private { get; }

    public RecordingConversations Conversations { get; } = new();

    public AgendaScene.OpenChanges Changes { get; } = new();

    public ManualTimeProvider Clock { get; } = new(Start.ToDateTimeOffset());

    public ReflectionStore Kept => services.GetRequiredService<ReflectionStore>();

    public Task<Board?> Board(LocalDate date) => services.GetRequiredService<Items>().FindAsync(Team, date, CancellationToken.None);

    /// <summary>Everything that is due then for the team, and for each of its people whose own alarm may ring.</summary>
    public async Task At(Instant at, bool alsoForEach = false)
    {
        Clock.MoveTo(at.ToDateTimeOffset());
        foreach (var key in alsoForEach ? Members.Select(m => m.Member.Ref.Own).Prepend(Team) : [Team])
        {
            foreach (var work in services.GetServices<IDueWork>()) { await work.RunAsync(key, at, CancellationToken.None); }
        }
    }

    /// <summary>What comes back from a button on a card in somebody's own chat, pressed with what the card and they fill in.</summary>
    public Task<AdaptiveCard> Presses(Member who, AdaptiveCard card, Func<JsonObject, bool> button, params (string Field, string Value)[] filled)
    {
        var json = JsonNode.Parse(card.ToJson())!;
        var data = AgendaScene.All(json).Select(n => n["data"]).OfType<JsonObject>().First(button).DeepClone().AsObject();
        foreach (var input in AgendaScene.All(json).Where(n => $"{n["type"]}".StartsWith("Input.", StringComparison.Ordinal) && n["value"] is not null)) { data[$"{input["id"]}"] = input["value"]!.DeepClone(); }
        foreach (var (field, value) in filled) { data[field] = value; }
        return SendsAsync(who, data, channel: null);
    }

    /// <summary>Answers the question of the week of this item, without a name.</summary>
    public Task Answers(Member who, LocalDate date) => SendsAsync(
        who, new() { ["verb"] = AgendaVerbs.AnswerSave, ["id"] = AgendaKeys.Id(date), ["version"] = 1, ["answer"] = "An answer", ["visibility"] = "unnamed" }, Team);

    /// <summary>Asks for cards in their own chat.</summary>
    public async Task<AdaptiveCard> Asks(Member who) => Assert.IsType<ActionReply.Card>(await services.GetServices<ICommandHandler>()
        .Single(c => string.Equals(c.WordsKey, "reflection.command.begin", StringComparison.Ordinal))
        .HandleAsync(new Command(null, Settings.Address with { ConversationId = "a:own" }, IsPersonal: true, who, catalog.In(Language.English), ""), CancellationToken.None)).Content;

    public void Dispose()
    {
        services.Dispose();
        store.Dispose();
    }

    private async Task<AdaptiveCard> SendsAsync(Member who, JsonObject data, TeamKey? channel)
    {
        var verb = $"{data["verb"]}";
        var address = channel is null ? Settings.Address with { ConversationId = "a:own" } : Settings.Address;
        var action = new CardAction(verb, ActionKind.Execute, channel, address, who, catalog.In(Language.English), new CardData(JsonElement.Parse(data.ToJsonString())), CardId: null);
        var reply = await services.GetServices<ICardActionHandler>().Single(h => string.Equals(h.Verb, verb, StringComparison.Ordinal)).HandleAsync(action, CancellationToken.None);
        Assert.IsNotType<ActionReply.Refused>(reply);
        return reply is ActionReply.Card card ? card.Content : new AdaptiveCard("1.5");
    }

    private sealed class OneTeam(TeamOfTwelve twelve) : ITeams
    {
        public Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken) => Task.FromResult(team == Team ? twelve.Settings : null);

        public Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
