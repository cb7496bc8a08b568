using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>A change as it was read, with the version of its row.</summary>
public sealed record StoredChange(Change Change, string? ETag);

/// <summary>The changes of conversations and what happened to them. Each method is one request to the store.</summary>
public sealed partial class ChangeStore(ITableStore tables)
{
    public async Task<StoredChange?> FindAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken) =>
        await tables.GetAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Change(id), cancellationToken) is { } row
            ? new StoredChange(ChangeRows.Read(row), row.ETag)
            : null;

    /// <summary>All changes of a conversation, ended ones too, oldest first.</summary>
    public async Task<IReadOnlyList<Change>> ListAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var changes = new List<Change>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Changes, cancellationToken))
        {
            changes.Add(ChangeRows.Read(row));
        }

        return [.. changes.OrderBy(c => c.CreatedAt).ThenBy(c => c.Id.ToString(), StringComparer.Ordinal)];
    }

    /// <summary>What happened to a change, oldest first.</summary>
    public async Task<IReadOnlyList<ChangeEvent>> HistoryAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken)
    {
        var rows = await EventsAsync(team, id, cancellationToken);
        return [.. rows.Select(EventRows.Read)];
    }

    /// <summary>How many points of a consultation have no answer yet.</summary>
    public async Task<int> UnansweredAsync(TeamKey team, string consultation, CancellationToken cancellationToken)
    {
        var unanswered = 0;
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Points(consultation), cancellationToken))
        {
            if (row.Text("Response") is null) { unanswered++; }
        }

        return unanswered;
    }

    /// <summary>Adds a new change with its events; <see cref="WriteResult.Conflict"/> when it is there already.</summary>
    public Task<Written> AddAsync(TeamKey team, IReadOnlyList<ChangeStep> steps, CancellationToken cancellationToken) =>
        WriteAsync(team, new Write.Insert(ChangeRows.Write(team, steps[^1].After)), steps, cancellationToken);

    /// <summary>Writes a step together with its event; <see cref="WriteResult.Stale"/> when someone else was first.</summary>
    public Task<Written> WriteAsync(TeamKey team, ChangeStep step, string? etag, CancellationToken cancellationToken) =>
        WriteAsync(team, step, etag, [], cancellationToken);

    /// <summary>Writes a step, its event and what belongs to them in one transaction.</summary>
    public Task<Written> WriteAsync(TeamKey team, ChangeStep step, string? etag, IEnumerable<Write> beside, CancellationToken cancellationToken)
    {
        Write[] writes = [new Write.Replace(ChangeRows.Write(team, step.After, etag)), new Write.Insert(EventRows.Write(team, step)), .. beside];
        return tables.TransactAsync(ChangeKeys.Table, team.Partition, writes, cancellationToken);
    }

    /// <summary>The rows of a change's events, from the first on: <see cref="EventRows.States"/> gives back what they made.</summary>
    public async Task<IReadOnlyList<Row>> EventsAsync(TeamKey team, ChangeId id, CancellationToken cancellationToken)
    {
        var events = new List<Row>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Events(id), cancellationToken)) { events.Add(row); }
        return events;
    }

    private Task<Written> WriteAsync(TeamKey team, Write change, IReadOnlyList<ChangeStep> steps, CancellationToken cancellationToken)
    {
        Write[] writes = [change, .. steps.Select(s => new Write.Insert(EventRows.Write(team, s)))];
        return tables.TransactAsync(ChangeKeys.Table, team.Partition, writes, cancellationToken);
    }
}
