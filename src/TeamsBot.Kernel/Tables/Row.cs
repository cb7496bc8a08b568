using NodaTime;

namespace TeamsBot.Kernel.Tables;

/// <summary>One row of a table.</summary>
/// <param name="Partition">What is read and changed together, such as <c>{tenant}|{conversation}</c>.</param>
/// <param name="Key">The row within its partition, <c>kind:id[:part]</c>; see <see cref="KeyPart"/>.</param>
/// <param name="Columns">
/// The typed values by column name: string, bool, int, long, double, <see cref="DateTimeOffset"/> (kept as the instant in UTC,
/// to 100 ns) or byte[]. A column without a value is absent, never null.
/// </param>
/// <param name="ETag">The version that was read: opaque, set by the store, null on a row that was not read from it.</param>
public sealed record Row(string Partition, string Key, IReadOnlyDictionary<string, object> Columns, string? ETag = null)
{
    /// <summary>A row to write: columns whose value is null are left out, an <see cref="NodaTime.Instant"/> becomes a <see cref="DateTimeOffset"/>.</summary>
    public static Row Of(string partition, string key, params ReadOnlySpan<(string Name, object? Value)> columns)
    {
        var kept = new Dictionary<string, object>(columns.Length, StringComparer.Ordinal);
        foreach (var (name, value) in columns)
        {
            if (value is not null) { kept.Add(name, value is Instant instant ? instant.ToDateTimeOffset() : value); }
        }

        return new Row(partition, key, kept);
    }

    /// <summary>The text in a column; null when it is absent.</summary>
    /// <exception cref="InvalidCastException">The column holds another type; so do all readers below.</exception>
    public string? Text(string column) => (string?)Columns.GetValueOrDefault(column);

    /// <summary>The yes or no in a column; null when it is absent.</summary>
    public bool? Flag(string column) => (bool?)Columns.GetValueOrDefault(column);

    /// <summary>The whole number in an int column; null when it is absent.</summary>
    public int? Number(string column) => (int?)Columns.GetValueOrDefault(column);

    /// <summary>The whole number in a long column; null when it is absent.</summary>
    public long? LongNumber(string column) => (long?)Columns.GetValueOrDefault(column);

    /// <summary>The number in a double column; null when it is absent.</summary>
    public double? Real(string column) => (double?)Columns.GetValueOrDefault(column);

    /// <summary>The moment in a <see cref="DateTimeOffset"/> column; null when it is absent.</summary>
    public Instant? Instant(string column) =>
        Columns.GetValueOrDefault(column) is { } value ? NodaTime.Instant.FromDateTimeOffset((DateTimeOffset)value) : null;

    /// <summary>The bytes in a column; null when it is absent.</summary>
    public byte[]? Bytes(string column) => (byte[]?)Columns.GetValueOrDefault(column);
}
