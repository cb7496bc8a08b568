using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Reflection;

/// <summary>One card of one person, walked through in four steps. Read by that person alone.</summary>
/// <param name="Id">32 characters; the id of the journal's entry too.</param>
/// <param name="Dealt">The cards that lie on the table.</param>
/// <param name="State">Where it is.</param>
/// <param name="StartedAt">When the cards were dealt.</param>
/// <param name="ChangedAt">When it was last written on.</param>
/// <param name="Version">Raised by every change.</param>
public sealed record Session(string Id, IReadOnlyList<string> Dealt, SessionState State, Instant StartedAt, Instant ChangedAt, long Version)
{
    /// <summary>Unfinished for so long, it is a draft in the journal.</summary>
    public static readonly Duration OpenFor = Duration.FromDays(7);

    private static readonly IReadOnlyDictionary<string, DealtTexts> NoTexts = new Dictionary<string, DealtTexts>(StringComparer.Ordinal);

    /// <summary>The chosen card; null until one is.</summary>
    public string? Card { get; init; }

    /// <summary>The theme of that card.</summary>
    public string? Theme { get; init; }

    /// <summary>The conversation whose deck the cards come from; null for the standard deck.</summary>
    public TeamKey? Team { get; init; }

    /// <summary>What the cards say other than the standard deck, as they were dealt, by id.</summary>
    public IReadOnlyDictionary<string, DealtTexts> Own { get; init; } = NoTexts;

    /// <summary>What the person wrote.</summary>
    public Said Said { get; init; } = Said.Nothing;

    /// <summary>True when its cards came by themselves.</summary>
    public bool IsPrompted { get; init; }

    /// <summary>Where it was shared; null while nothing is.</summary>
    public Shared? Shared { get; init; }

    /// <summary>True while a step is still to be taken.</summary>
    public bool IsUnfinished => State is not (SessionState.Done or SessionState.Skipped);

    /// <summary>True for what the journal shows: a card was chosen.</summary>
    public bool IsEntry => Card is not null;

    /// <summary>Lays cards on the table.</summary>
    public static Session Begin(string id, IReadOnlyList<string> dealt, Instant now) => new(id, dealt, SessionState.Dealt, now, now, Version: 1);

    /// <summary>Lays cards of a team's deck on the table.</summary>
    public static Session Begin(string id, DealtCards dealt, Instant now) => Begin(id, dealt.Cards, now) with { Team = dealt.Team, Own = dealt.Own };

    /// <summary>A card as it was dealt; null once it has left the standard deck.</summary>
    public ReflectionCard? FindCard(string? id, ReflectionDeck deck) =>
        id is not null && Own.TryGetValue(id, out var texts) ? texts.ToCard(id, deck.Find(id)) : deck.Find(id);

    /// <summary>The chosen card as it was dealt.</summary>
    public ReflectionCard? FindCard(ReflectionDeck deck) => FindCard(Card, deck);

    /// <summary>True when it may still be gone on with as if nothing happened.</summary>
    public bool IsOpenAt(Instant now) => IsUnfinished && now < ChangedAt + OpenFor;

    /// <summary>True when it was left unfinished for a week.</summary>
    public bool IsDraftAt(Instant now) => IsUnfinished && !IsOpenAt(now);

    /// <summary>Other cards, as long as none is chosen.</summary>
    public Session DealAgain(DealtCards dealt, Instant now) =>
        State is SessionState.Dealt ? Changed(now) with { Dealt = dealt.Cards, Team = dealt.Team, Own = dealt.Own } : this;

    /// <summary>Takes one of the cards on the table. The others are not refused by that.</summary>
    public Outcome<Session> Choose(string? card, string theme, Instant now) =>
        State is not (SessionState.Dealt or SessionState.Skipped) ? this
        : !Dealt.Contains(card, StringComparer.Ordinal) ? new Refusal("shared.card-too-old")
        : Changed(now) with { State = SessionState.Chosen, Card = card, Theme = theme, Own = OwnOf(card!) };

    /// <summary>Not now.</summary>
    public Session NotNow(Instant now) => State is SessionState.Dealt ? Changed(now) with { State = SessionState.Skipped } : this;

    /// <summary>
    /// Takes what was written at a step. A press on a card that shows an older state moves nothing: what it brings is kept beside what was written
    /// since, and the present step is what the person sees.
    /// </summary>
    /// <param name="step">The step the card showed.</param>
    /// <param name="version">The version the card showed.</param>
    /// <param name="said">What was sent; empty skips the step.</param>
    /// <param name="onward">What to do then.</param>
    /// <param name="now">The moment.</param>
    public Outcome<Session> Answer(SessionState step, long version, Said said, Onward onward, Instant now)
    {
        if (Card is null || step is < SessionState.Chosen or > SessionState.Acting) { return new Refusal("shared.card-too-old"); }
        var isFresh = version == Version && State == step;
        var kept = isFresh ? Said.Replace(step, said) : Said.Keep(step, said);
        if (kept.IsFull) { return new Refusal("shared.too-long", "1000"); }
        var state = isFresh ? After(onward) : State;
        return kept == Said && state == State ? this : Changed(now) with { Said = kept, State = state };
    }

    /// <summary>Remembers where it was shared, or that nothing is any more. What was written and when stays as it is.</summary>
    public Session Share(Shared? to) => this with { Shared = to, Version = Version + 1 };

    // Of the cards that were left nothing is kept.
    private IReadOnlyDictionary<string, DealtTexts> OwnOf(string card) =>
        Own.TryGetValue(card, out var texts) && texts.Chosen() is { } chosen ? new Dictionary<string, DealtTexts>(StringComparer.Ordinal) { [card] = chosen } : NoTexts;

    private SessionState After(Onward onward) => onward switch
    {
        Onward.Next => State + 1,
        Onward.Stop => SessionState.Done,
        _ => State,
    };

    private Session Changed(Instant now) => this with { ChangedAt = now, Version = Version + 1 };
}
