using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>A voice for a card: writing it down, asking whoever said it, and taking it back.</summary>
public static class QuotePages
{
    /// <summary>More people than this make the page too heavy.</summary>
    public const int MostListed = 60;

    /// <summary>The sentence, and who said it.</summary>
    public static AdaptiveCard Form(DeckVisit visit, ReflectionCard card, IReadOnlyList<Member> people, string nonce, string? text = null, string? speaker = null, Refusal? notice = null)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            texts["reflection.quote.write"],
            [
                .. DeckPages.Notice(notice, texts), Part.Title(card.Title.Shown(texts)), Part.Text(texts["reflection.quote.how"]),
                Ask.Lines(ReflectionVerbs.Text, texts["reflection.quote.text"], Quote.MaxText, text, texts["reflection.quote.no-names"]).Required(texts["shared.fill-in"]),
                Ask.Pick(
                    DeckVerbs.Speaker,
                    texts["reflection.quote.speaker"],
                    [(visit.Caller.Ref.ToString(), texts["reflection.quote.me"]), .. people.Where(person => person.Ref != visit.Caller.Ref).Take(MostListed).Select(person => (person.Ref.ToString(), person.Name))],
                    speaker ?? visit.Caller.Ref.ToString()),
            ],
            new Press(DeckVerbs.AddQuote, card.Id, Nonce: nonce).SubmitDialog(texts["reflection.quote.add"]),
            new Press(DeckVerbs.Card, card.Id).Skip(texts["shared.back"]));
    }

    /// <summary>A voice of the team on a card. Whoever gave it can withdraw it here, who may lead can take it off.</summary>
    public static AdaptiveCard One(DeckVisit visit, Quote quote, bool isMine) => CardPage.Of(
        visit.Texts,
        visit.Texts["reflection.quote.voices"],
        [Part.Text(visit.Texts.Format("reflection.voice", Part.Typed(quote.Text))), Part.Hint(visit.Texts[isMine ? "reflection.quote.is-mine" : "reflection.quote.no-name"])],
        [
            .. isMine ? [new Press(DeckVerbs.WithdrawQuote, quote.Id).Skip(visit.Texts["reflection.quote.withdraw"])] : Array.Empty<AdaptiveAction>(),
            .. visit.Leads && !isMine ? [new Press(DeckVerbs.DropQuote, quote.Id).Skip(visit.Texts["reflection.quote.drop"])] : Array.Empty<AdaptiveAction>(),
            new Press(DeckVerbs.Card, quote.Card).Skip(visit.Texts["shared.back"]),
        ]);

    /// <summary>Asks the speaker, in their own chat.</summary>
    public static AdaptiveCard Question(Quote quote, ReflectionCard card, string asker, string team, Texts texts)
    {
        var title = texts["reflection.quote.question"];
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title), Part.Text(texts.Format("reflection.quote.asks", Part.Typed(asker), card.Title.Shown(texts), Part.Typed(team))),
                Part.Block(Part.Text(texts.Format("reflection.voice", Part.Typed(quote.Text)))), Part.Hint(texts["reflection.quote.only-yours"]),
            ],
            new Press(DeckVerbs.GiveQuote, quote.Id).Tap(texts["reflection.quote.yes"]),
            new Press(DeckVerbs.WithdrawQuote, quote.Id).Tap(texts["reflection.quote.no"]));
    }

    /// <summary>After a yes: it can be taken back here.</summary>
    public static AdaptiveCard Given(Quote quote, Texts texts) => CardPage.Of(
        texts,
        texts["reflection.quote.given"],
        [Part.Text(texts["reflection.quote.given"]), Part.Hint(texts.Format("reflection.voice", Part.Typed(quote.Text)))],
        new Press(DeckVerbs.WithdrawQuote, quote.Id).Tap(texts["reflection.quote.withdraw"]));

    /// <summary>After a no, or a withdrawal.</summary>
    public static AdaptiveCard Withdrawn(Texts texts) => CardPage.Of(texts, texts["reflection.quote.withdrawn"], [Part.Text(texts["reflection.quote.withdrawn"])]);
}
