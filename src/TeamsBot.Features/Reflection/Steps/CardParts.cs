using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>The parts that all cards of a deck share.</summary>
internal static class CardParts
{
    /// <summary>The text of the deck in this language.</summary>
    public static string In(this LocalizedText text, Texts texts) => text.In(texts.Language.Tag);

    /// <summary>The same, safe to stand on a card: a team writes cards too.</summary>
    public static string Shown(this LocalizedText text, Texts texts) => Part.Typed(text.In(texts));

    /// <summary>Says in which language a card was written when it is not there in the reader's. Nothing is translated silently.</summary>
    public static IEnumerable<AdaptiveElement> WrittenIn(ReflectionCard card, Texts texts) =>
        card.Title.ByLanguage.ContainsKey(texts.Language.Tag) || card.Title.Languages.FirstOrDefault() is not { } language ? [] : [Part.Hint(texts[$"reflection.written.{language}"])];

    /// <summary>The words for a theme; its key when it has left the deck.</summary>
    public static string ThemeName(this ReflectionDeck deck, string? theme, Texts texts) =>
        theme is not null && deck.Themes.TryGetValue(theme, out var name) ? name.In(texts) : theme ?? "";

    /// <summary>What goes well beside what is hard, the strength first.</summary>
    public static AdaptiveColumnSet Sides(ReflectionCard card, Texts texts)
    {
        var sides = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Small };
        sides.Columns.Add(Side(texts["reflection.strength"], card.Strength.Shown(texts)));
        sides.Columns.Add(Side(texts["reflection.challenge"], card.Challenge.Shown(texts)));
        return sides;
    }

    /// <summary>A voice from practice, if the card has one: rather in the reader's language.</summary>
    public static IEnumerable<AdaptiveElement> Voice(ReflectionCard card, Texts texts) =>
        (card.Voices.FirstOrDefault(voice => voice.ByLanguage.ContainsKey(texts.Language.Tag)) ?? (card.Voices is [var first, ..] ? first : null)) is { } said
            ? [Part.Hint(texts.Format("reflection.voice", said.Shown(texts)))]
            : [];

    private static AdaptiveColumn Side(string name, string text)
    {
        var side = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        side.Items.AddRange([Part.Hint(name), Part.Text(text)]);
        return side;
    }
}
