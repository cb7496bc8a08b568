using NodaTime;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>Cards on the table.</summary>
/// <param name="Team">The conversation whose deck they come from; null for the standard deck of who is in none.</param>
/// <param name="Cards">Their ids.</param>
/// <param name="Own">What they say other than the standard deck, by id.</param>
public sealed record DealtCards(TeamKey? Team, IReadOnlyList<string> Cards, IReadOnlyDictionary<string, DealtTexts> Own);

/// <summary>Deals three cards of a team's deck.</summary>
public sealed class Dealer(DeckStore decks, ReflectionDeck standard, TextCatalog catalog)
{
    /// <summary>Three cards by the rule of <see cref="Deal"/>. One read, none for who is in no team.</summary>
    public async Task<DealtCards> DealAsync(TeamKey? team, IReadOnlyDictionary<string, Instant> seen, Instant now, string seed, CancellationToken cancellationToken)
    {
        var deck = team is null ? standard : (await decks.ToDealAsync(team, cancellationToken)).ToDeck(standard, catalog);
        var dealt = Deal.From(deck, seen, now, seed);
        var own = dealt.Select(id => (Id: id, Texts: DealtTexts.Of(deck.Find(id)!, standard))).Where(card => card.Texts is not null);
        return new(team, dealt, own.ToDictionary(card => card.Id, card => card.Texts!, StringComparer.Ordinal));
    }
}
