using Azure;
using Azure.Data.Tables;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Storage;

/// <summary>Rows as entities and back.</summary>
internal static class AzureRow
{
    public static TableEntity Write(Row row)
    {
        var entity = new TableEntity(row.Partition, row.Key);
        foreach (var (name, value) in row.Columns)
        {
            entity.Add(name, value);
        }

        return entity;
    }

    public static Row Read(TableEntity entity) =>
        new(entity.PartitionKey, entity.RowKey, entity.Where(p => !IsSystem(p.Key)).ToDictionary(StringComparer.Ordinal), entity.ETag.ToString());

    public static ETag Version(string? etag) => etag is null ? default : new ETag(etag);

    public static TableTransactionAction Action(string partition, Write write) => write switch
    {
        Write.Insert insert => new(TableTransactionActionType.Add, Write(insert.Row)),
        Write.Upsert upsert => new(TableTransactionActionType.UpsertReplace, Write(upsert.Row)),
        Write.Replace replace => new(TableTransactionActionType.UpdateReplace, Write(replace.Row), Version(replace.Row.ETag)),
        Write.Delete delete => new(TableTransactionActionType.Delete, new TableEntity(partition, delete.RowKey), Version(delete.ETag)),
        _ => throw new ArgumentOutOfRangeException(nameof(write)),
    };

    private static bool IsSystem(string name) => name is "PartitionKey" or "RowKey" or "Timestamp" or "odata.etag";
}
