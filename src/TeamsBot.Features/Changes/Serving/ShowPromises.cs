using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Serving;

/// <summary>Answers the command about promises: what the team's changes contribute to. Two reads.</summary>
public sealed class ShowPromises(VisitDoor door, ChangeStore store) : ICommandHandler
{
    public string WordsKey => "changes.promises.words";

    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (visit, instead) = await door.LetInAsync(command, WordsKey, cancellationToken);
        if (visit is null) { return instead!; }
        var changes = await store.ListAsync(visit.Team.Team, cancellationToken);
        return new ActionReply.Card(PromisesCard.Of(PromiseCounts.Of(visit.Content.Promises, changes, visit.Now), visit));
    }
}
