using Azure.Core;
using Azure.Data.Tables.Models;
using Azure.Data.Tables.Wire;

namespace Azure.Data.Tables;

/// <summary>
/// One table. Entities are read as <see cref="TableEntity"/> only. Every method throws <see cref="RequestFailedException"/> with the
/// service's status and error code, unless it says otherwise. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tableclient.
/// </summary>
public class TableClient
{
    private readonly TableRequests requests;
    private readonly string name;

    internal TableClient(TableRequests requests, string name)
    {
        this.requests = requests;
        this.name = name;
    }

    /// <summary>Text of a filter with the arguments quoted.</summary>
    public static string CreateQueryFilter(FormattableString filter)
    {
        ArgumentNullException.ThrowIfNull(filter);
        var arguments = filter.GetArguments().Select(a => (object)EntityAddress.Quote((string)a!)).ToArray();
        return string.Format(System.Globalization.CultureInfo.InvariantCulture, filter.Format, arguments);
    }

    /// <summary>Makes the table; null when it is there.</summary>
    public virtual async Task<Response<TableItem>?> CreateIfNotExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            var response = await requests.SendAsync(RequestMethod.Post, "/Tables", default, EntityJson.Table(name), cancellationToken).ConfigureAwait(false);
            return Response.FromValue(new TableItem(name), response);
        }
        catch (RequestFailedException e) when (e is { Status: 409, ErrorCode: "TableAlreadyExists" })
        {
            return null;
        }
    }

    /// <summary>Reads one entity; without a value when the entity or the table is not there.</summary>
    public virtual async Task<NullableResponse<T>> GetEntityIfExistsAsync<T>(
        string partitionKey, string rowKey, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity
    {
        var path = EntityAddress.Path(name, partitionKey, rowKey) + EntityQuery.Select("?", select);
        var response = await requests.SendAsync(RequestMethod.Get, path, default, content: null, cancellationToken, accepted: 404).ConfigureAwait(false);
        return response.Status == 404 ? new NoEntity<T>(response) : Response.FromValue(EntityJson.As<T>(EntityJson.Read(response.Content)), response);
    }

    /// <summary>Adds an entity; 409 EntityAlreadyExists when it is there.</summary>
    public virtual Task<Response> AddEntityAsync<T>(T entity, CancellationToken cancellationToken = default)
        where T : ITableEntity => requests.SendAsync(RequestMethod.Post, $"/{name}", default, EntityJson.Write(entity), cancellationToken);

    /// <summary>Writes an entity, whether or not there was one.</summary>
    public virtual Task<Response> UpsertEntityAsync<T>(T entity, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => requests.SendAsync(Method(mode), EntityAddress.Path(name, entity), default, EntityJson.Write(entity), cancellationToken);

    /// <summary>Updates an entity of this version (or of any, <see cref="ETag.All"/>); 412 UpdateConditionNotSatisfied, 404 ResourceNotFound.</summary>
    public virtual Task<Response> UpdateEntityAsync<T>(T entity, ETag ifMatch, TableUpdateMode mode = TableUpdateMode.Merge, CancellationToken cancellationToken = default)
        where T : ITableEntity => requests.SendAsync(Method(mode), EntityAddress.Path(name, entity), ifMatch, EntityJson.Write(entity), cancellationToken);

    /// <summary>Removes an entity of this version (by default of any); a response of status 404, not an exception, when it is not there.</summary>
    public virtual Task<Response> DeleteEntityAsync(string partitionKey, string rowKey, ETag ifMatch = default, CancellationToken cancellationToken = default) =>
        requests.SendAsync(
            RequestMethod.Delete, EntityAddress.Path(name, partitionKey, rowKey), EntityAddress.OrAny(ifMatch), content: null, cancellationToken, accepted: 404);

    /// <summary>The entities that a filter of OData lets through, by partition and row key, page by page.</summary>
    public virtual AsyncPageable<T> QueryAsync<T>(
        string? filter = null, int? maxPerPage = null, IEnumerable<string>? select = null, CancellationToken cancellationToken = default)
        where T : class, ITableEntity => new EntityQuery<T>(requests, EntityQuery.Path(name, filter, select), maxPerPage, cancellationToken);

    /// <summary>
    /// At most 100 operations on one partition, all or none; the answers are in the order of the operations.
    /// </summary>
    /// <exception cref="TableTransactionFailedException">One of them failed and all were rolled back.</exception>
    public virtual async Task<Response<IReadOnlyList<Response>>> SubmitTransactionAsync(
        IEnumerable<TableTransactionAction> transactionActions, CancellationToken cancellationToken = default)
    {
        var (content, type) = Batch.Write(requests.Endpoint, name, transactionActions);
        var response = await requests.SendAsync(RequestMethod.Post, "/$batch", default, content, cancellationToken, type).ConfigureAwait(false);
        return Response.FromValue(BatchAnswer.Read(response), response);
    }

    private static RequestMethod Method(TableUpdateMode mode) => mode == TableUpdateMode.Replace ? RequestMethod.Put : RequestMethod.Patch;
}
