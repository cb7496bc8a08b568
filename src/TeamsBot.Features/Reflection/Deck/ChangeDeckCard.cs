using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Reflection;

/// <summary>What a press does to the deck with the card of this id.</summary>
public delegate Outcome<TeamDeck> DeckCardRule(DeckVisit visit, TeamDeck deck, string? id);

/// <summary>
/// Hides, shows, takes out, puts back or restores one card, for who may lead. A press on an older version of a card of the team's own changes nothing and
/// shows it as it is; one that finds it done already shows that.
/// </summary>
public sealed class ChangeDeckCard(string verb, DeckCardRule rule, DeckDoor door, DeckStore store, Kernel.Scheduling.IAlarmClock alarms) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.EnterToLeadAsync(action, cancellationToken);
        if (entry.Refusal is { } no) { return no; }
        var (visit, id) = (entry.Value, action.Data.Id);
        var changed = await store.ChangeAsync(visit.Team, Fresh, cancellationToken);
        // What was taken out is removed in time, whether or not anybody looks here again.
        if (changed.Refusal is null && changed.Value.NextEnd() is not null) { await alarms.WakeAsync(visit.Team, cancellationToken); }
        return ShowDeckCard.Show(visit with { Deck = changed.Refusal is null ? changed.Value : await store.FindAsync(visit.Team, cancellationToken) }, id, changed.Refusal);

        Outcome<TeamDeck> Fresh(TeamDeck deck)
        {
            var after = rule(visit, deck, id);
            return after.Refusal is null && after.Value != deck && deck.FindOwn(id) is { } own && own.Version != action.Data.Version ? new Refusal("shared.stale", own.ChangedBy) : after;
        }
    }
}
