namespace TeamsBot.Kernel.Tables;

/// <summary>
/// The bot's memory: named tables of rows, each row under a partition and a key. The port asks for what Azure Table Storage
/// can do and no more, so that the embedded store and the cloud behave alike (docs/adr/0002-store-port.md).
/// </summary>
/// <remarks>
/// Every method throws <see cref="StoreLimitException"/> for what Azure would not take (<see cref="StoreLimits"/>), before any
/// store is asked, and <see cref="StoreUnavailableException"/> when the store does not answer. A table comes into being with its
/// first row; reading one that has none finds nothing.
/// One call of get, insert, upsert, replace, delete or transact is one request to the store; a range is one request a page.
/// </remarks>
public interface ITableStore
{
    /// <summary>Reads one row; null when there is none.</summary>
    Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken);

    /// <summary>Adds a row: <see cref="WriteResult.Written"/>, or <see cref="WriteResult.Conflict"/> when the key is taken.</summary>
    Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken);

    /// <summary>Writes the whole row, whether or not there was one: columns that are not given are gone. The row's etag is not compared.</summary>
    Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken);

    /// <summary>
    /// Writes the whole row if it is still the one that was read: <see cref="WriteResult.Stale"/> when its etag has changed,
    /// <see cref="WriteResult.Missing"/> when it is gone. <see cref="Row.ETag"/> is required.
    /// </summary>
    Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken);

    /// <summary>
    /// Removes a row; with an <paramref name="etag"/> only if it is still the one that was read. <see cref="WriteResult.Missing"/>
    /// when there is none, which a second delivery may take as done.
    /// </summary>
    Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken);

    /// <summary>
    /// All of the writes or none, in one partition of one table, at most <see cref="StoreLimits.Operations"/> and each key once.
    /// <see cref="Written.FailedAt"/> names the write that stopped it and <see cref="Written.Result"/> says why.
    /// </summary>
    Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken);

    /// <summary>
    /// The rows of a partition within <paramref name="keys"/>, ordered by key (ordinal), read in pages of <see cref="StoreLimits.Page"/>
    /// as the caller asks for more. Not a snapshot: a row written between two pages may or may not appear.
    /// </summary>
    IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken);
}
