using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>Everything that can be done with a change now.</summary>
public sealed class ShowMore(VisitDoor door, ChangeStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.More;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var visit = entry.Value;
        return ChangeId.Parse(action.Data.Id) is { } id && await store.FindAsync(visit.Team.Team, id, cancellationToken) is { } found
            ? visit.Surface.Reply(visit.Texts["changes.dialog"], MoreCard.Of(found.Change, visit))
            : new Refusal("changes.unknown");
    }
}
