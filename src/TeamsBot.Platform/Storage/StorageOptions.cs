using Azure.Data.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>Where the rows are kept: the section <c>Storage</c>.</summary>
public sealed record StorageOptions
{
    /// <summary>The name of the section.</summary>
    public const string Section = "Storage";

    /// <summary>The embedded store, as <see cref="Provider"/>.</summary>
    public const string Sqlite = "sqlite";

    /// <summary>Azure Table Storage, as <see cref="Provider"/>.</summary>
    public const string AzureTables = "azureTables";

    /// <summary><c>sqlite</c> or <c>azureTables</c>, in upper or lower case.</summary>
    public string Provider { get; init; } = Sqlite;

    /// <summary>The file of the embedded store; a relative path is under the content root. Its folder is made when it is not there.</summary>
    public string SqlitePath { get; init; } = Path.Combine(".data", "bot.db");

    /// <summary>The storage account with its key; one of this and <see cref="TablesUri"/> with azureTables.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The https address of the account's table service, entered with the managed identity.</summary>
    public Uri? TablesUri { get; init; }

    /// <summary>Whether the rows are in Azure Table Storage.</summary>
    public bool IsAzure => string.Equals(Provider, AzureTables, StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with these settings, a sentence each that names the setting and never its value; empty when nothing is.</summary>
    public static IEnumerable<string> Errors(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.IsAzure) { return AzureErrors(options); }
        if (!string.Equals(options.Provider, Sqlite, StringComparison.OrdinalIgnoreCase)) { return [$"{Section}:Provider must be {Sqlite} or {AzureTables}."]; }
        return string.IsNullOrWhiteSpace(options.SqlitePath) ? [$"{Section}:SqlitePath must name a file."] : [];
    }

    private static IEnumerable<string> AzureErrors(StorageOptions options) => (options.ConnectionString, options.TablesUri) switch
    {
        (null or "", null) => [$"{Section}:ConnectionString or {Section}:TablesUri is required with {AzureTables}."],
        (not (null or ""), not null) => [$"{Section}:ConnectionString and {Section}:TablesUri exclude each other."],
        (not (null or ""), null) => IsReadable(options.ConnectionString) ? [] : [$"{Section}:ConnectionString is not the connection string of a storage account with its key."],
        (_, { IsAbsoluteUri: true, Scheme: "https" }) => [],
        _ => [$"{Section}:TablesUri must be an https address."],
    };

    private static bool IsReadable(string connectionString)
    {
        try
        {
            _ = new TableServiceClient(connectionString);
            return true;
        }
        catch (Exception e) when (e is FormatException or ArgumentException or InvalidOperationException)
        {
            return false;
        }
    }
}
