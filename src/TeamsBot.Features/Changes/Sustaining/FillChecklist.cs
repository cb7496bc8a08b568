using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Sustaining;

/// <summary>
/// The sustaining checklist, a section a page; a team may stop after any of them. Answers that are the same as before write nothing. A page
/// that comes too late keeps what was chosen. Two reads and one write; a late page and going back to the change read the history too.
/// </summary>
public sealed class FillChecklist(ChangeDoor door, ChangeStore store, ShowChange show, TimeProvider clock) : ICardActionHandler
{
    public string Verb => ChangeVerbs.Checklist;

    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entry = await door.LetInToMoveAsync(action, cancellationToken);
        if (entry.Refusal is { } closed) { return closed; }
        var (visit, change, data) = (entry.Value.Visit, entry.Value.Change, action.Data);
        if (change.Phase != Phase.Sustaining || change.Sustaining is not { } plan) { return new Refusal("changes.only-sustaining"); }
        var section = (int)Math.Clamp(data.Number(ChecklistFields.Section) ?? ChecklistCards.FirstOpen(plan, visit), 0, visit.Content.Checklist.Sections.Count);
        return data.Text(ChangeVerbs.Filled) is not null && section < visit.Content.Checklist.Sections.Count
            ? await SaveAsync(visit, entry.Value.Stored, section, data, cancellationToken)
            : ChecklistCards.At(change, section, data, visit, clock.NewId());
    }

    private async Task<ActionReply> SaveAsync(Visit visit, StoredChange stored, int section, CardData data, CancellationToken cancellationToken)
    {
        var change = stored.Change;
        var answers = Changed(change, section, data, visit);
        if (answers.Count == 0) { return await NextAsync(visit, change, section, data, cancellationToken); }
        var nonce = data.Text("nonce") ?? "";
        if (data.Version != change.Version) { return await LateAsync(visit, change, data.Version, section, data, nonce, cancellationToken); }
        var filled = change.FillChecklist(answers, visit.Stamp(nonce));
        if (filled.Refusal is { } refusal) { return refusal; }
        var written = await store.WriteAsync(visit.Team.Team, new ChangeStep(change, filled.Value, ChangeEventType.ChecklistFilled), stored.ETag, cancellationToken);
        if (written.Done) { return await NextAsync(visit, filled.Value, section, data, cancellationToken); }
        return await store.FindAsync(visit.Team.Team, change.Id, cancellationToken) is not { } fresh ? new Refusal("changes.unknown")
            : Changed(fresh.Change, section, data, visit).Count == 0 ? await NextAsync(visit, fresh.Change, section, data, cancellationToken)
            : await LateAsync(visit, fresh.Change, change.Version, section, data, nonce, cancellationToken);
    }

    private async Task<ActionReply> NextAsync(Visit visit, Change change, int section, CardData data, CancellationToken cancellationToken) =>
        data.Text(ChecklistFields.Later) is not null
            ? await show.AsItIsAsync(visit, change, visit.Texts["changes.done.edited"], cancellationToken)
            : ChecklistCards.At(change, section + 1, CardData.Empty, visit, clock.NewId());

    private async Task<ActionReply> LateAsync(Visit visit, Change change, long? seen, int section, CardData data, string nonce, CancellationToken cancellationToken)
    {
        if (change.Phase != Phase.Sustaining) { return await show.StaleAsync(visit, change, seen, cancellationToken); }
        var history = await store.HistoryAsync(visit.Team.Team, change.Id, cancellationToken);
        return ChecklistCards.At(change, section, data, visit, nonce, ChangeWords.Stale(change, [.. history.Where(e => e.Version > seen)], visit));
    }

    // Only points of this section count, whatever a card says.
    private static Dictionary<string, Arranged> Changed(Change change, int section, CardData data, Visit visit)
    {
        var answers = new Dictionary<string, Arranged>(StringComparer.Ordinal);
        foreach (var point in visit.Content.Checklist.Sections[section].Points)
        {
            if (ArrangedWords.Of(data.Text(ChecklistFields.Answer + point.Id)) is { } arranged
                && !(change.Sustaining?.Checklist.TryGetValue(point.Id, out var now) is true && now == arranged))
            {
                answers[point.Id] = arranged;
            }
        }

        return answers;
    }
}
