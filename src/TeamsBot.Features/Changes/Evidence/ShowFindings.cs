using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>The findings of this cycle or an earlier one, for whoever is of the conversation. Three reads.</summary>
public sealed class ShowFindings(ChangeDoor door, ChangeStore store) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Findings;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change) = (entry.Value.Visit, entry.Value.Change);
        var cycle = (int)Math.Clamp(action.Data.Number(FindingFields.Cycle) ?? change.Cycle, Math.Min(1, change.Cycle), change.Cycle);
        var page = (int)Math.Clamp(action.Data.Number(ChangeVerbs.Page) ?? 0, 0, int.MaxValue);
        var findings = Finding.Standing(await store.FindingsAsync(visit.Team.Team, change.Id, cycle, cancellationToken));
        return visit.Surface.Reply(visit.Texts["changes.findings"], FindingsCard.Of(change, cycle, findings, page, visit));
    }
}
