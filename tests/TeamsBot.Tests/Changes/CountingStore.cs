using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Changes;

/// <summary>Counts the requests to a store, can lose the connection, and can let somebody in right before a write.</summary>
public sealed class CountingStore(ITableStore store) : ITableStore
{
    public int Reads { get; private set; }

    public int Writes { get; private set; }

    /// <summary>Reads of ranges fail from the first write on.</summary>
    public bool FailsAfterWrite { get; set; }

    /// <summary>Runs once, before the next write.</summary>
    public Func<Task>? BeforeWrite { get; set; }

    public void StartCounting() => (Reads, Writes) = (0, 0);

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        Reads++;
        return store.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        AloneAsync(row.Key, () => store.InsertAsync(table, row, cancellationToken));

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        AloneAsync(row.Key, () => store.UpsertAsync(table, row, cancellationToken));

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) =>
        AloneAsync(row.Key, () => store.ReplaceAsync(table, row, cancellationToken));

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        AloneAsync(key, () => store.DeleteAsync(table, partition, key, etag, cancellationToken));

    public async Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        await OthersAsync();
        return await store.TransactAsync(table, partition, writes, cancellationToken);
    }

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken)
    {
        Reads++;
        return FailsAfterWrite && Writes > 0
            ? throw new StoreUnavailableException("The store of this test is away.")
            : store.RangeAsync(table, partition, keys, cancellationToken);
    }

    private async Task<Written> AloneAsync(string key, Func<Task<Written>> write)
    {
        Assert.False(key.StartsWith("change:", StringComparison.Ordinal), "A change is never written without its event.");
        await OthersAsync();
        return await write();
    }

    private async Task OthersAsync()
    {
        var first = BeforeWrite;
        BeforeWrite = null;
        if (first is not null) { await first(); }
        Writes++;
    }
}
