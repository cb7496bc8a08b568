using System.Text;
using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// Deals three cards of three themes that a person has not seen in the past eight weeks. Themes with most unseen cards go first, so that the
/// deck stays wide; within a theme the card seen longest ago. The seed decides between equals, the same on every machine.
/// </summary>
public static class Deal
{
    /// <summary>How many cards are dealt.</summary>
    public const int Cards = 3;

    /// <summary>A card does not come back within this time while the deck has enough others.</summary>
    public static readonly Duration Rest = Duration.FromDays(56);

    /// <summary>The ids of the cards; of an exhausted deck those that were seen longest ago come back.</summary>
    /// <param name="deck">What there is.</param>
    /// <param name="seen">When this person saw which card last.</param>
    /// <param name="now">The moment of dealing.</param>
    /// <param name="seed">Anything that differs from deal to deal.</param>
    public static IReadOnlyList<string> From(ReflectionDeck deck, IReadOnlyDictionary<string, Instant> seen, Instant now, string seed)
    {
        var themes = deck.Cards.GroupBy(card => card.Theme, StringComparer.Ordinal)
            .Select(theme => (
                Unseen: theme.Count(card => !IsResting(card)),
                Best: theme.OrderBy(LastSeen).ThenBy(card => Chance(seed, card.Id)).First()))
            .OrderBy(theme => theme.Unseen == 0)
            .ThenBy(theme => theme.Unseen == 0 ? LastSeen(theme.Best) : Instant.MinValue)
            .ThenByDescending(theme => theme.Unseen)
            .ThenBy(theme => Chance(seed, theme.Best.Theme));
        return [.. themes.Take(Cards).Select(theme => theme.Best.Id)];

        Instant LastSeen(ReflectionCard card) => seen.TryGetValue(card.Id, out var at) ? at : Instant.MinValue;
        bool IsResting(ReflectionCard card) => seen.TryGetValue(card.Id, out var at) && now - at < Rest;
    }

    /// <summary>The history with these cards seen now.</summary>
    public static IReadOnlyDictionary<string, Instant> Remember(IReadOnlyDictionary<string, Instant> seen, IEnumerable<string> dealt, Instant now)
    {
        var kept = seen.ToDictionary(StringComparer.Ordinal);
        foreach (var id in dealt) { kept[id] = now; }
        return kept;
    }

    // FNV-1a, 32 bits: string.GetHashCode differs from process to process.
    private static uint Chance(string seed, string id) =>
        Encoding.UTF8.GetBytes($"{seed}:{id}").Aggregate(2166136261u, (hash, b) => unchecked((hash ^ b) * 16777619u));
}
