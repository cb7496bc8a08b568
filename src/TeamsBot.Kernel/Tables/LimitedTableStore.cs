namespace TeamsBot.Kernel.Tables;

/// <summary>Holds every call to <see cref="StoreLimits"/> before the store behind it is asked.</summary>
public sealed class LimitedTableStore(ITableStore store) : ITableStore
{
    /// <inheritdoc/>
    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        CheckKeys(table, partition, key);
        return store.GetAsync(table, partition, key, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken)
    {
        CheckRow(table, row);
        return store.InsertAsync(table, row, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken)
    {
        CheckRow(table, row);
        return store.UpsertAsync(table, row, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken)
    {
        CheckRow(table, row);
        StoreLimits.CheckETag(row.ETag);
        return store.ReplaceAsync(table, row, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken)
    {
        CheckKeys(table, partition, key);
        if (etag is not null) { StoreLimits.CheckETag(etag); }
        return store.DeleteAsync(table, partition, key, etag, cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckTransaction(partition, writes);
        return store.TransactAsync(table, partition, writes, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckRange(keys);
        return store.RangeAsync(table, partition, keys, cancellationToken);
    }

    private static void CheckKeys(string table, string partition, string key)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckKey(partition);
        StoreLimits.CheckKey(key);
    }

    private static void CheckRow(string table, Row row)
    {
        StoreLimits.CheckTable(table);
        StoreLimits.CheckRow(row);
    }
}
