using System.Runtime.CompilerServices;
using Microsoft.Data.Sqlite;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>The embedded store: every table in one SQLite file (<see cref="SqliteFile"/>). Registered behind <see cref="LimitedTableStore"/>.</summary>
public sealed class SqliteTableStore(string path) : ITableStore, IDisposable
{
    private const string Get = "SELECT Key, ETag, Columns FROM Rows WHERE TableName = $table AND Partition = $partition AND Key = $key";

    private readonly SqliteFile file = new(path);

    /// <inheritdoc/>
    public async Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken)
    {
        var rows = await file.ReadAsync(
            connection => Rows(connection, partition, Get, ("$table", table), ("$partition", partition), ("$key", key)), cancellationToken);
        return rows is [var row] ? row : null;
    }

    /// <inheritdoc/>
    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        OneAsync(table, row.Partition, new Write.Insert(row), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        OneAsync(table, row.Partition, new Write.Upsert(row), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) =>
        OneAsync(table, row.Partition, new Write.Replace(row), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        OneAsync(table, partition, new Write.Delete(key, etag), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        file.WriteAsync(
            (connection, transaction) =>
            {
                var command = new SqliteWrite(connection, transaction, table, partition);
                var etags = new string?[writes.Count];
                for (var i = 0; i < writes.Count; i++)
                {
                    var result = command.Run(writes[i], out etags[i]);
                    if (result != WriteResult.Written) { return Written.Not(result, i); }
                }

                transaction.Commit();
                return new Written(WriteResult.Written, etags);
            },
            erases: writes.Any(write => write is Write.Delete),
            cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, KeyRange keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (operation, from, more) = (">=", keys.From, true);
        while (more)
        {
            var page = await PageAsync(table, partition, operation, keys with { From = from }, cancellationToken);
            foreach (var row in page)
            {
                yield return row;
            }

            more = page.Count == StoreLimits.Page;
            (operation, from) = (">", more ? page[^1].Key : from);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => file.Dispose();

    private Task<List<Row>> PageAsync(string table, string partition, string operation, KeyRange keys, CancellationToken cancellationToken)
    {
        var sql = $"SELECT Key, ETag, Columns FROM Rows WHERE TableName = $table AND Partition = $partition AND Key {operation} $from"
            + $"{(keys.ToExclusive is null ? "" : " AND Key < $to")} ORDER BY Key LIMIT {StoreLimits.Page}";
        return file.ReadAsync(
            connection => Rows(
                connection, partition, sql, ("$table", table), ("$partition", partition), ("$from", keys.From), ("$to", keys.ToExclusive ?? "")),
            cancellationToken);
    }

    private async Task<Written> OneAsync(string table, string partition, Write write, CancellationToken cancellationToken) =>
        await TransactAsync(table, partition, [write], cancellationToken) with { FailedAt = null };

    private static List<Row> Rows(SqliteConnection connection, string partition, string sql, params ReadOnlySpan<(string Name, string Value)> values)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        using var reader = command.ExecuteReader();
        var rows = new List<Row>();
        while (reader.Read())
        {
            rows.Add(new Row(partition, reader.GetString(0), SqliteColumns.Read(reader.GetString(2)), reader.GetString(1)));
        }

        return rows;
    }
}
