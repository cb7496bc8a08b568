using Microsoft.Data.Sqlite;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>
/// The file of the embedded store: its schema and its connections. Several processes may have it open at once.
/// </summary>
internal sealed class SqliteFile(string path) : IDisposable
{
    // Writers of other processes wait for each other this long; within this process they queue in order at the gate.
    private const int BusySeconds = 2;

    // FULL: what is written survives a power cut, which posting exactly once stands on. secure_delete: what is erased is overwritten.
    private const string Settings = "PRAGMA busy_timeout = 2000; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON;";

    // Keys compare byte by byte (BINARY), which is ordinal order; names of tables are one in upper and lower case, as in Azure.
    private const string Schema = """
        PRAGMA journal_mode = WAL;
        CREATE TABLE IF NOT EXISTS Rows (
            TableName TEXT NOT NULL COLLATE NOCASE,
            Partition TEXT NOT NULL,
            Key TEXT NOT NULL,
            ETag TEXT NOT NULL,
            Columns TEXT NOT NULL,
            PRIMARY KEY (TableName, Partition, Key)) WITHOUT ROWID, STRICT;
        """;

    private readonly string connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, DefaultTimeout = BusySeconds }.ToString();

    private readonly SemaphoreSlim gate = new(1);
    private volatile bool ready;

    // True while the log of the file may still hold what was erased. Only touched at the gate.
    private bool owesErasure;

    /// <summary>Reads on a connection of its own; readers never wait for writers.</summary>
    public async Task<T> ReadAsync<T>(Func<SqliteConnection, T> read, CancellationToken cancellationToken)
    {
        if (!ready) { await WriteAsync((_, _) => true, erases: false, cancellationToken); }
        cancellationToken.ThrowIfCancellationRequested();
        return Translated(() =>
        {
            using var connection = Open();
            return read(connection);
        });
    }

    /// <summary>Writes in one transaction; it is kept if <paramref name="write"/> commits it.</summary>
    /// <param name="write">Writes.</param>
    /// <param name="erases">True when something is to be gone afterwards, from every file.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<T> WriteAsync<T>(Func<SqliteConnection, SqliteTransaction, T> write, bool erases, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return Translated(() =>
            {
                using var connection = Open();
                Prepare(connection);
                var result = Write(connection, write);
                owesErasure |= erases;
                if (owesErasure) { owesErasure = !Truncates(connection); }
                return result;
            });
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(connectionString);
        SqliteConnection.ClearPool(connection);
        gate.Dispose();
    }

    private SqliteConnection Open()
    {
        if (!ready) { Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!); }
        var connection = new SqliteConnection(connectionString);
        try
        {
            connection.Open();
            Run(connection, Settings);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private void Prepare(SqliteConnection connection)
    {
        if (ready) { return; }
        Run(connection, Schema);
        ready = true;
    }

    private static T Write<T>(SqliteConnection connection, Func<SqliteConnection, SqliteTransaction, T> write)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        return write(connection, transaction);
    }

    // The write-ahead log keeps every earlier state of a page until it is written over: secrets and salts that were deleted would be found there.
    // False when somebody was in the way (the first column of the answer); the next write tries again. What was written stands either way.
    private static bool Truncates(SqliteConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA busy_timeout = 100; PRAGMA wal_checkpoint(TRUNCATE)";
        try
        {
            return command.ExecuteScalar() is 0L;
        }
        catch (SqliteException e) when (!IsOurMistake(e.SqliteErrorCode))
        {
            return false;
        }
    }

    private static void Run(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static T Translated<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (SqliteException e) when (!IsOurMistake(e.SqliteErrorCode))
        {
            throw new StoreUnavailableException($"The embedded store did not answer (SQLite {e.SqliteExtendedErrorCode}).", e);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException("The folder of the embedded store cannot be used.", e);
        }
    }

    // sqlite.org/rescode.html: ERROR, TOOBIG, CONSTRAINT, MISMATCH, MISUSE, RANGE.
    private static bool IsOurMistake(int code) => code is 1 or 18 or 19 or 20 or 21 or 25;
}
