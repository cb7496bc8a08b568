using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection.Channel;

/// <summary>The card of the channel and every page of its dialog.</summary>
public sealed class ChannelPageTests : IDisposable
{
    private const string Typed = "Samir vragen of hij *meedoet*";
    private static readonly string[] InChannel = ["channel", "door"];
    private static readonly string[] Pages =
    [
        "dealt", "step-choose", "step-explore", "step-design", "step-act", "done", "done-empty", "later", "journal", "journal-open", "journal-empty", "entry", "remove", "remove-all",
        "action", "action-kept", "actions", "actions-none", "share", "preview", "due", "months", "saved", "posted", "unsure", "withdrawn",
    ];

    private readonly ReflectionScene scene = new();

    public static TheoryData<string, string> Cards
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var language in Language.All)
            {
                foreach (var name in InChannel.Concat(Pages)) { data.Add(name, language.Tag); }
            }

            return data;
        }
    }

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_and_pages_look_as_approved(string name, string language) =>
        Approved.Matches(Card(name, scene.Catalog.In(Language.Find(language)!), Typed), InChannel.Contains(name, StringComparer.Ordinal) ? $"reflection-{name}" : $"reflection-dialog-{name}", language);

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_longest_texts_still_fit(string name, string language)
    {
        var card = Card(name, scene.Catalog.In(Language.Find(language)!), new string('&', Said.MaxText));
        Assert.InRange(Approved.Bytes(card.ToJson()), 1, 25_000);
        Assert.InRange(card.Actions.Count, 0, 6);
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void A_page_sends_itself_in_and_a_card_of_the_channel_opens_dialogs(string name, string language)
    {
        var json = Card(name, scene.Catalog.In(Language.Find(language)!), Typed).ToJson();
        Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal);
        Assert.Equal(InChannel.Contains(name, StringComparer.Ordinal), json.Contains("task/fetch", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("dealt")]
    [InlineData("step-act")]
    [InlineData("journal-open")]
    public void A_page_says_and_sends_what_the_card_of_the_chat_does(string name)
    {
        var chat = ReflectionCardTests.Card(name is "journal-open" ? "journal" : name, scene.Dutch, Typed);
        var page = DialogPage.Of(ReflectionCardTests.Card(name is "journal-open" ? "journal" : name, scene.Dutch, Typed));
        Assert.Equal(CardTexts.Of(chat), CardTexts.Of(page));
        Assert.Equal(chat.Actions.OfType<AdaptiveExecuteAction>().Select(a => (a.Title, a.DataJson, a.AssociatedInputs)), page.Actions.OfType<AdaptiveSubmitAction>().Select(a => (a.Title, a.DataJson, a.AssociatedInputs)));
    }

    private AdaptiveCard Card(string name, Texts texts, string typed)
    {
        var team = scene.Settings with { Ambition = typed, Language = texts.Language };
        return name switch
        {
            "channel" => ChannelCard.Of(team, texts),
            "door" => ChannelCard.Door(texts),
            _ => DialogPage.Of(Page(name, texts, typed)),
        };
    }

    private static AdaptiveCard Page(string name, Texts texts, string typed)
    {
        var id = "018f0000000070008000000000000001";
        var action = new PersonalAction(id, typed[..Math.Min(typed.Length, Said.MaxLine)], "Samir", new LocalDate(2026, 12, 3), Start);
        var session = Session.Begin(id, ["talenten", "na-de-training", "stip"], Start) with { State = SessionState.Done, Card = "na-de-training", Theme = "talent" };
        var journal = new Journal(new Kept<Habits>(Habits.New, null), [new Kept<Session>(session, "e")], [new Kept<PersonalAction>(action, "e"), new Kept<PersonalAction>(action, "e")]);
        return name switch
        {
            "journal-open" => JournalCard.Of(journal, JournalView.All, "https://bot.example/f/x", Deck, Start, texts),
            "due" => DuePage.Of(action, texts),
            "months" => MonthsPage.Of(Habits.New, texts),
            "saved" => KeepingCard.Saved(Habits.New, texts),
            "posted" => ShareCards.Posted(session, isSure: true, texts),
            "unsure" => ShareCards.Posted(session, isSure: false, texts),
            "withdrawn" => ShareCards.Withdrawn(texts),
            _ => ReflectionCardTests.Card(name, texts, typed),
        };
    }
}
