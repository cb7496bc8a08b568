using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>Reads and writes the batches of a conversation. Each method is one request to the store.</summary>
public sealed class TallyStore(ITableStore store)
{
    /// <summary>What runs; null when nothing does.</summary>
    public async Task<Kept<RunningBatch>?> RunningAsync(TeamKey team, CancellationToken cancellationToken) =>
        await store.GetAsync(TallyRows.Table, team.Partition, TallyRows.Running, cancellationToken) is { } row ? new(TallyRows.ReadRunning(row), row.ETag) : null;

    /// <summary>Every released batch, oldest first.</summary>
    public async Task<IReadOnlyList<ReleasedBatch>> ReleasedAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var batches = new List<ReleasedBatch>();
        await foreach (var row in store.RangeAsync(TallyRows.Table, team.Partition, TallyRows.Batches, cancellationToken)) { batches.Add(TallyRows.ReadReleased(row)); }
        return batches;
    }

    /// <summary>Keeps what runs, new or as it was read. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(TeamKey team, Kept<RunningBatch> batch, CancellationToken cancellationToken)
    {
        var row = TallyRows.Write(team, batch.Value, batch.ETag);
        return (row.ETag is null ? await store.InsertAsync(TallyRows.Table, row, cancellationToken) : await store.ReplaceAsync(TallyRows.Table, row, cancellationToken)).Done;
    }

    /// <summary>Ends a batch as it was read, and releases it where it may be: with the salt goes all that was known of people, in one transaction. False when somebody was first.</summary>
    public async Task<bool> EndAsync(TeamKey team, Kept<RunningBatch> batch, ReleasedBatch? released, CancellationToken cancellationToken)
    {
        Write[] writes = [new Write.Delete(TallyRows.Running, batch.ETag), .. released is null ? [] : new Write[] { new Write.Insert(TallyRows.Write(team, released)) }];
        return (await store.TransactAsync(TallyRows.Table, team.Partition, writes, cancellationToken)).Done;
    }

    /// <summary>Removes a batch for good; one that is gone already is fine.</summary>
    public Task RemoveAsync(TeamKey team, ReleasedBatch batch, CancellationToken cancellationToken) =>
        store.DeleteAsync(TallyRows.Table, team.Partition, TallyRows.Key(batch), etag: null, cancellationToken);
}
