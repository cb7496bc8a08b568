using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>Everything that can be done with a change now.</summary>
public sealed class ShowMore(ChangeDoor door) : ICardActionHandler
{
    public string Verb => ChangeVerbs.More;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var visit = entry.Value.Visit;
        return visit.Surface.Reply(visit.Texts["changes.dialog"], MoreCard.Of(entry.Value.Change, visit));
    }
}
