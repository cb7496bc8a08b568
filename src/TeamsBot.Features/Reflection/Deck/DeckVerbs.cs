namespace TeamsBot.Features.Reflection;

/// <summary>The buttons of deck care. Cards live for years: a verb is never renamed.</summary>
public static class DeckVerbs
{
    /// <summary>The deck by theme.</summary>
    public const string Deck = "reflection.deck/1";

    /// <summary>The cards of one theme; <see cref="ReflectionVerbs.Theme"/> and <see cref="ReflectionVerbs.From"/>.</summary>
    public const string Theme = "reflection.deck-theme/1";

    /// <summary>One card, by its id.</summary>
    public const string Card = "reflection.deck-card/1";

    /// <summary>Deals a card of the standard deck no more.</summary>
    public const string Hide = "reflection.deck-hide/1";

    /// <summary>Deals it again.</summary>
    public const string Show = "reflection.deck-show/1";

    /// <summary>Says a card again as it was first written, in the presser's language.</summary>
    public const string Restore = "reflection.deck-restore/1";

    /// <summary>The form of a card of the team's own: a new one, or one by its id.</summary>
    public const string Write = "reflection.card-write/1";

    /// <summary>The second page of that form.</summary>
    public const string WriteMore = "reflection.card-more/1";

    /// <summary>Keeps what is in that form.</summary>
    public const string Save = "reflection.card-save/1";

    /// <summary>Takes a card of the team's own out.</summary>
    public const string Remove = "reflection.card-remove/1";

    /// <summary>Puts it back.</summary>
    public const string PutBack = "reflection.card-put-back/1";

    /// <summary>The form of a voice for a card.</summary>
    public const string WriteQuote = "reflection.quote-write/1";

    /// <summary>Adds it, or asks whoever said it; <see cref="ReflectionVerbs.Text"/> and <see cref="Speaker"/>.</summary>
    public const string AddQuote = "reflection.quote-add/1";

    /// <summary>One voice of a card.</summary>
    public const string Quote = "reflection.quote/1";

    /// <summary>The speaker says yes.</summary>
    public const string GiveQuote = "reflection.quote-give/1";

    /// <summary>The speaker says no, or withdraws.</summary>
    public const string WithdrawQuote = "reflection.quote-withdraw/1";

    /// <summary>The leader takes a voice off a card.</summary>
    public const string DropQuote = "reflection.quote-drop/1";

    /// <summary>The form of a better text, for the card of a session or, with <see cref="OfDeck"/>, for a card of the deck.</summary>
    public const string Improve = "reflection.improve/1";

    /// <summary>Sends it in; <see cref="Part"/> and <see cref="ReflectionVerbs.Text"/>.</summary>
    public const string Propose = "reflection.improve-send/1";

    /// <summary>What there is to decide on.</summary>
    public const string Proposals = "reflection.proposals/1";

    /// <summary>One proposal.</summary>
    public const string Proposal = "reflection.proposal/1";

    /// <summary>Takes it.</summary>
    public const string Accept = "reflection.proposal-accept/1";

    /// <summary>Does not take it.</summary>
    public const string Decline = "reflection.proposal-decline/1";

    /// <summary>The field with the language a card is written in.</summary>
    public const string Language = "language";

    /// <summary>The field with who said a sentence.</summary>
    public const string Speaker = "speaker";

    /// <summary>The field with which text of a card it is about.</summary>
    public const string Part = "part";

    /// <summary>The field that says an id is one of a card of the deck.</summary>
    public const string OfDeck = "ofDeck";
}
