namespace Azure.Data.Tables;

/// <summary>What every entity has. Source: learn.microsoft.com/dotnet/api/azure.data.tables.itableentity.</summary>
public interface ITableEntity
{
    /// <summary>The partition it is stored in.</summary>
    string PartitionKey { get; set; }

    /// <summary>Its name within the partition.</summary>
    string RowKey { get; set; }

    /// <summary>When the service last wrote it (UTC); null on an entity that was not read.</summary>
    DateTimeOffset? Timestamp { get; set; }

    /// <summary>The version that was read; default on an entity that was not read.</summary>
    ETag ETag { get; set; }
}
