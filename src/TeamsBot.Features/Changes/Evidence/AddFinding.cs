using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>
/// Writes down a finding, or a correction of one, which is a finding of its own. Everybody of the host's team may; many do at once, so no
/// version is compared. Two reads and one write; opening a correction reads the finding too.
/// </summary>
public sealed class AddFinding(ChangeDoor door, ChangeStore store, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Finding;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToRecordAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change, data) = (entry.Value.Visit, entry.Value.Change, action.Data);
        if (change.Phase is not (Phase.Do or Phase.Check)) { return new Refusal("changes.evidence.only-do-check"); }
        if (data.Text(ChangeVerbs.Filled) is null) { return await OpenAsync(visit, change, data, cancellationToken); }
        var form = new FindingForm(change, visit, data, Corrected: null);
        if (ChangeId.Parse(data.Text("nonce"))?.ToString() is not { } nonce || form.Nature is not { } nature) { return new Refusal("shared.card-too-old"); }
        var read = form.Read(nature, nonce);
        return read.Refusal is { } refusal
            ? FormRefusals.ClosesPage(refusal) ? refusal : form.Page(nature, nonce, visit.Texts.Of(refusal))
            : await Append.Async(store, visit.Team.Team, entry.Value.Stored, now => TryAsync(visit, now, read.Value, cancellationToken), cancellationToken);
    }

    private async Task<ActionReply> OpenAsync(Visit visit, Change change, CardData data, CancellationToken cancellationToken)
    {
        var corrects = ChangeId.Parse(data.Text(FindingFields.Corrects))?.ToString();
        var corrected = corrects is null ? null : await store.FindingAsync(visit.Team.Team, change.Id, change.Cycle, corrects, cancellationToken);
        if (corrects is not null && corrected is null) { return new Refusal("changes.finding.corrected"); }
        var form = new FindingForm(change, visit, data, corrected);
        return form.Nature is { } nature ? form.Page(nature, clock.NewId(), notice: null) : form.Choice();
    }

    private async Task<ActionReply?> TryAsync(Visit visit, StoredChange now, Finding finding, CancellationToken cancellationToken)
    {
        var change = now.Change;
        if (change.Evidence.Any(e => string.Equals(e.Id, finding.Id, StringComparison.Ordinal))) { return FindingsCard.Saved(change, finding, visit); }
        // The team may have gone to its next cycle while this was typed; what is seen belongs to the one that is running.
        var added = change.AddFinding(finding.Mark, finding.Corrects, visit.Stamp(finding.Id));
        if (added.Refusal is { } refusal) { return refusal; }
        var placed = finding with { Cycle = change.Cycle };
        var written = await store.WriteAsync(
            visit.Team.Team, new ChangeStep(change, added.Value, ChangeEventType.EvidenceAdded), now.ETag, [new Write.Insert(FindingRows.Write(visit.Team.Team, placed))], cancellationToken);
        return written.Done ? FindingsCard.Saved(added.Value, placed, visit)
            : written is { Result: WriteResult.Conflict, FailedAt: FindingAt } ? FindingsCard.Saved(change, placed, visit)
            : null;
    }

    // Its place among the writes, after the change and its event: when it is there already, this is a second delivery of a finding that was corrected since.
    private const int FindingAt = 2;
}
