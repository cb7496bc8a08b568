using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>The table service of one storage account. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tableserviceclient.</summary>
public class TableServiceClient
{
    private const string Scope = "https://storage.azure.com/.default";

    private readonly TableRequests requests;

    /// <summary>Signs with the account's key (SharedKeyLite).</summary>
    /// <exception cref="FormatException">The connection string names no account, key or address.</exception>
    public TableServiceClient(string connectionString, TableClientOptions? options = null)
    {
        var account = StorageAccount.Parse(connectionString);
        requests = new TableRequests(account.TableEndpoint, options ?? new(), new SharedKeyLitePolicy(account));
    }

    /// <summary>Presents a token of Microsoft Entra; the address has to be https.</summary>
    public TableServiceClient(Uri endpoint, TokenCredential tokenCredential, TableClientOptions? options = null) =>
        requests = new TableRequests(endpoint, options ?? new(), new BearerTokenAuthenticationPolicy(tokenCredential, Scope));

    /// <summary>A client for one table, which need not exist yet.</summary>
    public virtual TableClient GetTableClient(string tableName) => new(requests, tableName);
}
