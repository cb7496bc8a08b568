using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Azure.Core;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// The service's error: <c>{"odata.error":{"code":"…","message":{"lang":"…","value":"…"}}}</c>.
/// Source: learn.microsoft.com/rest/api/storageservices/table-service-error-codes.
/// </summary>
internal sealed class ODataError : RequestFailedDetailsParser
{
    public static readonly ODataError Parser = new();

    public override bool TryParse(Response response, [NotNullWhen(true)] out ResponseError? error, out IDictionary<string, string>? data)
    {
        data = null;
        error = null;
        if (response.ContentStream is not { CanSeek: true, Length: > 0 }) { return false; }
        try
        {
            using var json = JsonDocument.Parse(response.Content.ToMemory());
            var details = json.RootElement.GetProperty("odata.error");
            error = new ResponseError(details.GetProperty("code").GetString(), details.GetProperty("message").GetProperty("value").GetString());
            return true;
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return false;
        }
    }
}
