using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes;

/// <summary>Somebody with one change in front of them.</summary>
/// <param name="Visit">Who, where and when.</param>
/// <param name="Stored">The change as it was read.</param>
public sealed record ChangeVisit(Visit Visit, StoredChange Stored)
{
    public Change Change => Stored.Change;
}

/// <summary>Lets people in and finds the change their press is about. Two reads.</summary>
public sealed class ChangeDoor(VisitDoor door, ChangeStore store)
{
    public async Task<Outcome<ChangeVisit>> LetInAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        return ChangeId.Parse(action.Data.Id) is { } id
            && await store.FindAsync(entry.Value.Team.Team, id, cancellationToken) is { } found
            ? new ChangeVisit(entry.Value, found)
            : new Refusal("changes.unknown");
    }

    /// <summary>As <see cref="LetInAsync"/>, for who may move this change on; others are told who may.</summary>
    public async Task<Outcome<ChangeVisit>> LetInToMoveAsync(CardAction action, CancellationToken cancellationToken) =>
        (await LetInAsync(action, cancellationToken)).Then<ChangeVisit>(at =>
            ChangeRights.Move(at.Change, at.Visit.Team, at.Visit.Caller) is { } forbidden ? forbidden : at);

    /// <summary>As <see cref="LetInAsync"/>, for who may add figures and findings.</summary>
    public async Task<Outcome<ChangeVisit>> LetInToRecordAsync(CardAction action, CancellationToken cancellationToken) =>
        (await LetInAsync(action, cancellationToken)).Then<ChangeVisit>(at =>
            ChangeRights.Record(at.Visit.Team, at.Visit.Caller) is { } forbidden ? forbidden : at);
}
