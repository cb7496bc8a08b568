using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Opens the form of a voice for a card.</summary>
public sealed class WriteQuote(DeckDoor door, QuoteDesk desk, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.WriteQuote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToWriteAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        return OnDealt(visit, action.Data.Id) is { } card
            ? visit.Page(QuotePages.Form(visit, card, await desk.PeopleAsync(visit, cancellationToken), clock.NewId()))
            : new Refusal("reflection.deck.gone");
    }

    /// <summary>A card that a voice can stand on; null when there is none with this id.</summary>
    internal static ReflectionCard? OnDealt(DeckVisit visit, string? id) => visit.Deck.FindOwn(id) is { State: not OwnCardState.In } ? null : visit.Find(id);
}

/// <summary>Adds a voice of one's own, or asks whoever said it.</summary>
public sealed class AddQuote(DeckDoor door, QuoteDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.AddQuote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToWriteAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        if (WriteQuote.OnDealt(visit, action.Data.Id) is not { } card) { return new Refusal("reflection.deck.gone"); }
        if (action.Data.Text("nonce") is not { } nonce || !ReflectionKeys.IsId(nonce)) { return new Refusal("shared.card-too-old"); }
        var people = await desk.PeopleAsync(visit, cancellationToken);
        var (text, named) = (action.Data.Text(ReflectionVerbs.Text), action.Data.Text(DeckVerbs.Speaker));
        // Only who may be named: a forged speaker is nobody.
        var speaker = MemberRef.Parse(named) is { } person && (person == visit.Caller.Ref || people.Any(p => p.Ref == person)) ? person : null;
        if (speaker is null || text is null || text.Length > Quote.MaxText) { return Again(Wrong(speaker, text)); }
        var quote = new Quote(nonce, card.Id, visit.Texts.Language.Tag, text, IsGiven: speaker == visit.Caller.Ref, visit.Now);
        var added = await desk.AddAsync(visit, card, quote, speaker, cancellationToken);
        if (added.Refusal is { } why) { return Again(why); }
        return ShowDeckCard.Show(visit with { Deck = added.Value }, card.Id, new Refusal(quote.IsGiven ? "reflection.quote.given" : "reflection.quote.was-asked"));

        ActionReply Again(Refusal why) => visit.Page(QuotePages.Form(visit, card, people, nonce, text, named, why));
    }

    private static Refusal Wrong(MemberRef? speaker, string? text) =>
        text is null ? new("shared.fill-in")
        : speaker is null ? new("reflection.quote.who")
        : new("shared.too-long", $"{Quote.MaxText}");
}

/// <summary>One voice of a card, with what the presser may do about it.</summary>
public sealed class ShowQuote(DeckDoor door, DeckStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Quote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        if (visit.Deck.Quotes.FirstOrDefault(q => q.IsGiven && string.Equals(q.Id, action.Data.Id, StringComparison.Ordinal)) is not { } quote) { return new Refusal("reflection.quote.gone"); }
        var isMine = await store.WhereSpokenAsync(visit.Caller.Ref, quote.Id, cancellationToken) == visit.Team;
        return visit.Page(QuotePages.One(visit, quote, isMine));
    }
}

/// <summary>The speaker says yes, in their own chat.</summary>
public sealed class GiveQuote(QuoteDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.GiveQuote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not null) { return new Refusal("reflection.only-in-chat"); }
        var given = await desk.GiveAsync(action.Caller.Ref, action.Data.Id, cancellationToken);
        return given.Refusal is { } no ? no : new ActionReply.Card(QuotePages.Given(given.Value, action.Texts));
    }
}

/// <summary>The speaker says no, or takes it back: in their own chat, or in a dialog on the card.</summary>
public sealed class WithdrawQuote(QuoteDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.WithdrawQuote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        !await desk.WithdrawAsync(action.Caller.Ref, action.Data.Id, cancellationToken) ? new Refusal("reflection.quote.gone")
        : action.Kind is ActionKind.OpenDialog or ActionKind.SubmitDialog ? new ActionReply.Message(action.Texts["reflection.quote.withdrawn"])
        : new ActionReply.Card(QuotePages.Withdrawn(action.Texts));
}

/// <summary>Who may lead takes a voice off a card.</summary>
public sealed class DropQuote(DeckDoor door, DeckStore store) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.DropQuote;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToLeadAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        if (visit.Deck.Quotes.FirstOrDefault(q => string.Equals(q.Id, action.Data.Id, StringComparison.Ordinal)) is not { } quote) { return new Refusal("reflection.quote.gone"); }
        var changed = await store.ChangeAsync(visit.Team, deck => deck.Drop(quote.Id), cancellationToken);
        return changed.Refusal is { } why ? why : ShowDeckCard.Show(visit with { Deck = changed.Value }, quote.Card);
    }
}
