using System.Collections;

namespace Azure.Data.Tables;

/// <summary>
/// An entity as a dictionary, the four system properties among the others. Values: string, bool, int, long, double,
/// <see cref="DateTimeOffset"/> and byte[]. Source: learn.microsoft.com/dotnet/api/azure.data.tables.tableentity.
/// </summary>
public sealed class TableEntity : ITableEntity, IEnumerable<KeyValuePair<string, object>>
{
    internal const string ETagName = "odata.etag";

    private readonly Dictionary<string, object> properties = new(StringComparer.Ordinal);

    /// <summary>An entity with these keys and no other properties.</summary>
    public TableEntity(string partitionKey, string rowKey)
    {
        PartitionKey = partitionKey;
        RowKey = rowKey;
    }

    internal TableEntity()
    {
    }

    /// <inheritdoc/>
    public string PartitionKey
    {
        get => (string)properties[nameof(PartitionKey)];
        set => properties[nameof(PartitionKey)] = value;
    }

    /// <inheritdoc/>
    public string RowKey
    {
        get => (string)properties[nameof(RowKey)];
        set => properties[nameof(RowKey)] = value;
    }

    /// <inheritdoc/>
    public DateTimeOffset? Timestamp
    {
        get => (DateTimeOffset?)properties.GetValueOrDefault(nameof(Timestamp));
        set => Set(nameof(Timestamp), value);
    }

    /// <inheritdoc/>
    public ETag ETag
    {
        get => properties.TryGetValue(ETagName, out var etag) ? new ETag((string)etag) : default;
        set => Set(ETagName, value == default ? null : value.ToString());
    }

    /// <summary>Adds a property.</summary>
    /// <exception cref="ArgumentException">There is one of that name.</exception>
    public void Add(string key, object value) => properties.Add(key, value);

    IEnumerator<KeyValuePair<string, object>> IEnumerable<KeyValuePair<string, object>>.GetEnumerator() => properties.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => properties.GetEnumerator();

    private void Set(string name, object? value)
    {
        properties.Remove(name);
        if (value is not null) { properties.Add(name, value); }
    }
}
