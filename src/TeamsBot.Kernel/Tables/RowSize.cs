namespace TeamsBot.Kernel.Tables;

/// <summary>The size of rows, in bytes, as the limits count it.</summary>
public static class RowSize
{
    // Headers of one part of the multipart body, with its address and etag.
    private const int WritePart = 1024;

    /// <summary>
    /// The stored size: 4 + 2 per character of both keys + per column 8 + 2 per character of its name + its value.
    /// Source: Azure Storage team blog, "Understanding Windows Azure Storage Billing" (entity size).
    /// </summary>
    public static int Of(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        return 4 + 2 * (row.Partition.Length + row.Key.Length) + row.Columns.Sum(c => 8 + 2 * c.Key.Length + Stored(c.Value));
    }

    /// <summary>The most that a write can take in a transaction's body: every character that JSON may escape counts as six bytes.</summary>
    public static int OnTheWire(Write write) => WritePart + 6 * (write?.Key.Length ?? 0) + write switch
    {
        Write.Insert insert => Json(insert.Row),
        Write.Upsert upsert => Json(upsert.Row),
        Write.Replace replace => Json(replace.Row),
        _ => 0,
    };

    private static int Stored(object value) => value switch
    {
        string text => 4 + 2 * text.Length,
        byte[] bytes => 4 + bytes.Length,
        bool => 1,
        int => 4,
        _ => 8,
    };

    // 64: the name again with its type, quotes and commas; 32: any number or moment.
    private static int Json(Row row) => Text(row.Partition) + Text(row.Key) + row.Columns.Sum(c => 64 + 2 * c.Key.Length + c.Value switch
    {
        string text => Text(text),
        byte[] bytes => (bytes.Length + 2) / 3 * 4,
        _ => 32,
    });

    private static int Text(string text) => text.Sum(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '.' or ',' or '-' ? 1 : 6);
}
