using System.Globalization;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>The address of a query.</summary>
internal static class EntityQuery
{
    public static string Path(string table, string? filter, IEnumerable<string>? select) =>
        $"/{table}()?{(filter is null ? "" : $"$filter={Uri.EscapeDataString(filter)}&")}{Select("", select)}";

    public static string Select(string before, IEnumerable<string>? select) =>
        select is null ? "" : $"{before}$select={Uri.EscapeDataString(string.Join(',', select))}&";
}

/// <summary>
/// Pages of entities. The service says in two headers where the next one begins; what they hold is its own affair.
/// Source: learn.microsoft.com/rest/api/storageservices/query-timeout-and-pagination.
/// </summary>
internal sealed class EntityQuery<T>(TableRequests requests, string path, int? maxPerPage, CancellationToken cancellationToken) : AsyncPageable<T>(cancellationToken)
    where T : class, ITableEntity
{
    private const string Next = "x-ms-continuation-";

    public override async IAsyncEnumerable<Page<T>> AsPages(string? continuationToken = null, int? pageSizeHint = null)
    {
        var size = pageSizeHint ?? maxPerPage;
        var start = path + (size is null ? "" : string.Create(CultureInfo.InvariantCulture, $"$top={size}&"));
        do
        {
            var response = await requests.SendAsync(RequestMethod.Get, start + continuationToken, default, content: null, CancellationToken).ConfigureAwait(false);
            continuationToken = Part(response, "NextPartitionKey") + Part(response, "NextRowKey");
            yield return Page<T>.FromValues(Entities(response), continuationToken, response);
        }
        while (continuationToken.Length > 0);
    }

    private static string Part(Response response, string name) =>
        response.Headers.TryGetValue(Next + name, out var value) && value is not null ? $"{name}={Uri.EscapeDataString(value)}&" : "";

    private static List<T> Entities(Response response)
    {
        using var json = JsonDocument.Parse(response.Content);
        return [.. json.RootElement.GetProperty("value").EnumerateArray().Select(e => EntityJson.As<T>(EntityJson.Read(e)))];
    }
}
