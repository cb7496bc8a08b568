namespace Azure.Data.Tables;

/// <summary>
/// One operation of a transaction; without an <paramref name="etag"/> an update or delete takes any version.
/// Source: learn.microsoft.com/dotnet/api/azure.data.tables.tabletransactionaction.
/// </summary>
public class TableTransactionAction(TableTransactionActionType actionType, ITableEntity entity, ETag etag = default)
{
    internal TableTransactionActionType ActionType => actionType;

    internal ITableEntity Entity => entity;

    internal ETag ETag => etag;
}

/// <summary>The operations of a transaction. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tabletransactionactiontype.</summary>
public enum TableTransactionActionType
{
    /// <summary>Adds an entity; 409 when it is there.</summary>
    Add = 0,

    /// <summary>Replaces an entity that is there; 404 or 412 otherwise.</summary>
    UpdateReplace = 2,

    /// <summary>Removes an entity; 404 or 412 otherwise.</summary>
    Delete = 3,

    /// <summary>Writes an entity, whether or not there was one.</summary>
    UpsertReplace = 5,
}
