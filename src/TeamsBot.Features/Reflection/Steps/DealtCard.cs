using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>Three cards to choose from.</summary>
internal static class DealtCard
{
    public static AdaptiveCard Of(Session session, ReflectionDeck deck, Texts texts)
    {
        var question = texts["reflection.choose.title"];
        var cards = session.Dealt.Select(id => session.FindCard(id, deck)).OfType<ReflectionCard>().ToArray();
        return CardPage.Of(
            texts,
            question,
            [Part.Title(question), Part.Hint(texts["reflection.private"]), Part.Hint(texts["reflection.counts"]), .. Why(session, texts), .. cards.Select((card, i) => Block(card, i + 1, deck, texts))],
            [
                .. cards.Select((card, i) => Press(ReflectionVerbs.Choose, session).With(ReflectionVerbs.Card, card.Id).Tap(texts.Format("reflection.choose", i + 1))),
                Press(ReflectionVerbs.Others, session).Tap(texts["reflection.others"]),
                .. session.IsPrompted ? [new Press(ReflectionVerbs.Keep).Tap(texts["reflection.how-often"])] : Array.Empty<AdaptiveAction>(),
                Press(ReflectionVerbs.NotNow, session).Tap(texts["reflection.not-now"]),
            ]);
    }

    // Whoever did not ask for them is told in the same place how to have fewer.
    private static IEnumerable<AdaptiveElement> Why(Session session, Texts texts) => session.IsPrompted ? [Part.Hint(texts["reflection.prompted"])] : [];

    private static AdaptiveContainer Block(ReflectionCard card, int number, ReflectionDeck deck, Texts texts) => Part.Block(
        [
            Part.Hint(texts.Format("reflection.card", number, deck.ThemeName(card.Theme, texts))),
            Part.Section(card.Title.Shown(texts)),
            .. CardParts.WrittenIn(card, texts),
            CardParts.Sides(card, texts),
            .. CardParts.Voice(card, texts),
        ]);

    private static Press Press(string verb, Session session) => new(verb, session.Id, session.Version);
}
