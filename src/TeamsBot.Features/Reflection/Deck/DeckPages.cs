using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>The deck of a team: the way in from the channel, its themes, and the cards of one.</summary>
public static class DeckPages
{
    /// <summary>Rows a page: Teams counts row taps, and 20 is the most a card may have.</summary>
    public const int PageSize = 10;

    // So many cards a person sees in eight weeks with three a week.
    private const int EnoughForEightWeeks = 24;

    /// <summary>The answer to the command in the channel, for all to see.</summary>
    public static AdaptiveCard Door(TeamDeck deck, DeckContent content, Texts texts)
    {
        var title = texts["reflection.deck.title"];
        return CardPage.Of(
            texts,
            title,
            [Part.Title(title), Part.Text(Counts(deck, content, texts)), Part.Hint(texts["reflection.deck.intro"])],
            new Press(DeckVerbs.Deck).OpenDialog(texts["reflection.deck.open"]));
    }

    /// <summary>The themes, each with its cards behind it.</summary>
    public static AdaptiveCard Themes(DeckVisit visit)
    {
        var (texts, deck) = (visit.Texts, visit.Deck.ToDeck(visit.Standard, visit.Content.Catalog));
        return CardPage.Of(
            texts,
            texts["reflection.deck.title"],
            [
                Part.Text(Counts(visit.Deck, visit.Content, texts)), Part.Hint(texts["reflection.deck.intro"]),
                .. deck.Cards.Count < EnoughForEightWeeks ? [Part.Hint(texts["reflection.deck.few"])] : Array.Empty<AdaptiveElement>(),
                .. visit.Standard.Themes.Select(theme => Row(
                    theme.Value.In(texts),
                    texts.Count("reflection.deck.cards", deck.Cards.Count(card => string.Equals(card.Theme, theme.Key, StringComparison.Ordinal))),
                    new Press(DeckVerbs.Theme).With(ReflectionVerbs.Theme, theme.Key).Skip(theme.Value.In(texts)))),
            ],
            [
                .. visit.IsHost ? [new Press(DeckVerbs.Write).Skip(texts[visit.Leads ? "reflection.deck.write" : "reflection.deck.write-proposal"])] : Array.Empty<AdaptiveAction>(),
                .. visit.Leads && visit.Deck.Open > 0 ? [new Press(DeckVerbs.Proposals).Skip(texts.Count("reflection.deck.proposals", visit.Deck.Open))] : Array.Empty<AdaptiveAction>(),
            ]);
    }

    /// <summary>The cards of a theme: those that are dealt first, then the hidden ones and, for who may lead, those that can be put back.</summary>
    public static AdaptiveCard Theme(DeckVisit visit, string theme, long from)
    {
        var (texts, cards) = (visit.Texts, CardsOf(visit, theme));
        var start = (int)Math.Clamp(from / PageSize * PageSize, 0, Math.Max(0, (cards.Length - 1) / PageSize * PageSize));
        var name = visit.Standard.ThemeName(theme, texts);
        return CardPage.Of(
            texts,
            name,
            [
                Part.Title(name),
                .. cards.Skip(start).Take(PageSize).Select(card => Row(
                    card.Card.Title.Shown(texts), card.State is { } state ? texts[state] : card.Card.Strength.Shown(texts), new Press(DeckVerbs.Card, card.Card.Id).Skip(card.Card.Title.In(texts)))),
            ],
            [
                .. cards.Length > start + PageSize ? [To(start + PageSize, "reflection.deck.more")] : Array.Empty<AdaptiveAction>(),
                .. start > 0 ? [To(start - PageSize, "reflection.deck.before")] : Array.Empty<AdaptiveAction>(),
                new Press(DeckVerbs.Deck).Skip(texts["shared.back"]),
            ]);

        AdaptiveAction To(int place, string key) =>
            new Press(DeckVerbs.Theme).With(ReflectionVerbs.Theme, theme).With(ReflectionVerbs.From, place.ToString(CultureInfo.InvariantCulture)).Skip(texts[key]);
    }

    /// <summary>A row that opens something.</summary>
    internal static AdaptiveColumnSet Row(string title, string hint, AdaptiveAction tap)
    {
        var row = new AdaptiveColumnSet { Separator = true, SelectAction = tap };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        column.Items.AddRange([Part.Text($"{title} ›"), Part.Hint(hint)]);
        row.Columns.Add(column);
        return row;
    }

    /// <summary>What to say first on a page.</summary>
    internal static IEnumerable<AdaptiveElement> Notice(Refusal? notice, Texts texts) =>
        notice is null ? [] : [Part.Section(texts.Of(notice))];

    // Whether a card is dealt, and if not why; null for one of the standard deck that is.
    internal static string? StateKey(DeckVisit visit, string id) =>
        visit.Deck.Hidden.Contains(id, StringComparer.Ordinal) ? "reflection.deck.is-hidden"
        : visit.Deck.FindOwn(id)?.State switch
        {
            null => null,
            OwnCardState.In => "reflection.deck.is-own",
            OwnCardState.Proposed => "reflection.deck.is-proposed",
            _ => "reflection.deck.is-removed",
        };

    private static (ReflectionCard Card, string? State)[] CardsOf(DeckVisit visit, string theme)
    {
        var ids = visit.Standard.Cards.Where(card => string.Equals(card.Theme, theme, StringComparison.Ordinal)).Select(card => card.Id)
            .Concat(visit.Deck.Cards.Where(card => string.Equals(card.Texts.Theme, theme, StringComparison.Ordinal) && IsSeen(visit, card)).Select(card => card.Id));
        return [.. ids.Select(id => (Card: visit.Find(id)!, State: StateKey(visit, id))).OrderBy(card => card.State is null or "reflection.deck.is-own" ? 0 : 1)];
    }

    // What waits for a decision or can be put back is seen by who decides.
    internal static bool IsSeen(DeckVisit visit, OwnCard card) => card.State is OwnCardState.In || visit.Leads;

    private static string Counts(TeamDeck deck, DeckContent content, Texts texts)
    {
        var own = deck.Cards.Count(card => card.State is OwnCardState.In);
        var dealt = deck.ToDeck(content.Standard, content.Catalog).Cards.Count;
        return string.Join(" ", new[]
        {
            texts.Count("reflection.deck.dealt", dealt), own > 0 ? texts.Count("reflection.deck.own", own) : null, deck.Hidden.Count > 0 ? texts.Count("reflection.deck.hidden", deck.Hidden.Count) : null,
        }.OfType<string>());
    }
}
