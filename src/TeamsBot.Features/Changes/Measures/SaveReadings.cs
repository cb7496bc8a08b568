using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>What a page wants to do with the readings of a measure.</summary>
/// <param name="Measure">Which one.</param>
/// <param name="Nonce">Of the page: a second delivery finds its readings there.</param>
/// <param name="Over">The correction the person agreed to; null when they were not asked.</param>
/// <param name="Add">What to write, from what is there.</param>
/// <param name="Ask">What to answer when figures would be replaced and nobody agreed to it.</param>
/// <param name="Done">What to answer afterwards: the change as it is then, and what was written, null when it stood there already.</param>
public sealed record ReadingsPage(
    string Measure,
    string Nonce,
    string? Over,
    Func<IReadOnlyList<ReadingEntry>, Stamp, NewReadings> Add,
    Func<NewReadings, ActionReply> Ask,
    Func<Change, NewReadings?, ActionReply> Done);

/// <summary>Writes readings and the change that shows the newest of them in one transaction. One read and one write, more when others write at the same moment.</summary>
public sealed class SaveReadings(ChangeStore store, ShowChange show)
{
    public Task<ActionReply> Async(ChangeVisit at, ReadingsPage page, CancellationToken cancellationToken) =>
        Append.Async(store, at.Visit.Team.Team, at.Stored, now => TryAsync(at.Visit, now, page, cancellationToken), cancellationToken);

    private async Task<ActionReply?> TryAsync(Visit visit, StoredChange now, ReadingsPage page, CancellationToken cancellationToken)
    {
        var (team, change) = (visit.Team.Team, now.Change);
        if (change.Measure(page.Measure) is not { } measure) { return new Refusal("changes.measure.unknown"); }
        var there = await store.ReadingsAsync(team, change.Id, measure.Id, cancellationToken);
        if (there.Any(e => e.IsOf(page.Nonce))) { return page.Done(change, null); }
        var stamp = visit.Stamp(page.Nonce);
        var added = page.Add(there, stamp);
        if (added.Entries.Count == 0) { return page.Done(change, null); }
        if (added.Over.Length > 0 && !string.Equals(added.Over, page.Over, StringComparison.Ordinal)) { return page.Ask(added); }
        var taken = change.TakeReadings(measure.Id, ReadingSeries.Of([.. there, .. added.Entries]), stamp);
        if (taken.Refusal is { } refusal) { return refusal; }
        var rows = ReadingRows.Write(team, change.Id, measure.Id, added.Entries).Select(row => new Write.Insert(row));
        var written = await store.WriteAsync(team, new ChangeStep(change, taken.Value, ChangeEventType.Measured), now.ETag, rows, cancellationToken);
        if (!written.Done) { return null; }
        await show.TellAgendaAsync(team, cancellationToken);
        return page.Done(taken.Value, added);
    }
}
