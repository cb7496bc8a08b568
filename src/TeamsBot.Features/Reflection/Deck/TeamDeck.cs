using NodaTime;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Reflection;

/// <summary>What a team made of the standard deck: cards of its own, hidden ones, texts said better, voices from practice.</summary>
public sealed record TeamDeck
{
    /// <summary>How long a proposal waits, in months.</summary>
    public const int MonthsOfProposal = 6;

    /// <summary>How long a card that was taken out can be put back, and how long a question to a speaker stays open.</summary>
    public static readonly Duration Undo = Duration.FromDays(30);

    /// <summary>The standard deck as it is.</summary>
    public static TeamDeck Standard { get; } = new();

    /// <summary>Ids of cards of the standard deck that are not dealt.</summary>
    public IReadOnlyList<string> Hidden { get; init; } = [];

    /// <summary>The team's own cards, also those that were proposed or taken out, oldest first.</summary>
    public IReadOnlyList<OwnCard> Cards { get; init; } = [];

    /// <summary>Texts that the team says better.</summary>
    public IReadOnlyList<BetterText> Texts { get; init; } = [];

    /// <summary>Voices, also those that are still asked for, oldest first.</summary>
    public IReadOnlyList<Quote> Quotes { get; init; } = [];

    /// <summary>Better texts to decide on, oldest first. A deal does not read them.</summary>
    public IReadOnlyList<Proposal> Proposals { get; init; } = [];

    /// <summary>Raised by every change.</summary>
    public long Version { get; init; }

    /// <summary>Own cards to decide on.</summary>
    public IEnumerable<OwnCard> ProposedCards => Cards.Where(card => card.State is OwnCardState.Proposed);

    /// <summary>How much there is to decide on.</summary>
    public int Open => ProposedCards.Count() + Proposals.Count;

    /// <summary>The deck to deal from.</summary>
    /// <param name="standard">The deck it began with.</param>
    /// <param name="catalog">The words of questions that were left open.</param>
    public ReflectionDeck ToDeck(ReflectionDeck standard, TextCatalog catalog) =>
        new(standard.Themes, [.. standard.Cards.Where(card => !Hidden.Contains(card.Id, StringComparer.Ordinal)).Select(AsSaid), .. Own(OwnCardState.In, standard, catalog)]);

    /// <summary>A card as the team has it, hidden or taken out as well; null when there is none with this id.</summary>
    public ReflectionCard? Find(string? id, ReflectionDeck standard, TextCatalog catalog) =>
        standard.Find(id) is { } card ? AsSaid(card) : FindOwn(id) is { } own ? AsSaid(own.ToCard(standard, catalog)) : null;

    /// <summary>A card of the team's own; null when there is none with this id.</summary>
    public OwnCard? FindOwn(string? id) => Cards.FirstOrDefault(card => string.Equals(card.Id, id, StringComparison.Ordinal));

    /// <summary>How many themes are left to deal.</summary>
    public int ThemesLeft(ReflectionDeck standard) =>
        standard.Cards.Where(card => !Hidden.Contains(card.Id, StringComparer.Ordinal)).Select(card => card.Theme)
            .Concat(Cards.Where(card => card.State is OwnCardState.In).Select(card => card.Texts.Theme)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The deck without what is past its time.</summary>
    public TeamDeck At(Instant now)
    {
        if (Ends().All(end => end > now)) { return this; }
        // With a card goes what was said on it.
        var gone = Cards.Where(card => EndOf(card) <= now).Select(card => card.Id).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Cards = [.. Cards.Where(card => !gone.Contains(card.Id))],
            Texts = [.. Texts.Where(text => !gone.Contains(text.Card))],
            Quotes = [.. Quotes.Where(quote => !gone.Contains(quote.Card) && (quote.IsGiven || quote.At + Undo > now))],
            Proposals = [.. Proposals.Where(proposal => !gone.Contains(proposal.Better.Card) && After(proposal.At) > now)],
        };
    }

    /// <summary>When something goes next; null while nothing will.</summary>
    public Instant? NextEnd() => Ends().Select(end => (Instant?)end).Min();

    // The same instance where the team changed nothing, so that a session need not keep its texts.
    private ReflectionCard AsSaid(ReflectionCard card)
    {
        var texts = Texts.Where(text => string.Equals(text.Card, card.Id, StringComparison.Ordinal)).ToArray();
        var voices = Quotes.Where(quote => quote.IsGiven && string.Equals(quote.Card, card.Id, StringComparison.Ordinal)).ToArray();
        if (texts.Length + voices.Length == 0) { return card; }
        return texts.Aggregate(
            card with { Voices = [.. voices.Reverse().Select(quote => new LocalizedText(new Dictionary<string, string>(StringComparer.Ordinal) { [quote.Language] = quote.Text })), .. card.Voices] },
            (said, text) => CardText.With(said, text.Name, CardText.Of(said, text.Name).With(text.Language, text.Text)));
    }

    private IEnumerable<ReflectionCard> Own(OwnCardState state, ReflectionDeck standard, TextCatalog catalog) =>
        Cards.Where(card => card.State == state).Select(card => AsSaid(card.ToCard(standard, catalog)));

    private IEnumerable<Instant> Ends() =>
    [
        .. Cards.Select(EndOf).OfType<Instant>(),
        .. Quotes.Where(quote => !quote.IsGiven).Select(quote => quote.At + Undo),
        .. Proposals.Select(proposal => After(proposal.At)),
    ];

    private static Instant? EndOf(OwnCard card) => card.State switch
    {
        OwnCardState.Proposed => After(card.At),
        OwnCardState.Removed => card.At + Undo,
        _ => null,
    };

    private static Instant After(Instant from) => from.InUtc().LocalDateTime.PlusMonths(MonthsOfProposal).InUtc().ToInstant();
}
