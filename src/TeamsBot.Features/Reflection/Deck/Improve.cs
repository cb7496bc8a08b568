using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>A card that somebody wants to say better, and the conversation whose deck it is of.</summary>
public sealed record ToImprove(TeamKey Team, ReflectionCard Card);

/// <summary>Finds the card that a better text is about: the one of a session of the presser's own, or one of the deck in the channel.</summary>
public sealed class ImproveDesk(DeckDoor door, DeckStore decks, DeckContent content, ReflectionStore sessions, ITeams teams, IRoster roster)
{
    /// <summary>The card as the team has it now.</summary>
    public async Task<Outcome<ToImprove>> FindAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Data.Text(DeckVerbs.OfDeck) is null) { return await OfSessionAsync(action, cancellationToken); }
        var entry = await door.EnterAsync(action, cancellationToken);
        return entry.Then<ToImprove>(visit => WriteQuote.OnDealt(visit, action.Data.Id) is { } card ? new ToImprove(visit.Team, card) : new Refusal("reflection.deck.gone"));
    }

    // In their own chat: the session is the presser's own, and says from which deck the card came. They have to be of that conversation still.
    private async Task<Outcome<ToImprove>> OfSessionAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (await sessions.SessionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { Value: { Team: { } team, Card: { } id } }) { return new Refusal("reflection.gone"); }
        if (await teams.FindAsync(team, cancellationToken) is not { } settings || await roster.FindAsync(settings.Address, action.Caller.ChannelUserId, cancellationToken) is null)
        {
            return new Refusal("shared.not-a-member");
        }

        var deck = await decks.FindAsync(team, cancellationToken);
        return deck.FindOwn(id) is not { State: not OwnCardState.In } && deck.Find(id, content.Standard, content.Catalog) is { } card
            ? new ToImprove(team, card)
            : new Refusal("reflection.deck.gone");
    }
}

/// <summary>Opens the page on which somebody says a card better in their own language.</summary>
public sealed class ImproveCard(ImproveDesk desk, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Improve;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Kind is not (ActionKind.OpenDialog or ActionKind.SubmitDialog)) { return new Refusal("shared.card-too-old"); }
        var found = await desk.FindAsync(action, cancellationToken);
        return found.Refusal is { } no
            ? no
            : new ActionReply.Dialog(action.Texts["reflection.improve"], ImprovePages.Form(found.Value.Card, Again(action, clock.NewId()), action.Texts));
    }

    /// <summary>The press that sends in the page, about the same card.</summary>
    internal static Press Again(CardAction action, string nonce)
    {
        var press = new Press(DeckVerbs.Propose, action.Data.Id ?? "", Nonce: nonce);
        return action.Data.Text(DeckVerbs.OfDeck) is { } deck ? press.With(DeckVerbs.OfDeck, deck) : press;
    }
}

/// <summary>Keeps a better text for the leader to decide on, and thanks for it. Nothing of it leaves the team.</summary>
public sealed class ProposeText(ImproveDesk desk, DeckStore store, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Propose;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var (part, text, nonce) = (action.Data.Text(DeckVerbs.Part), action.Data.Text(ReflectionVerbs.Text), action.Data.Text("nonce"));
        if (part is null || !CardText.All.Contains(part, StringComparer.Ordinal) || !ReflectionKeys.IsId(nonce)) { return new Refusal("shared.card-too-old"); }
        var found = await desk.FindAsync(action, cancellationToken);
        if (found.Refusal is { } no) { return no; }
        var (card, language) = (found.Value.Card, action.Texts.Language.Tag);
        if (Wrong(CardText.Of(card, part).ByLanguage.GetValueOrDefault(language), part, text) is { } wrong) { return Again(wrong); }
        var proposal = new Proposal(nonce!, new BetterText(card.Id, language, part, text!), new NamedMember(action.Caller.Ref, action.Caller.Name), clock.GetInstant());
        var kept = await store.ChangeAsync(found.Value.Team, deck => deck.Propose(proposal), cancellationToken);
        if (kept.Refusal is { } why) { return Again(why); }
        await alarms.WakeAsync(found.Value.Team, cancellationToken);
        return new ActionReply.Message(action.Texts["reflection.improve.thanks"]);

        ActionReply Again(Refusal reason) => new ActionReply.Dialog(
            action.Texts["reflection.improve"], ImprovePages.Form(card, ImproveCard.Again(action, nonce!), action.Texts, part, text, reason));
    }

    private static Refusal? Wrong(string? now, string part, string? text) =>
        text is null ? new("shared.fill-in")
        : text.Length > CardText.LongestOf(part) ? new("shared.too-long", $"{CardText.LongestOf(part)}")
        : string.Equals(text, now, StringComparison.Ordinal) ? new("reflection.improve.same")
        : null;
}
