using System.Globalization;
using Azure.Data.Tables;
using Microsoft.Data.Sqlite;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Storage;
using TeamsBot.Tests.Storage;

namespace TeamsBot.EndToEnd.Process;

/// <summary>A store for the service to run on, and the test's own way into it.</summary>
public sealed class Kept : IAsyncDisposable
{
    private readonly string? folder;
    private readonly SqliteTableStore? sqlite;

    private Kept(string folder)
    {
        (this.folder, File) = (folder, Path.Combine(folder, "bot.db"));
        sqlite = new SqliteTableStore(File);
        Tables = new LimitedTableStore(sqlite);
        Settings = new Dictionary<string, string?> { ["Storage:Provider"] = "sqlite", ["Storage:SqlitePath"] = File };
    }

    private Kept(Azurite azurite)
    {
        Azurite = azurite;
        Tables = new LimitedTableStore(new AzureTableStore(new TableServiceClient(azurite.ConnectionString)));
        Settings = new Dictionary<string, string?>
        {
            ["Storage:Provider"] = "azureTables",
            ["Storage:ConnectionString"] = azurite.ConnectionString,
            ["Privacy:Key"] = Convert.ToBase64String(new byte[32]),
        };
    }

    /// <summary>The rows.</summary>
    public ITableStore Tables { get; }

    /// <summary>The settings that point the service at it.</summary>
    public IReadOnlyDictionary<string, string?> Settings { get; }

    /// <summary>The Azurite behind it; null with SQLite.</summary>
    public Azurite? Azurite { get; }

    private string File { get; } = "";

    public static Kept OnSqlite() => new(Directory.CreateTempSubdirectory("bot").FullName);

    public static async Task<Kept> OnAzuriteAsync()
    {
        var azurite = new Azurite();
        await azurite.InitializeAsync();
        return new Kept(azurite);
    }

    public static Task<Kept> OnAsync(string store) => store == "sqlite" ? Task.FromResult(OnSqlite()) : OnAzuriteAsync();

    /// <summary>Every row there is, in one text. SQLite only: Azure has no list of everything.</summary>
    public async Task<string> AllAsync()
    {
        await using var connection = new SqliteConnection($"Data Source={File};Mode=ReadOnly");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT TableName, Partition, Key, ETag, Columns FROM Rows ORDER BY TableName, Partition, Key";
        await using var reader = await command.ExecuteReaderAsync();
        var rows = new List<string>();
        while (await reader.ReadAsync())
        {
            rows.Add(string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(i => Convert.ToString(reader.GetValue(i), CultureInfo.InvariantCulture))));
        }

        return string.Join('\n', rows);
    }

    public async ValueTask DisposeAsync()
    {
        if (Azurite is not null) { await Azurite.DisposeAsync(); }
        sqlite?.Dispose();
        if (folder is not null)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }
}
