using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Agenda;

/// <summary>Remembers every row that was ever written, also those that are gone, and can let somebody in right before a write.</summary>
public sealed class SpyTableStore(ITableStore store) : ITableStore
{
    public ConcurrentQueue<(string Table, Row Row)> Written { get; } = [];

    /// <summary>Every read, in order: one row, or one range.</summary>
    public ConcurrentQueue<(string Table, string Partition)> Reads { get; } = [];

    /// <summary>Runs once, before the next transaction.</summary>
    public Func<Task>? BeforeWrite { get; set; }

    public bool IsDown { get; set; }

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        Answer();
        Reads.Enqueue((table, partition));
        return store.GetAsync(table, partition, key, cancellationToken);
    }

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) => Keep(table, row, store.InsertAsync(table, row, cancellationToken));

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) => Keep(table, row, store.UpsertAsync(table, row, cancellationToken));

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) => Keep(table, row, store.ReplaceAsync(table, row, cancellationToken));

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        store.DeleteAsync(table, partition, key, etag, cancellationToken);

    public async Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        Answer();
        var first = BeforeWrite;
        BeforeWrite = null;
        if (first is not null) { await first(); }
        foreach (var row in writes.Select(RowOf).OfType<Row>()) { Written.Enqueue((table, row)); }
        return await store.TransactAsync(table, partition, writes, cancellationToken);
    }

    public async IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Answer();
        Reads.Enqueue((table, partition));
        await foreach (var row in store.RangeAsync(table, partition, keys, cancellationToken)) { yield return row; }
    }

    private static Row? RowOf(Write write) => write switch
    {
        Write.Insert insert => insert.Row,
        Write.Upsert upsert => upsert.Row,
        Write.Replace replace => replace.Row,
        _ => null,
    };

    private Task<Written> Keep(string table, Row row, Task<Written> written)
    {
        Written.Enqueue((table, row));
        return written;
    }

    private void Answer()
    {
        if (IsDown) { throw new StoreUnavailableException("The store of this test is away."); }
    }
}
