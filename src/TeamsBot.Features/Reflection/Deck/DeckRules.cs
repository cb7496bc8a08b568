using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>What can be done with a team's deck. Each rule gives the deck as it was when there is nothing to change.</summary>
public static class DeckRules
{
    /// <summary>The most cards of a team's own, proposed ones too: a deal reads them all.</summary>
    public const int MostCards = 60;

    /// <summary>The most proposals that wait.</summary>
    public const int MostProposals = 40;

    private static readonly Refusal Gone = new("reflection.deck.gone");

    /// <summary>A card of the standard deck is no longer dealt.</summary>
    public static Outcome<TeamDeck> Hide(this TeamDeck deck, string? id, ReflectionDeck standard) =>
        standard.Find(id) is not { } card ? Gone
        : deck.Hidden.Contains(card.Id, StringComparer.Ordinal) ? deck
        : (deck with { Hidden = [.. deck.Hidden, card.Id] }).WithThemes(standard);

    /// <summary>It is dealt again.</summary>
    public static Outcome<TeamDeck> Show(this TeamDeck deck, string? id) =>
        deck.Hidden.Contains(id, StringComparer.Ordinal) ? deck with { Hidden = [.. deck.Hidden.Where(hidden => !string.Equals(hidden, id, StringComparison.Ordinal))] } : deck;

    /// <summary>Adds a card, once however often it arrives.</summary>
    public static Outcome<TeamDeck> Add(this TeamDeck deck, OwnCard card, ReflectionDeck standard) =>
        deck.FindOwn(card.Id) is not null ? deck
        : card.Texts.Missing(standard) is { } missing ? missing
        : deck.Cards.Count(own => own.State is not OwnCardState.Removed) >= MostCards ? new Refusal("reflection.deck.full", $"{MostCards}")
        : deck with { Cards = [.. deck.Cards, card] };

    /// <summary>Writes a card anew. Who looked at an older version changes nothing.</summary>
    public static Outcome<TeamDeck> Edit(this TeamDeck deck, string id, long version, OwnTexts texts, string by, ReflectionDeck standard) =>
        deck.FindOwn(id) is not { State: not OwnCardState.Removed } card ? Gone
        : texts.Missing(standard) is { } missing ? missing
        : card.Version != version ? new Refusal("shared.stale", card.ChangedBy)
        : (deck.Put(card with { Texts = texts, ChangedBy = by, Version = card.Version + 1 }) with { Texts = [.. deck.Texts.Where(text => !IsOf(text, id, texts.Language))] }).WithThemes(standard);

    /// <summary>Takes a card out; it can be put back for a while.</summary>
    public static Outcome<TeamDeck> Remove(this TeamDeck deck, string? id, Instant now, string by, ReflectionDeck standard) =>
        deck.FindOwn(id) is not { } card ? Gone
        : card.State is OwnCardState.Removed ? deck
        : deck.Put(card with { State = OwnCardState.Removed, At = now, ChangedBy = by, Version = card.Version + 1 }).WithThemes(standard);

    /// <summary>Deals a card that was taken out or proposed.</summary>
    public static Outcome<TeamDeck> PutIn(this TeamDeck deck, string? id, Instant now, string by) =>
        deck.FindOwn(id) is not { } card ? Gone
        : card.State is OwnCardState.In ? deck
        : deck.Put(card with { State = OwnCardState.In, At = now, ChangedBy = by, Version = card.Version + 1 });

    /// <summary>Keeps a better text for the leader, once however often it arrives.</summary>
    public static Outcome<TeamDeck> Propose(this TeamDeck deck, Proposal proposal) =>
        deck.Proposals.Any(p => string.Equals(p.Id, proposal.Id, StringComparison.Ordinal)) ? deck
        : deck.Proposals.Count >= MostProposals ? new Refusal("reflection.deck.proposals-full")
        : deck with { Proposals = [.. deck.Proposals, proposal] };

    /// <summary>Takes a proposal: from then on the card says so. A card of the team's own is changed itself in the language it was written in.</summary>
    public static Outcome<TeamDeck> Accept(this TeamDeck deck, string? id, Instant now, string by)
    {
        if (deck.FindOwn(id) is { State: OwnCardState.Proposed }) { return deck.PutIn(id, now, by); }
        if (deck.Proposals.FirstOrDefault(p => string.Equals(p.Id, id, StringComparison.Ordinal)) is not { Better: var better }) { return new Refusal("reflection.deck.decided"); }
        var decided = deck.Decided(id);
        return deck.FindOwn(better.Card) is { } own && string.Equals(own.Texts.Language, better.Language, StringComparison.Ordinal)
            ? decided.Put(own with { Texts = own.Texts with { Said = new Dictionary<string, string>(own.Texts.Said, StringComparer.Ordinal) { [better.Name] = better.Text } }, ChangedBy = by, Version = own.Version + 1 })
            : decided with { Texts = [.. deck.Texts.Where(text => !IsSame(text, better)), better] };
    }

    /// <summary>Does not take a proposal.</summary>
    public static Outcome<TeamDeck> Decline(this TeamDeck deck, string? id) =>
        deck.FindOwn(id) is { State: OwnCardState.Proposed } card ? deck with { Cards = [.. deck.Cards.Where(own => own != card)] }
        : deck.Proposals.Any(p => string.Equals(p.Id, id, StringComparison.Ordinal)) ? deck.Decided(id)
        : new Refusal("reflection.deck.decided");

    /// <summary>Says a card again as it was first written.</summary>
    public static Outcome<TeamDeck> Restore(this TeamDeck deck, string? card, string language) =>
        deck.Texts.Any(text => IsOf(text, card, language)) ? deck with { Texts = [.. deck.Texts.Where(text => !IsOf(text, card, language))] } : deck;

    /// <summary>A sentence for a card, given by its speaker or still to be asked for.</summary>
    public static Outcome<TeamDeck> Add(this TeamDeck deck, Quote quote) =>
        deck.Quotes.Any(q => string.Equals(q.Id, quote.Id, StringComparison.Ordinal)) ? deck
        : deck.Quotes.Count(q => string.Equals(q.Card, quote.Card, StringComparison.Ordinal)) >= Quote.MostOnCard ? new Refusal("reflection.quote.full", $"{Quote.MostOnCard}")
        : deck with { Quotes = [.. deck.Quotes, quote] };

    /// <summary>The speaker said yes.</summary>
    public static Outcome<TeamDeck> Give(this TeamDeck deck, string id) =>
        deck.Quotes.FirstOrDefault(q => string.Equals(q.Id, id, StringComparison.Ordinal)) is not { } quote ? new Refusal("reflection.quote.gone")
        : quote.IsGiven ? deck
        : deck with { Quotes = [.. deck.Quotes.Select(q => q == quote ? quote with { IsGiven = true } : q)] };

    /// <summary>A sentence goes, and nothing of it stays.</summary>
    public static Outcome<TeamDeck> Drop(this TeamDeck deck, string? id) =>
        deck.Quotes.Any(q => string.Equals(q.Id, id, StringComparison.Ordinal)) ? deck with { Quotes = [.. deck.Quotes.Where(q => !string.Equals(q.Id, id, StringComparison.Ordinal))] } : deck;

    private static TeamDeck Put(this TeamDeck deck, OwnCard card) =>
        deck with { Cards = [.. deck.Cards.Select(own => string.Equals(own.Id, card.Id, StringComparison.Ordinal) ? card : own)] };

    private static TeamDeck Decided(this TeamDeck deck, string? id) => deck with { Proposals = [.. deck.Proposals.Where(p => !string.Equals(p.Id, id, StringComparison.Ordinal))] };

    private static bool IsOf(BetterText text, string? card, string language) =>
        string.Equals(text.Card, card, StringComparison.Ordinal) && string.Equals(text.Language, language, StringComparison.Ordinal);

    private static bool IsSame(BetterText one, BetterText other) => one with { Text = "" } == other with { Text = "" };

    // Three cards of three themes are dealt: with fewer there is no deal.
    private static Outcome<TeamDeck> WithThemes(this TeamDeck deck, ReflectionDeck standard) =>
        deck.ThemesLeft(standard) < Deal.Cards ? new Refusal("reflection.deck.three-themes") : deck;
}
