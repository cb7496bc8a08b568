using System.Runtime.CompilerServices;
using Azure;
using Azure.Data.Tables;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>
/// The store in Azure Table Storage. A table is made when the first write finds that it is not there. Registered behind
/// <see cref="LimitedTableStore"/>.
/// </summary>
public sealed class AzureTableStore(TableServiceClient service) : ITableStore
{
    /// <inheritdoc/>
    public Task<Row?> GetAsync(string table, string partition, string key, CancellationToken cancellationToken) =>
        AzureCall.RunAsync(
            async token =>
            {
                var found = await service.GetTableClient(table).GetEntityIfExistsAsync<TableEntity>(partition, key, cancellationToken: token);
                return found.HasValue ? AzureRow.Read(found.Value!) : null;
            },
            cancellationToken);

    /// <inheritdoc/>
    public Task<Written> InsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, (client, token) => client.AddEntityAsync(AzureRow.Write(row), token), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> UpsertAsync(string table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, (client, token) => client.UpsertEntityAsync(AzureRow.Write(row), TableUpdateMode.Replace, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> ReplaceAsync(string table, Row row, CancellationToken cancellationToken) =>
        WriteAsync(table, (client, token) => client.UpdateEntityAsync(AzureRow.Write(row), AzureRow.Version(row.ETag), TableUpdateMode.Replace, token), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> DeleteAsync(string table, string partition, string key, string? etag, CancellationToken cancellationToken) =>
        WriteAsync(table, (client, token) => client.DeleteEntityAsync(partition, key, AzureRow.Version(etag), token), cancellationToken);

    /// <inheritdoc/>
    public Task<Written> TransactAsync(string table, string partition, IReadOnlyList<Write> writes, CancellationToken cancellationToken) =>
        AzureCall.RunAsync(
            token => InTableAsync(
                table,
                async client =>
                {
                    var answers = await client.SubmitTransactionAsync(writes.Select(w => AzureRow.Action(partition, w)), token);
                    return new Written(WriteResult.Written, [.. answers.Value.Select((a, i) => writes[i] is Write.Delete ? null : a.Headers.ETag?.ToString())]);
                },
                token),
            cancellationToken);

    /// <inheritdoc/>
    public async IAsyncEnumerable<Row> RangeAsync(
        string table, string partition, KeyRange keys, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        string? next = null;
        do
        {
            var start = next;
            var page = await AzureCall.RunAsync(token => PageAsync(table, Filter(partition, keys), start, token), cancellationToken);
            foreach (var entity in page?.Values ?? [])
            {
                yield return AzureRow.Read(entity);
            }

            next = page?.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));
    }

    private static string Filter(string partition, KeyRange keys) => keys.ToExclusive is null
        ? TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {keys.From}")
        : TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {keys.From} and RowKey lt {keys.ToExclusive}");

    private async Task<Page<TableEntity>?> PageAsync(string table, string filter, string? start, CancellationToken cancellationToken)
    {
        var rows = service.GetTableClient(table).QueryAsync<TableEntity>(filter, StoreLimits.Page, cancellationToken: cancellationToken);
        try
        {
            await foreach (var page in rows.AsPages(start).WithCancellation(cancellationToken))
            {
                return page;
            }
        }
        catch (RequestFailedException e) when (e.Status == 404)
        {
            // No row was ever written to this table.
        }

        return null;
    }

    private Task<Written> WriteAsync(string table, Func<TableClient, CancellationToken, Task<Response>> write, CancellationToken cancellationToken) =>
        AzureCall.RunAsync(
            token => InTableAsync(
                table,
                async client =>
                {
                    var answer = await write(client, token);
                    return answer.Status == 404 ? Written.Not(WriteResult.Missing) : Written.As(answer.Headers.ETag?.ToString());
                },
                token),
            cancellationToken);

    private async Task<Written> InTableAsync(string table, Func<TableClient, Task<Written>> write, CancellationToken cancellationToken)
    {
        var client = service.GetTableClient(table);
        try
        {
            return await AzureCall.WrittenAsync(() => write(client));
        }
        catch (RequestFailedException e) when (e is { Status: 404, ErrorCode: "TableNotFound" })
        {
            await client.CreateIfNotExistsAsync(cancellationToken);
            return await AzureCall.WrittenAsync(() => write(client));
        }
    }
}
