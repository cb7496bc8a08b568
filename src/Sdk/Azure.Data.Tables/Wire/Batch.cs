using System.Text;

namespace Azure.Data.Tables.Wire;

/// <summary>
/// A transaction as one multipart request with one changeset.
/// Source: learn.microsoft.com/rest/api/storageservices/performing-entity-group-transactions.
/// </summary>
internal static class Batch
{
    public static (byte[] Content, string Type) Write(string endpoint, string table, IEnumerable<TableTransactionAction> actions)
    {
        var id = Guid.CreateVersion7(TimeProvider.System.GetUtcNow());
        using var content = new MemoryStream();
        Line(content, $"--batch_{id}\r\nContent-Type: multipart/mixed; boundary=changeset_{id}\r\n");
        foreach (var action in actions)
        {
            Line(content, $"--changeset_{id}\r\nContent-Type: application/http\r\nContent-Transfer-Encoding: binary\r\n");
            Write(content, endpoint, table, action);
        }

        Line(content, $"--changeset_{id}--\r\n--batch_{id}--");
        return (content.ToArray(), $"multipart/mixed; boundary=batch_{id}");
    }

    private static void Write(MemoryStream content, string endpoint, string table, TableTransactionAction action)
    {
        var address = EntityAddress.Path(table, action.Entity);
        var (method, path) = action.ActionType switch
        {
            TableTransactionActionType.Add => ("POST", $"/{table}"),
            TableTransactionActionType.Delete => ("DELETE", address),
            _ => ("PUT", address),
        };
        Line(content, $"{method} {endpoint}{path} HTTP/1.1\r\nAccept: application/json;odata=minimalmetadata\r\nDataServiceVersion: 3.0");
        if (action.ActionType is TableTransactionActionType.Delete or TableTransactionActionType.UpdateReplace)
        {
            Line(content, $"If-Match: {EntityAddress.OrAny(action.ETag).ToString("H")}");
        }

        if (action.ActionType != TableTransactionActionType.Delete)
        {
            Line(content, "Content-Type: application/json\r\nPrefer: return-no-content\r\n");
            content.Write(EntityJson.Write(action.Entity));
        }

        Line(content, "");
    }

    private static void Line(MemoryStream content, string text) => content.Write(Encoding.UTF8.GetBytes(text + "\r\n"));
}
