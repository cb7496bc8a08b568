using AdaptiveCards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Cards;

/// <summary>The frame every card shares: version, language, width, what a client without cards reads.</summary>
public static class CardPage
{
    /// <summary>Teams shows at most this many buttons on a card, action sets included.</summary>
    public const int MaxButtons = 6;

    /// <summary>A card of these parts.</summary>
    /// <param name="texts">The language it speaks.</param>
    /// <param name="fallback">What a client that cannot show it reads instead.</param>
    /// <param name="body">Its parts from top to bottom.</param>
    /// <param name="actions">Its buttons, at most <see cref="MaxButtons"/>.</param>
    /// <exception cref="ArgumentException">More buttons than Teams shows.</exception>
    public static AdaptiveCard Of(Texts texts, string fallback, IEnumerable<AdaptiveElement> body, params IEnumerable<AdaptiveAction> actions)
    {
        var card = new AdaptiveCard("1.5")
        {
            Lang = texts.Language.Tag,
            FallbackText = fallback,
            AdditionalProperties = { ["msteams"] = new Dictionary<string, object>(StringComparer.Ordinal) { ["width"] = "Full" } },
        };
        card.Body.AddRange(body);
        card.Actions.AddRange(actions);
        return card.Actions.Count <= MaxButtons
            ? card
            : throw new ArgumentException($"Teams shows {MaxButtons} buttons, this card has {card.Actions.Count}.", nameof(actions));
    }
}
