using System.Collections.Concurrent;
using NodaTime;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Attack;

/// <summary>
/// Puts a time stamp on each row that is written, as Azure does without being asked. Within a transaction each row is a little later than the one before,
/// so that its order shows too: more than Azure promises to tell.
/// </summary>
public sealed class StampedStore(ITableStore store, TimeProvider clock) : ITableStore
{
    private readonly ConcurrentDictionary<(string Table, string Partition, string Key), DateTimeOffset> stamps = new();

    public async Task<IReadOnlyList<StoredRow>> DumpAsync()
    {
        var rows = new List<StoredRow>();
        foreach (var (table, partition) in stamps.Keys.Select(k => (k.Table, k.Partition)).Distinct().Order())
        {
            await foreach (var row in store.RangeAsync(table, partition, KeyRange.All, CancellationToken.None))
            {
                rows.Add(new StoredRow(table, row, stamps[(table, partition, row.Key)], rows.Count));
            }
        }

        return rows;
    }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken) => store.GetAsync(table, partition, key, cancellationToken);

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) => OneAsync(store.InsertAsync(table, row, cancellationToken), table, row.Partition, row.Key);

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) => OneAsync(store.UpsertAsync(table, row, cancellationToken), table, row.Partition, row.Key);

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) => OneAsync(store.ReplaceAsync(table, row, cancellationToken), table, row.Partition, row.Key);

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) => store.DeleteAsync(table, partition, key, etag, cancellationToken);

    public async Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        var written = await store.TransactAsync(table, partition, writes, cancellationToken);
        if (written.Done) { Stamp(table, partition, [.. writes.Select(write => write.Key)]); }
        return written;
    }

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken) => store.RangeAsync(table, partition, keys, cancellationToken);

    private async Task<Written> OneAsync(Task<Written> writing, string table, string partition, string key)
    {
        var written = await writing;
        if (written.Done) { Stamp(table, partition, [key]); }
        return written;
    }

    private void Stamp(string table, string partition, IReadOnlyList<string> keys)
    {
        for (var i = 0; i < keys.Count; i++) { stamps[(table, partition, keys[i])] = (clock.GetInstant() + Duration.FromTicks(i)).ToDateTimeOffset(); }
    }
}
