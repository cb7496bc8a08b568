using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>Shows one change to whoever is of the conversation, partners too.</summary>
public sealed class OpenChange(VisitDoor door, ChangeStore store, ShowChange show) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Open;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        return ChangeId.Parse(action.Data.Id) is { } id
            && await store.FindAsync(entry.Value.Team.Team, id, cancellationToken) is { } found
            ? await show.AsItIsAsync(entry.Value, found.Change, notice: null, cancellationToken)
            : new Refusal("changes.unknown");
    }
}
