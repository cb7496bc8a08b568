using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Reflection;

/// <summary>One card of the deck with everything it says, and what can be done about it.</summary>
public static class DeckCardPage
{
    /// <summary>The page.</summary>
    public static AdaptiveCard Of(DeckVisit visit, ReflectionCard card, Refusal? notice = null)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            card.Title.In(texts),
            [
                .. DeckPages.Notice(notice, texts), Part.Hint(visit.Standard.ThemeName(card.Theme, texts)), Part.Title(card.Title.Shown(texts)), .. CardParts.WrittenIn(card, texts),
                .. DeckPages.StateKey(visit, card.Id) is { } state ? [Part.Hint(texts[state])] : Array.Empty<AdaptiveElement>(),
                .. card.Context.In(texts).Length > 0 ? [Part.Text(card.Context.Shown(texts))] : Array.Empty<AdaptiveElement>(),
                CardParts.Sides(card, texts),
                .. CardText.Steps.Select(step => Part.Text(texts.Format("reflection.line", texts[CardText.NameKey(step)], card.Questions[step].Shown(texts)))),
                .. Voices(visit, card),
            ],
            Buttons(visit, card));
    }

    private static IEnumerable<AdaptiveElement> Voices(DeckVisit visit, ReflectionCard card)
    {
        var texts = visit.Texts;
        var quotes = QuotesOn(visit, card).ToArray();
        var given = quotes.Where(quote => quote.IsGiven).Select(quote => quote.Text).ToHashSet(StringComparer.Ordinal);
        var standard = visit.Standard.Find(card.Id)?.Voices ?? [];
        if (quotes.Length + standard.Count > 0) { yield return Part.Section(texts["reflection.quote.voices"]); }
        foreach (var quote in quotes.Where(quote => quote.IsGiven))
        {
            yield return DeckPages.Row(
                texts.Format("reflection.voice", Part.Typed(quote.Text)), texts["reflection.quote.of-team"], new Press(DeckVerbs.Quote, quote.Id).Skip(texts.Format("reflection.voice", quote.Text)));
        }

        foreach (var voice in standard) { yield return Part.Hint(texts.Format("reflection.voice", voice.Shown(texts))); }
        // That somebody is asked is known; who, and what they would say, is theirs.
        if (quotes.Length > given.Count) { yield return Part.Hint(texts.Count("reflection.quote.asked", quotes.Count(quote => !quote.IsGiven))); }
    }

    private static IEnumerable<Quote> QuotesOn(DeckVisit visit, ReflectionCard card) => visit.Deck.Quotes.Where(quote => string.Equals(quote.Card, card.Id, StringComparison.Ordinal));

    private static IEnumerable<AdaptiveAction> Buttons(DeckVisit visit, ReflectionCard card)
    {
        var (texts, own) = (visit.Texts, visit.Deck.FindOwn(card.Id));
        if (visit.Leads)
        {
            if (own is { State: OwnCardState.Removed }) { yield return About(DeckVerbs.PutBack, "reflection.deck.put-back"); }
            else if (own is not null)
            {
                yield return About(DeckVerbs.Write, "reflection.deck.edit");
                yield return About(DeckVerbs.Remove, "reflection.deck.remove");
            }
            else if (visit.Deck.Hidden.Contains(card.Id, StringComparer.Ordinal)) { yield return About(DeckVerbs.Show, "reflection.deck.show"); }
            else { yield return About(DeckVerbs.Hide, "reflection.deck.hide"); }
        }

        var isDealt = own is null or { State: OwnCardState.In };
        if (visit.IsHost && isDealt) { yield return About(DeckVerbs.WriteQuote, "reflection.quote.write"); }
        if (isDealt) { yield return new Press(DeckVerbs.Improve, card.Id).With(DeckVerbs.OfDeck, "yes").Skip(texts["reflection.improve"]); }
        if (visit.Leads && IsSaidBetter(visit, card)) { yield return About(DeckVerbs.Restore, "reflection.deck.restore"); }
        yield return new Press(DeckVerbs.Theme).With(ReflectionVerbs.Theme, card.Theme).Skip(texts["shared.back"]);

        AdaptiveAction About(string verb, string key) => new Press(verb, card.Id, own?.Version ?? 0).Skip(texts[key]);
    }

    private static bool IsSaidBetter(DeckVisit visit, ReflectionCard card) =>
        visit.Deck.Texts.Any(text => string.Equals(text.Card, card.Id, StringComparison.Ordinal) && string.Equals(text.Language, visit.Texts.Language.Tag, StringComparison.Ordinal));
}
