using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>Saying a card better, and deciding on what was proposed. Nothing of it leaves the team.</summary>
public static class ImprovePages
{
    // A page shows this many proposals; deciding on one makes room for the next.
    private const int Shown = 15;

    // Well above the longest text of a card; the text that is chosen has a limit of its own.
    private static readonly int Longest = CardText.All.Max(CardText.LongestOf);

    /// <summary>What the card says in the presser's language, and room for one better text.</summary>
    /// <param name="card">The card as it is now.</param>
    /// <param name="again">Where it is sent to, with the id of what it is about.</param>
    /// <param name="texts">The presser's language, which is the one to improve.</param>
    /// <param name="part">Which text was chosen.</param>
    /// <param name="typed">What was typed already.</param>
    /// <param name="notice">What to say first.</param>
    public static AdaptiveCard Form(ReflectionCard card, Press again, Texts texts, string? part = null, string? typed = null, Refusal? notice = null) => CardPage.Of(
        texts,
        texts["reflection.improve"],
        [
            .. DeckPages.Notice(notice, texts), Part.Hint(texts["reflection.improve.how"]), .. CardParts.WrittenIn(card, texts),
            .. CardText.All.Where(name => CardText.Of(card, name).In(texts).Length > 0)
                .Select(name => Part.Text(texts.Format("reflection.line", texts[CardText.NameKey(name)], CardText.Of(card, name).Shown(texts)))),
            Ask.Pick(DeckVerbs.Part, texts["reflection.improve.which"], CardText.All.Select(name => (name, texts[CardText.NameKey(name)])), part ?? CardText.Title),
            Ask.Lines(ReflectionVerbs.Text, texts["reflection.improve.better"], Longest, typed).Required(texts["shared.fill-in"]),
        ],
        again.SubmitDialog(texts["reflection.improve.send"]));

    /// <summary>What there is to decide on.</summary>
    public static AdaptiveCard List(DeckVisit visit, Refusal? notice = null)
    {
        var texts = visit.Texts;
        IEnumerable<AdaptiveElement> rows =
        [
            .. visit.Deck.ProposedCards.Select(card => DeckPages.Row(
                Part.Typed(card.Texts[CardText.Title]!), texts["reflection.deck.is-proposed"], new Press(DeckVerbs.Proposal, card.Id).Skip(card.Texts[CardText.Title]!))),
            .. visit.Deck.Proposals.Select(proposal => DeckPages.Row(
                Part.Typed(proposal.Better.Text), Where(visit, proposal), new Press(DeckVerbs.Proposal, proposal.Id).Skip(proposal.Better.Text))),
        ];
        return CardPage.Of(
            texts,
            texts["reflection.deck.to-decide"],
            [
                Part.Title(texts["reflection.deck.to-decide"]), .. DeckPages.Notice(notice, texts),
                .. visit.Deck.Open == 0 ? [Part.Text(texts["reflection.deck.nothing-to-decide"])] : rows.Take(Shown),
            ],
            new Press(DeckVerbs.Deck).Skip(texts["shared.back"]));
    }

    /// <summary>One better text beside what the card says now; null when it is decided.</summary>
    public static AdaptiveCard? One(DeckVisit visit, string? id, Refusal? notice = null) =>
        visit.Deck.FindOwn(id) is { State: OwnCardState.Proposed } card ? Card(visit, card, notice)
        : visit.Deck.Proposals.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal)) is { } proposal ? Text(visit, proposal, notice)
        : null;

    /// <summary>Thanks whoever proposed something that was taken, in their own chat.</summary>
    public static AdaptiveCard Thanks(string team, string title, Texts texts)
    {
        var said = texts.Format("reflection.deck.thanks", Part.Typed(team), Part.Typed(title));
        return CardPage.Of(texts, said, [Part.Text(said)]);
    }

    private static AdaptiveCard Text(DeckVisit visit, Proposal proposal, Refusal? notice)
    {
        var (texts, better) = (visit.Texts, proposal.Better);
        var now = visit.Find(better.Card) is { } card ? CardText.Of(card, better.Name).ByLanguage.GetValueOrDefault(better.Language) : null;
        return CardPage.Of(
            texts,
            texts["reflection.deck.to-decide"],
            [
                .. DeckPages.Notice(notice, texts), Part.Hint(Where(visit, proposal)),
                Part.Text(texts.Format("reflection.line", texts["reflection.improve.now"], Part.Typed(now ?? "–"))),
                Part.Text(texts.Format("reflection.line", texts["reflection.improve.proposed"], Part.Typed(better.Text))),
                Part.Hint(texts.Format("reflection.deck.by", Part.Typed(proposal.By.Name))),
            ],
            Decide(visit, proposal.Id));
    }

    private static AdaptiveCard Card(DeckVisit visit, OwnCard own, Refusal? notice)
    {
        var (texts, card) = (visit.Texts, own.ToCard(visit.Standard, visit.Content.Catalog));
        return CardPage.Of(
            texts,
            texts["reflection.deck.to-decide"],
            [
                .. DeckPages.Notice(notice, texts), Part.Hint(visit.Standard.ThemeName(card.Theme, texts)), Part.Title(card.Title.Shown(texts)), .. CardParts.WrittenIn(card, texts),
                .. card.Context.In(texts).Length > 0 ? [Part.Text(card.Context.Shown(texts))] : Array.Empty<AdaptiveElement>(),
                CardParts.Sides(card, texts),
                .. CardText.Steps.Select(step => Part.Text(texts.Format("reflection.line", texts[CardText.NameKey(step)], card.Questions[step].Shown(texts)))),
                Part.Hint(texts.Format("reflection.deck.by", Part.Typed(own.By.Name))),
            ],
            [.. Decide(visit, own.Id), new Press(DeckVerbs.Write, own.Id, own.Version).Skip(texts["reflection.deck.edit"])]);
    }

    private static AdaptiveAction[] Decide(DeckVisit visit, string id) =>
    [
        new Press(DeckVerbs.Accept, id, visit.Deck.Version).Skip(visit.Texts["reflection.deck.accept"]),
        new Press(DeckVerbs.Decline, id, visit.Deck.Version).Skip(visit.Texts["reflection.deck.decline"]),
        new Press(DeckVerbs.Proposals).Skip(visit.Texts["shared.back"]),
    ];

    private static string Where(DeckVisit visit, Proposal proposal) => visit.Texts.Format(
        "reflection.improve.where",
        visit.Find(proposal.Better.Card)?.Title.Shown(visit.Texts) ?? "–",
        visit.Texts[CardText.NameKey(proposal.Better.Name)],
        Language.Find(proposal.Better.Language)?.OwnName ?? proposal.Better.Language);
}
