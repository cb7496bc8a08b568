using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>The writes of one transaction on one partition.</summary>
internal sealed class SqliteWrite(SqliteConnection connection, SqliteTransaction transaction, string table, string partition)
{
    private const string Where = " WHERE TableName = $table AND Partition = $partition AND Key = $key";
    private const string Insert = "INSERT INTO Rows (TableName, Partition, Key, ETag, Columns) VALUES ($table, $partition, $key, $new, $columns) ON CONFLICT ";

    public WriteResult Run(Write write, out string? etag)
    {
        etag = write is Write.Delete ? null : NewETag();
        return write switch
        {
            Write.Insert insert => Changes($"{Insert} DO NOTHING", insert.Row, etag) ? WriteResult.Written : WriteResult.Conflict,
            Write.Upsert upsert => Changes($"{Insert} DO UPDATE SET ETag = $new, Columns = $columns", upsert.Row, etag) ? WriteResult.Written : WriteResult.Conflict,
            Write.Replace replace => Found(Changes($"UPDATE Rows SET ETag = $new, Columns = $columns{Where} AND ETag = $read", replace.Row, etag), replace.Key),
            Write.Delete delete => Found(Deletes(delete), delete.Key),
            _ => throw new ArgumentOutOfRangeException(nameof(write)),
        };
    }

    // Random, not counted: a row that is deleted and written anew must not look like the one that was read.
    private static string NewETag() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8));

    private WriteResult Found(bool changed, string key)
    {
        if (changed) { return WriteResult.Written; }
        using var command = Command($"SELECT 1 FROM Rows{Where}", key);
        return command.ExecuteScalar() is null ? WriteResult.Missing : WriteResult.Stale;
    }

    private bool Changes(string sql, Row row, string? etag)
    {
        using var command = Command(sql, row.Key);
        command.Parameters.AddWithValue("$new", etag);
        command.Parameters.AddWithValue("$columns", SqliteColumns.Write(row.Columns));
        command.Parameters.AddWithValue("$read", row.ETag ?? "");
        return command.ExecuteNonQuery() == 1;
    }

    private bool Deletes(Write.Delete delete)
    {
        using var command = Command($"DELETE FROM Rows{Where}{(delete.ETag is null ? "" : " AND ETag = $read")}", delete.Key);
        command.Parameters.AddWithValue("$read", delete.ETag ?? "");
        return command.ExecuteNonQuery() == 1;
    }

    private SqliteCommand Command(string sql, string key)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        command.Parameters.AddWithValue("$table", table);
        command.Parameters.AddWithValue("$partition", partition);
        command.Parameters.AddWithValue("$key", key);
        return command;
    }
}
