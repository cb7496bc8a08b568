using System.Security.Cryptography;
using System.Text.Json;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Attack;

/// <summary>How a careless writer would do it.</summary>
public enum Leak
{
    /// <summary>The product.</summary>
    None,

    /// <summary>Who said it stands in the row.</summary>
    UserId,

    /// <summary>Rows are numbered as they come.</summary>
    TimeOrder,

    /// <summary>A line of the log says who pressed what.</summary>
    AuditLine,

    /// <summary>The themes are shown as they are being chosen.</summary>
    RunningTotals,
}

/// <summary>A store that adds to each thing said without a name what a careless writer would add, and keeps it when the row is written anew.</summary>
public sealed class LeakyStore(ITableStore store, Leak leak, Func<Member?> presser) : ITableStore
{
    private readonly Dictionary<string, object> added = new(StringComparer.Ordinal);
    private Dictionary<string, int> themes = new(StringComparer.Ordinal);
    private long number;

    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken) => store.GetAsync(table, partition, key, cancellationToken);

    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) => WithThemesAsync(table, row, store.InsertAsync(table, Added(table, row), cancellationToken), cancellationToken);

    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) => store.UpsertAsync(table, Added(table, row), cancellationToken);

    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) => WithThemesAsync(table, row, store.ReplaceAsync(table, Added(table, row), cancellationToken), cancellationToken);

    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) => store.DeleteAsync(table, partition, key, etag, cancellationToken);

    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken)
    {
        Write[] after =
        [
            .. writes.Select(write => write switch
            {
                Write.Insert insert => new Write.Insert(Added(table, insert.Row)),
                Write.Upsert upsert => new Write.Upsert(Added(table, upsert.Row)),
                Write.Replace replace => new Write.Replace(Added(table, replace.Row)),
                _ => write,
            }),
        ];
        if (table is "Tally") { themes = new(StringComparer.Ordinal); }
        return store.TransactAsync(table, partition, after, cancellationToken);
    }

    public IAsyncEnumerable<Row> RangeAsync(string table, string partition, KeyRange keys, CancellationToken cancellationToken) => store.RangeAsync(table, partition, keys, cancellationToken);

    private Row Added(string table, Row row)
    {
        var text = table is "Agenda" && row.Key.Contains(":answer:u:", StringComparison.Ordinal) ? row.Text("Text") : table is "Changes" && row.Text("Name") is null ? row.Text("Wish") : null;
        return text is null || What(text) is not { } what ? row : row with { Columns = new Dictionary<string, object>(row.Columns, StringComparer.Ordinal) { ["Leak"] = what } };
    }

    // Only once: the row that closing writes anew carries along what the first one had.
    private object? What(string thing)
    {
        if (leak is not (Leak.UserId or Leak.TimeOrder)) { return null; }
        if (!added.TryGetValue(thing, out var what)) { added[thing] = what = leak is Leak.UserId ? presser()?.Ref.ToString() ?? "" : ++number; }
        return what;
    }

    // One row a choice, beside the counts.
    private async Task<Written> WithThemesAsync(string table, Row row, Task<Written> writing, CancellationToken cancellationToken)
    {
        var written = await writing;
        if (!written.Done || table is not "Tally") { return written; }
        var now = JsonSerializer.Deserialize<Dictionary<string, int>>(row.Text("Themes")!)!;
        foreach (var theme in now.Where(t => t.Value > themes.GetValueOrDefault(t.Key)).Select(t => t.Key))
        {
            var key = $"choice:{RandomNumberGenerator.GetHexString(32, lowercase: true)}";
            if (What(key) is { } what) { await store.InsertAsync(table, Row.Of(row.Partition, key, ("Theme", theme), ("Leak", what)), cancellationToken); }
        }

        themes = now;
        return written;
    }
}
