using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Opens the form of a card of the team's own, or goes back to its first page with what was filled in.</summary>
public sealed class WriteCard(DeckDoor door, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Write;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        // A new card any member of the host may write; only who may lead opens one that is there.
        var entry = action.Data.Id is null ? await door.EnterToWriteAsync(action, cancellationToken) : await door.EnterToLeadAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        if (action.Data.Id is { } id && visit.Deck.FindOwn(id) is not { State: not OwnCardState.Removed }) { return new Refusal("reflection.deck.gone"); }
        var form = action.Data.Text(ReflectionVerbs.Theme) is null ? OwnCardForm.Of(visit, action.Data.Id, clock.NewId()) : OwnCardForm.Read(action.Data);
        return visit.Page(form.FirstPage(visit));
    }
}

/// <summary>The second page of the form.</summary>
public sealed class WriteMore(DeckDoor door) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.WriteMore;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToWriteAsync(action, cancellationToken);
        return entry.Refusal is { } no ? no : entry.Value.Page(OwnCardForm.Read(action.Data).SecondPage(entry.Value));
    }
}

/// <summary>Keeps a card: of who may lead it is dealt from then on, of others it waits for who may.</summary>
public sealed class SaveCard(DeckDoor door, DeckStore store, IAlarmClock alarms) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => DeckVerbs.Save;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var form = OwnCardForm.Read(action.Data);
        var entry = form.Id.Length == 0 ? await door.EnterToWriteAsync(action, cancellationToken) : await door.EnterToLeadAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var visit = entry.Value;
        if (form.Id.Length == 0 && !ReflectionKeys.IsId(form.Nonce)) { return new Refusal("shared.card-too-old"); }
        var changed = await store.ChangeAsync(visit.Team, Keep, cancellationToken);
        if (changed.Refusal is { } why) { return await AgainAsync(visit, form, why, cancellationToken); }
        if (visit.Leads) { return ShowDeckCard.Show(visit with { Deck = changed.Value }, form.Id.Length == 0 ? form.Nonce : form.Id); }
        await alarms.WakeAsync(visit.Team, cancellationToken);
        return new ActionReply.Message(action.Texts["reflection.deck.proposed"]);

        Outcome<TeamDeck> Keep(TeamDeck deck) => form.Id.Length == 0
            ? deck.Add(
                new OwnCard(form.Nonce, form.Texts, new NamedMember(visit.Caller.Ref, visit.Caller.Name), visit.Now, Version: 1) { State = visit.Leads ? OwnCardState.In : OwnCardState.Proposed },
                visit.Standard)
            : deck.Edit(form.Id, form.Version, form.Texts, visit.Caller.Name, visit.Standard);
    }

    // The form comes back with everything that was typed; of somebody who was first it says what they made of the card, and saving once more replaces that.
    private async Task<ActionReply> AgainAsync(DeckVisit visit, OwnCardForm form, Refusal why, CancellationToken cancellationToken)
    {
        var deck = await store.FindAsync(visit.Team, cancellationToken);
        if (form.Id.Length > 0 && deck.FindOwn(form.Id) is { } now && now.Version != form.Version)
        {
            var says = string.Join(" · ", new[] { CardText.Title, CardText.Strength, CardText.Challenge }.Select(name => Part.Typed(now.Texts[name] ?? "")));
            return visit.Page((form with { Version = now.Version }).FirstPage(visit, new Refusal("reflection.deck.stale", Part.Typed(now.ChangedBy), says)));
        }

        return visit.Standard.Themes.ContainsKey(form.Texts.Theme) ? visit.Page(form.Refused(visit with { Deck = deck }, why)) : why;
    }
}
