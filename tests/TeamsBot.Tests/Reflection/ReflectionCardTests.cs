using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Tests.Cards;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class ReflectionCardTests : IDisposable
{
    private static readonly LocalDate Today = new(2026, 12, 3);
    private static readonly string[] Names =
    [
        "dealt", "step-choose", "step-explore", "step-design", "step-act", "done", "done-empty", "skipped", "later",
        "journal", "journal-empty", "entry", "remove", "remove-all", "keep", "slower", "slower-team", "prompted", "action", "action-kept", "actions", "actions-none",
        "share", "preview", "shared", "shared-withdrawn", "themes", "themes-none",
    ];

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Language.All)
            {
                foreach (var name in Names) { data.Add(name, language.Tag); }
            }

            return data;
        }
    }

    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language) =>
        Approved.Matches(Card(name, scene.Catalog.In(Language.Find(language)!), "Samir vragen of hij *meedoet*"), $"reflection-{name}", language);

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_longest_texts_still_fit(string name, string language)
    {
        var card = Card(name, scene.Catalog.In(Language.Find(language)!), new string('&', Said.MaxText));
        Assert.InRange(Approved.Bytes(card.ToJson()), 1, 25_000);
        Assert.InRange(card.Actions.Count, 0, 6);
    }

    [Fact]
    public void Every_card_of_the_deck_fits_beside_any_two_others()
    {
        var heaviest = Deck.Cards.OrderByDescending(card => card.Context.In("nl").Length + card.Strength.In("nl").Length + card.Challenge.In("nl").Length).Take(3).Select(card => card.Id);
        var card = SessionCard.Of(Session.Begin("s", [.. heaviest], Start), Deck, Today, scene.Dutch);
        Assert.InRange(Approved.Bytes(card.ToJson()), 1, 25_000);
    }

    /// <summary>A card by its name.</summary>
    internal static AdaptiveCard Card(string name, Texts texts, string typed)
    {
        var session = Session.Begin("018f0000000070008000000000000001", ["talenten", "na-de-training", "stip"], Start) with { Version = 3 };
        var chosen = session with { State = SessionState.Chosen, Card = "na-de-training", Theme = "talent" };
        var said = new Said(typed, typed, typed, typed, "Samir", typed, new LocalDate(2026, 12, 17));
        return name switch
        {
            "dealt" => SessionCard.Of(session, Deck, Today, texts),
            "step-choose" => SessionCard.Of(chosen, Deck, Today, texts),
            "step-explore" => SessionCard.Of(chosen with { State = SessionState.Exploring, Said = said }, Deck, Today, texts),
            "step-design" => SessionCard.Of(chosen with { State = SessionState.Designing, Said = said }, Deck, Today, texts),
            "step-act" => SessionCard.Of(chosen with { State = SessionState.Acting, Said = said with { LookBack = null } }, Deck, Today, texts),
            "done" => SessionCard.Of(chosen with { State = SessionState.Done, Said = said }, Deck, Today, texts),
            "done-empty" => SessionCard.Of(chosen with { State = SessionState.Done }, Deck, Today, texts),
            "skipped" => SessionCard.Of(session with { State = SessionState.Skipped }, Deck, Today, texts),
            "later" => LaterCard.Of(chosen, texts),
            _ => Kept(name, chosen with { State = SessionState.Done, Said = said }, typed, texts),
        };
    }

    private static AdaptiveCard Kept(string name, Session done, string typed, Texts texts)
    {
        var action = new PersonalAction(done.Id, typed[..Math.Min(typed.Length, Said.MaxLine)], "Samir", new LocalDate(2026, 12, 17), Start);
        var after = action.LookBack(ActionState.Partly, action.Text, Start);
        var draft = done with { Id = "018f0000000070008000000000000002", State = SessionState.Acting, StartedAt = Start - Duration.FromDays(40), ChangedAt = Start - Duration.FromDays(8) };
        var journal = new Journal(new Kept<Habits>(Habits.New, null), [.. Enumerable.Repeat(done, 11).Append(draft).Reverse().Select(s => new Kept<Session>(s, "e"))], []);
        return name switch
        {
            "journal" => JournalCard.Of(journal, JournalView.All with { Theme = "talent" }, "https://bot.example/f/x", Deck, Start, texts),
            "journal-empty" => JournalCard.Of(journal with { Sessions = [] }, JournalView.All, "https://bot.example/f/x", Deck, Start, texts),
            "entry" => EntryCard.Of(done, after, Deck, texts),
            "remove" => EntryCard.AskRemove(done.Id, texts),
            "remove-all" => EntryCard.AskRemove(id: null, texts),
            "keep" => KeepingCard.Of(Habits.New with { Rhythm = PromptRhythm.EveryTwoWeeks }, texts),
            "slower" => SlowerCard.Of(Habits.New with { Rhythm = PromptRhythm.Weekly }, texts),
            "slower-team" => SlowerCard.Of(Habits.New, texts),
            "prompted" => SessionCard.Of(Session.Begin(done.Id, done.Dealt, Start) with { IsPrompted = true }, Deck, Today, texts),
            "action" => ActionCard.Of(action, texts),
            "action-kept" => ActionCard.Kept(after, texts),
            "actions" => ActionCard.List([.. Enumerable.Repeat(action, 15)], Today, texts),
            "actions-none" => ActionCard.List([], Today, texts),
            _ => Sharing(name, done with { Said = done.Said with { Action = action.Text } }, texts),
        };
    }

    private static AdaptiveCard Sharing(string name, Session done, Texts texts)
    {
        var team = new TeamSettings { Team = Noord, Address = new("https://smba.example/", "t", "c", "b"), Name = "Noord", InstalledBy = new(Mila.Ref, Mila.Name), Language = texts.Language };
        var step = new SharedStep(done.Id, new NamedMember(Ines.Ref, Ines.Name), done.Card!, SharedStep.Part(done.Said, ShareKind.All), MayBecomeChange: true) { MayBecomeMoment = true };
        return name switch
        {
            "share" => ShareCards.Choice(done, [team], texts),
            "themes" => ThemesCard.Of([Batch(0, 9), Batch(1, 3), Batch(2, 2), Batch(3, 1), Batch(5, 9)], Deck, texts),
            "themes-none" => ThemesCard.Of([], Deck, texts),
            "preview" => ShareCards.Preview(step, ShareKind.All, done.Id, team, Deck, texts, texts),
            "shared" => SharedStepCard.Of(step with { Joined = [new NamedMember(Samir.Ref, Samir.Name)] }, Deck, texts),
            _ => SharedStepCard.Of(step with { State = SharedState.Withdrawn }, Deck, texts),
        };
    }

    // Only the newest four are shown; a theme that has left the deck is named by its key.
    private static ReleasedBatch Batch(int week, int count) => new(
        new LocalDate(2026, 10, 26).PlusWeeks(week), new LocalDate(2026, 11, 1).PlusWeeks(week), Deck.Themes.Keys.Take(count).Append("old").ToDictionary(theme => theme, _ => 1 + (week % 2)));
}
