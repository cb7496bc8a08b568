using System.Runtime.CompilerServices;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Storage;

/// <summary>Counts requests to the store as architecture.md 5 does: a get or a page of a range is a read, a write or a transaction is a write.</summary>
public sealed class CountingTableStore(ITableStore store) : ITableStore
{
    private int reads;
    private int writes;

    public int Reads => Volatile.Read(ref reads);

    public int Writes => Volatile.Read(ref writes);

    public void Reset()
    {
        Interlocked.Exchange(ref reads, 0);
        Interlocked.Exchange(ref writes, 0);
    }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref reads);
        return store.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) => Write(store.InsertAsync(table, row, cancellationToken));

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) => Write(store.UpsertAsync(table, row, cancellationToken));

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) => Write(store.ReplaceAsync(table, row, cancellationToken));

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        Write(store.DeleteAsync(table, partition, key, etag, cancellationToken));

    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        Write(store.TransactAsync(table, partition, writes, cancellationToken));

    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, KeyRange keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // A page is read before its first row is known; a full page is followed by another.
        Interlocked.Increment(ref reads);
        var seen = 0;
        await foreach (var row in store.RangeAsync(table, partition, keys, cancellationToken))
        {
            yield return row;
            if (++seen % StoreLimits.Page == 0) { Interlocked.Increment(ref reads); }
        }
    }

    private Task<Written> Write(Task<Written> written)
    {
        Interlocked.Increment(ref writes);
        return written;
    }
}
