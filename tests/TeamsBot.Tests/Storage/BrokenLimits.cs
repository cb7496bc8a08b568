using TeamsBot.Kernel.Tables;

namespace TeamsBot.Tests.Storage;

/// <summary>One row, transaction or table name for each limit, just past it.</summary>
internal static class BrokenLimits
{
    public const string Partition = "partition";

    private static readonly string LongText = new('x', StoreLimits.TextLength);

    private static readonly Dictionary<string, Func<Row>> OfRows = new(StringComparer.Ordinal)
    {
        ["slash in key"] = () => Key("a/b"),
        ["backslash in key"] = () => Key("a\\b"),
        ["hash in key"] = () => Key("a#b"),
        ["question mark in key"] = () => Key("a?b"),
        ["tab in key"] = () => Key("a\tb"),
        ["line end in key"] = () => Key("a\n"),
        ["NUL in key"] = () => Key("\0"),
        ["DEL in key"] = () => Key("a\u007f"),
        ["C1 control in key"] = () => Key("a\u0085"),
        ["emoji in key"] = () => Key("a🌷"),
        ["empty key"] = () => Key(""),
        ["long key"] = () => Key(new string('k', StoreLimits.KeyLength + 1)),
        ["slash in partition"] = () => Row() with { Partition = "a/b" },
        ["long partition"] = () => Row() with { Partition = new string('p', StoreLimits.KeyLength + 1) },
        ["253 columns"] = () => Kernel.Tables.Row.Of(Partition, "a", [.. Enumerable.Range(0, StoreLimits.Columns + 1).Select(n => ($"C{n}", (object?)n))]),
        ["long column name"] = () => Column(new string('c', StoreLimits.ColumnNameLength + 1), 1),
        ["dash in column name"] = () => Column("a-b", 1),
        ["digit first in column name"] = () => Column("1a", 1),
        ["empty column name"] = () => Column("", 1),
        ["accent in column name"] = () => Column("é", 1),
        ["XML in column name"] = () => Column("XmlText", 1),
        ["PartitionKey as column"] = () => Column("PartitionKey", "a"),
        ["RowKey as column"] = () => Column("rowkey", "a"),
        ["Timestamp as column"] = () => Column("Timestamp", "a"),
        ["ETag as column"] = () => Column("ETag", "a"),
        ["long text"] = () => Column("A", LongText + "x"),
        ["half a character"] = () => Column("A", "a\ud83d"),
        ["long bytes"] = () => Column("A", new byte[StoreLimits.BytesLength + 1]),
        ["moment before 1601"] = () => Column("A", StoreLimits.FirstMoment.AddTicks(-1)),
        ["not a number"] = () => Column("A", double.NaN),
        ["infinity"] = () => Column("A", double.PositiveInfinity),
        ["unsupported type"] = () => Column("A", 1m),
        ["row over 1 MiB"] = () => Kernel.Tables.Row.Of(Partition, "a", [.. Enumerable.Range(0, 16).Select(n => ($"C{n:D2}", (object?)LongText))]),
    };

    private static readonly Dictionary<string, Func<IReadOnlyList<Write>>> OfTransactions = new(StringComparer.Ordinal)
    {
        ["no writes"] = () => [],
        ["101 writes"] = () => [.. Enumerable.Range(0, StoreLimits.Operations + 1).Select(n => new Write.Insert(Key($"k{n}")))],
        ["two partitions"] = () => [new Write.Insert(Key("a")), new Write.Insert(Key("b") with { Partition = "other" })],
        ["one key twice"] = () => [new Write.Upsert(Key("a")), new Write.Delete("a")],
        ["replace without etag"] = () => [new Write.Replace(Key("a"))],
        ["delete with any etag"] = () => [new Write.Delete("a", "*")],
        ["slash in key to delete"] = () => [new Write.Delete("a/b")],
        ["over 4 MiB"] = () => [.. Enumerable.Range(0, 5).Select(n => new Write.Insert(
            Kernel.Tables.Row.Of(Partition, $"k{n}", [.. Enumerable.Range(0, 15).Select(c => ($"C{c}", (object?)new byte[60_000]))])))],
    };

    public static TheoryData<string> Rows => [.. OfRows.Keys];

    public static TheoryData<string> Transactions => [.. OfTransactions.Keys];

    public static TheoryData<string> Tables => ["ab", "1abc", "a-b", "Teams_1", "tables", "Tabellé", new string('t', 64)];

    public static Row Row(string limit) => OfRows[limit]();

    public static IReadOnlyList<Write> Transaction(string limit) => OfTransactions[limit]();

    private static Row Row() => Kernel.Tables.Row.Of(Partition, "a", ("N", 1));

    private static Row Key(string key) => Row() with { Key = key };

    private static Row Column(string name, object value) => Kernel.Tables.Row.Of(Partition, "a", (name, value));
}
