using System.Collections.Frozen;

namespace TeamsBot.Kernel.Content;

/// <summary>The deck of reflection cards (<c>content/reflection-cards.json</c>), in the order of its file: loaded once, never changed.</summary>
/// <param name="Themes">What the cards are about: a stable key and the words for it.</param>
/// <param name="Cards">All cards; each theme of a card is one of <paramref name="Themes"/>.</param>
public sealed record ReflectionDeck(IReadOnlyDictionary<string, LocalizedText> Themes, IReadOnlyList<ReflectionCard> Cards)
{
    private readonly FrozenDictionary<string, ReflectionCard> byId = Cards.ToFrozenDictionary(card => card.Id, StringComparer.Ordinal);

    /// <summary>The card with this id; null once it has left the deck.</summary>
    public ReflectionCard? Find(string? id) => id is null ? null : byId.GetValueOrDefault(id);
}

/// <summary>One card: what goes well beside what is hard, and the four questions that lead from an insight to an action.</summary>
/// <param name="Id">Stable key, kept in rows.</param>
/// <param name="Theme">Key of its theme.</param>
/// <param name="Title">The question the card asks.</param>
/// <param name="Context">Where it comes from, in a sentence or two.</param>
/// <param name="Strength">What goes well; a card always has one.</param>
/// <param name="Challenge">What is hard.</param>
/// <param name="Questions">The question of each step by its name: <c>choose</c>, <c>explore</c>, <c>design</c>, <c>act</c>.</param>
/// <param name="Voices">What somebody from practice said of it, without a name; often none.</param>
public sealed record ReflectionCard(
    string Id,
    string Theme,
    LocalizedText Title,
    LocalizedText Context,
    LocalizedText Strength,
    LocalizedText Challenge,
    IReadOnlyDictionary<string, LocalizedText> Questions,
    IReadOnlyList<LocalizedText> Voices);
