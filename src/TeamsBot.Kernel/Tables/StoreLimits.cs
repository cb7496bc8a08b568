using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;

namespace TeamsBot.Kernel.Tables;

/// <summary>
/// What Azure Table Storage takes, checked for every store alike, because neither SQLite nor Azurite checks all of it.
/// Source: learn.microsoft.com/rest/api/storageservices/understanding-the-table-service-data-model and
/// performing-entity-group-transactions.
/// </summary>
public static class StoreLimits
{
    /// <summary>Rows in one page of a range.</summary>
    public const int Page = 1000;

    /// <summary>Writes in one transaction.</summary>
    public const int Operations = 100;

    /// <summary>UTF-16 code units in a partition or row key (1 KiB).</summary>
    public const int KeyLength = 512;

    /// <summary>Columns in a row, beside partition, key and timestamp.</summary>
    public const int Columns = 252;

    /// <summary>UTF-16 code units in the name of a column.</summary>
    public const int ColumnNameLength = 255;

    /// <summary>UTF-16 code units in a text (64 KiB).</summary>
    public const int TextLength = 32 * 1024;

    /// <summary>Bytes in a byte[].</summary>
    public const int BytesLength = 64 * 1024;

    /// <summary>Bytes of a row as Azure counts them: <see cref="RowSize.Of"/>.</summary>
    public const int RowBytes = 1024 * 1024;

    /// <summary>Bytes of a transaction on the wire: <see cref="RowSize.OnTheWire"/>.</summary>
    public const int TransactionBytes = 4 * 1024 * 1024;

    /// <summary>The first moment that a column can hold.</summary>
    public static readonly DateTimeOffset FirstMoment = new(1601, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly string[] Reserved = ["PartitionKey", "RowKey", "Timestamp", "ETag"];

    /// <summary>A table's name: 3 to 63 letters and digits, a letter first. Azure takes upper and lower case for the same table.</summary>
    public static void CheckTable(string table)
    {
        ArgumentNullException.ThrowIfNull(table);
        Require(table.Length is >= 3 and <= 63 && char.IsAsciiLetter(table[0]) && table.All(char.IsAsciiLetterOrDigit)
            && !table.Equals("tables", StringComparison.OrdinalIgnoreCase), $"'{table}' is not a table name: 3 to 63 letters and digits, a letter first.");
    }

    /// <summary>
    /// A partition or row key: 1 to <see cref="KeyLength"/> characters, none of <c>/ \ # ?</c>, no control characters. Characters
    /// outside the basic plane are refused too: without them UTF-8 and UTF-16 have the same order, so every store sorts alike.
    /// </summary>
    public static void CheckKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Require(key.Length is > 0 and <= KeyLength, $"A key has 1 to {KeyLength} characters, not {key.Length}.");
        foreach (var c in key)
        {
            Require(!IsForbidden(c), $"A key cannot hold the character {(int)c:X4}; KeyPart.Encode makes ids safe.");
        }
    }

    /// <summary>The ends of a range; unlike keys they may be empty.</summary>
    public static void CheckRange(KeyRange keys)
    {
        Require(keys.From is not null && IsEnd(keys.From), "The start of a range is not like a key.");
        Require(keys.ToExclusive is null || IsEnd(keys.ToExclusive), "The end of a range is not like a key.");
    }

    /// <summary>A version that a store gave out; not <c>*</c>, which would overwrite what someone else wrote.</summary>
    public static void CheckETag(string? etag) => Require(etag is { Length: > 0 } and not "*", "The etag of the row that was read is required.");

    /// <summary>A row's keys, columns, values and size.</summary>
    public static void CheckRow(Row row)
    {
        ArgumentNullException.ThrowIfNull(row);
        CheckKey(row.Partition);
        CheckKey(row.Key);
        Require(row.Columns.Count <= Columns, $"A row has at most {Columns} columns, not {row.Columns.Count}.");
        foreach (var (name, value) in row.Columns)
        {
            CheckColumn(name);
            CheckValue(name, value);
        }

        var size = RowSize.Of(row);
        Require(size <= RowBytes, $"A row has at most {RowBytes} bytes, not {size}.");
    }

    /// <summary>A transaction: its number of writes, one partition, each key once, every row, and its size on the wire.</summary>
    public static void CheckTransaction(string partition, IReadOnlyList<Write> writes)
    {
        ArgumentNullException.ThrowIfNull(writes);
        CheckKey(partition);
        Require(writes.Count is > 0 and <= Operations, $"A transaction has 1 to {Operations} writes, not {writes.Count}.");
        var keys = new HashSet<string>(writes.Count, StringComparer.Ordinal);
        foreach (var write in writes)
        {
            CheckWrite(partition, write);
            Require(keys.Add(write.Key), "A transaction writes each key at most once.");
        }

        var size = writes.Sum(RowSize.OnTheWire);
        Require(size <= TransactionBytes, $"A transaction has at most {TransactionBytes} bytes, not {size}.");
    }

    private static void CheckWrite(string partition, Write write)
    {
        switch (write)
        {
            case Write.Insert insert: CheckRow(partition, insert.Row); break;
            case Write.Upsert upsert: CheckRow(partition, upsert.Row); break;
            case Write.Replace replace: CheckRow(partition, replace.Row); CheckETag(replace.Row.ETag); break;
            case Write.Delete delete:
                CheckKey(delete.RowKey);
                if (delete.ETag is not null) { CheckETag(delete.ETag); }

                break;
            default: throw new ArgumentNullException(nameof(write));
        }
    }

    private static void CheckRow(string partition, Row row)
    {
        CheckRow(row);
        Require(string.Equals(row.Partition, partition, StringComparison.Ordinal), "A transaction stays within one partition.");
    }

    private static void CheckColumn(string name) =>
        Require(name.Length is > 0 and <= ColumnNameLength && (char.IsAsciiLetter(name[0]) || name[0] == '_')
            && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !Reserved.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !name.StartsWith("xml", StringComparison.OrdinalIgnoreCase), $"'{name}' is not a column name: letters, digits and _, and none of Azure's own.");

    private static void CheckValue(string name, object? value)
    {
        switch (value)
        {
            case string text:
                Require(text.Length <= TextLength, $"The text in '{name}' has at most {TextLength} characters, not {text.Length}.");
                Require(IsUnicode(text), $"The text in '{name}' holds half a character.");
                break;
            case byte[] bytes: Require(bytes.Length <= BytesLength, $"'{name}' has at most {BytesLength} bytes, not {bytes.Length}."); break;
            case DateTimeOffset moment: Require(moment >= FirstMoment, $"'{name}' is before {FirstMoment:yyyy-MM-dd}."); break;
            case double number: Require(double.IsFinite(number), $"'{name}' is not a number."); break;
            case bool or int or long: break;
            default: throw new StoreLimitException($"'{name}' cannot hold {value?.GetType().Name ?? "null"}.");
        }
    }

    private static bool IsEnd(string key) => key.Length <= KeyLength && !key.Any(char.IsSurrogate);

    private static bool IsForbidden(char c) => c is '/' or '\\' or '#' or '?' || char.IsControl(c) || char.IsSurrogate(c);

    private static bool IsUnicode(string text)
    {
        var rest = text.AsSpan();
        while (!rest.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(rest, out _, out var length) != OperationStatus.Done) { return false; }
            rest = rest[length..];
        }

        return true;
    }

    private static void Require(bool kept, [InterpolatedStringHandlerArgument(nameof(kept))] ref LimitText limit)
    {
        if (!kept) { throw new StoreLimitException(limit.ToString()); }
    }

    private static void Require(bool kept, string limit)
    {
        if (!kept) { throw new StoreLimitException(limit); }
    }
}
