using AdaptiveCards;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Tests.Cards;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class DeckCardTests : IDisposable
{
    private const string Id = "018f0000000070008000000000000001";

    private static readonly string[] Names =
    [
        "door", "themes", "themes-partner", "theme", "card", "card-own", "card-removed", "write", "write-more", "write-stale", "quote-write", "quote-mine", "quote-question", "quote-given",
        "quote-withdrawn", "improve", "proposals", "proposals-none", "proposal-text", "proposal-card", "thanks", "dealt", "step",
    ];

    private readonly ReflectionScene scene = new();

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

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Cards))]
    public void Cards_look_as_approved(string name, string language) =>
        Approved.Matches(Card(name, Visit(language, Some), name => name is "title" ? "Wie *lacht* er?" : "Er wordt gelachen"), $"reflection-deck-{name}", language);

    [Theory]
    [MemberData(nameof(Cards))]
    public void The_fullest_deck_still_fits(string name, string language)
    {
        var card = Card(name, Visit(language, Full), Longest);
        Approved.Holds(card);
    }

    private static readonly TeamDeck Some = new()
    {
        Hidden = ["talenten"],
        Version = 7,
        Cards = [Own(name => name is "title" ? "Wie *lacht* er?" : "Er wordt gelachen")],
        Quotes = [new Quote("018f0000000070008000000000000002", "stip", "nl", "Nu vraagt zij het mij.", IsGiven: true, Start), new Quote("q", "stip", "nl", "Nog niet", IsGiven: false, Start)],
        Texts = [new BetterText("stip", "nl", "title", "Waar gaan we heen?")],
    };

    private static readonly TeamDeck Full = new()
    {
        Cards = [Own(Longest), .. Enumerable.Range(0, DeckRules.MostCards - 1).Select(n => Own(Longest) with { Id = $"018f00000000700080000000000001{n:00}", State = n % 3 == 0 ? OwnCardState.Proposed : OwnCardState.In })],
        Quotes = [.. Enumerable.Range(0, Quote.MostOnCard).Select(n => new Quote($"018f00000000700080000000000002{n:00}", "stip", "nl", new string('&', Quote.MaxText), IsGiven: true, Start))],
        Proposals = [.. Enumerable.Range(0, DeckRules.MostProposals).Select(n => new Proposal($"018f00000000700080000000000003{n:00}", new BetterText("stip", "nl", "context", Longest("context")), new NamedMember(Jan.Ref, Jan.Name), Start))],
    };

    private static AdaptiveCard Card(string name, DeckVisit visit, Func<string, string> said)
    {
        var (texts, deck) = (visit.Texts, visit.Deck.ToDeck(Deck, visit.Content.Catalog));
        var own = visit.Deck.Cards[0];
        var quote = visit.Deck.Quotes[0];
        var session = Session.Begin(Id, new DealtCards(Noord, [own.Id, "stip", "wiel"], new[] { own.Id, "stip" }.ToDictionary(id => id, id => DealtTexts.Of(deck.Find(id)!, Deck)!, StringComparer.Ordinal)), Start);
        return name switch
        {
            "door" => DeckPages.Door(visit.Deck, visit.Content, texts),
            "themes" => DeckPages.Themes(Waiting(visit)),
            "themes-partner" => DeckPages.Themes(visit with { Caller = Awa }),
            "theme" => DeckPages.Theme(visit, "culture", 0),
            "card" => DeckCardPage.Of(visit, visit.Find("stip")!),
            "card-own" => DeckCardPage.Of(visit, visit.Find(own.Id)!, new Refusal("shared.stale", "Samir")),
            "card-removed" => DeckCardPage.Of(visit with { Deck = new() { Cards = [own with { State = OwnCardState.Removed }] } }, visit.Find(own.Id)!),
            "write" => new OwnCardForm("", 0, Id, Written(said)).FirstPage(visit, new Refusal("reflection.deck.strength-needed")),
            "write-more" => new OwnCardForm("", 0, Id, Written(said)).SecondPage(visit with { Caller = Jan }),
            "write-stale" => new OwnCardForm(own.Id, 1, Id, Written(said)).FirstPage(visit, new Refusal("reflection.deck.stale", "Mila", $"{said("title")} · {said("strength")} · {said("challenge")}")),
            "quote-write" => QuotePages.Form(visit, visit.Find("stip")!, People(said("title").Length > 50 ? 80 : 2), Id),
            "quote-mine" => QuotePages.One(visit, quote, isMine: true),
            "quote-question" => QuotePages.Question(quote, visit.Find("stip")!, "Jan", "Noord", texts),
            "quote-given" => QuotePages.Given(quote, texts),
            "quote-withdrawn" => QuotePages.Withdrawn(texts),
            "improve" => ImprovePages.Form(visit.Find(own.Id)!, new Press(DeckVerbs.Propose, Id, Nonce: Id), texts),
            "proposals" => ImprovePages.List(Waiting(visit)),
            "proposals-none" => ImprovePages.List(visit with { Deck = TeamDeck.Standard }, new Refusal("reflection.deck.decided")),
            "proposal-text" => ImprovePages.One(Waiting(visit), Waiting(visit).Deck.Proposals[0].Id)!,
            "proposal-card" => ImprovePages.One(visit with { Deck = new() { Cards = [own with { State = OwnCardState.Proposed }] } }, own.Id)!,
            "thanks" => ImprovePages.Thanks("Noord", said("title"), texts),
            "dealt" => SessionCard.Of(session, Deck, new LocalDate(2026, 12, 3), texts),
            _ => SessionCard.Of(session.Choose(own.Id, "culture", Start).Value, Deck, new LocalDate(2026, 12, 3), texts),
        };
    }

    private static DeckVisit Waiting(DeckVisit visit) => visit.Deck.Proposals.Count > 0 ? visit : visit with
    {
        Deck = visit.Deck with
        {
            Cards = [.. visit.Deck.Cards, visit.Deck.Cards[0] with { Id = Id, State = OwnCardState.Proposed }],
            Proposals = [new Proposal("018f0000000070008000000000000003", new BetterText("stip", "fr", "title", "Où allons-nous ?"), new NamedMember(Awa.Ref, Awa.Name), Start)],
        },
    };

    private static OwnCard Own(Func<string, string> said) =>
        new("018f0000000070008000000000000009", Written(said), new NamedMember(Mila.Ref, Mila.Name), Start, 1) { State = OwnCardState.In };

    private static OwnTexts Written(Func<string, string> said) => new("culture", "nl", CardText.All.Take(5).ToDictionary(name => name, said, StringComparer.Ordinal));

    private static string Longest(string name) => new('&', CardText.LongestOf(name));

    private static Member[] People(int count) => [.. Enumerable.Range(1, count).Select(n => new Member(new MemberRef("018f0000-0000-7000-8000-00000000aaaa", $"018f0000-0000-7000-8000-0000000000{n:00}"), "29:x", $"Collega nummer {n}", IsGuest: false))];

    private DeckVisit Visit(string language, TeamDeck deck) => new(scene.Settings, Mila, deck, new DeckContent(Deck, scene.Catalog), scene.Catalog.In(Language.Find(language)!), Start);
}
