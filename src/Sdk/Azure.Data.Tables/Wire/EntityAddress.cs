namespace Azure.Data.Tables.Wire;

/// <summary>Where an entity lives. Source: learn.microsoft.com/rest/api/storageservices/addressing-table-service-resources.</summary>
internal static class EntityAddress
{
    public static string Path(string table, ITableEntity entity) => Path(table, entity.PartitionKey, entity.RowKey);

    public static string Path(string table, string partitionKey, string rowKey) =>
        $"/{table}(PartitionKey={Uri.EscapeDataString(Quote(partitionKey))},RowKey={Uri.EscapeDataString(Quote(rowKey))})";

    public static string Quote(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static ETag OrAny(ETag etag) => etag == default ? ETag.All : etag;
}
