using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>Puts the rows of a range together into boards.</summary>
internal static class BoardRows
{
    /// <summary>The boards in a stretch of rows, in order of date. Rows without their item are left out.</summary>
    public static IReadOnlyList<Board> Read(IEnumerable<Row> rows) =>
        [.. rows.GroupBy(row => row.Key.Split(KeyPart.Separator)[1], StringComparer.Ordinal).Select(g => One([.. g])).OfType<Board>()];

    private static Board? One(IReadOnlyList<Row> rows)
    {
        var head = rows.FirstOrDefault(row => Kind(row).Length == 0);
        if (head is null) { return null; }
        var kinds = rows.ToLookup(Kind, StringComparer.Ordinal);
        return new Board
        {
            Item = ItemRow.Read(head),
            ETag = head.ETag!,
            Secret = Text(kinds["secret"]),
            Token = Text(kinds["token"]) ?? "",
            Shown = Text(kinds["shown"]),
            Statuses = [.. kinds["status"].Select(SaidRows.ReadStatus).OrderBy(s => s.At)],
            Lines = [.. kinds["line"].Select(SaidRows.ReadLine).OrderBy(l => l.At)],
            Named = [.. kinds["answer"].Where(row => row.Text("By") is not null).Select(SaidRows.ReadNamed).OrderBy(a => a.At)],
            Unnamed = [.. kinds["answer"].Where(row => row.Text("By") is null).Select(SaidRows.ReadUnnamed)],
            Meeting = kinds["meeting"].Select(row => MeetingRow.Read(row, Text(kinds["meetingshown"]))).FirstOrDefault(),
            Scores = [.. kinds["score"].Select(SaidRows.ReadScore)],
        };
    }

    private static string? Text(IEnumerable<Row> rows) => rows.FirstOrDefault()?.Text("Text");

    // item:{date} has none, item:{date}:status:… is a status.
    private static string Kind(Row row) => row.Key.Split(KeyPart.Separator) is [_, _, var kind, ..] ? kind : "";
}
