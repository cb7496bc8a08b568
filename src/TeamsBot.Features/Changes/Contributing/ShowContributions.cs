using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Contributing;

/// <summary>Shows what each party brings in to whoever is of the conversation, partners too.</summary>
public sealed class ShowContributions(VisitDoor door, ChangeStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Contributions;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } refusal) { return refusal; }
        var visit = entry.Value;
        return ChangeId.Parse(action.Data.Id) is { } id && await store.FindAsync(visit.Team.Team, id, cancellationToken) is { } found
            ? visit.Surface.Reply(visit.Texts["changes.contributions"], ContributionsCard.Of(found.Change, visit))
            : new Refusal("changes.unknown");
    }
}
