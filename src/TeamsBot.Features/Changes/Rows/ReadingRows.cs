using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>
/// Readings as rows, one each. All of a page are written in one transaction, which takes 100 writes: of a very long page several readings
/// share a row, the first in its columns and the others in <c>More</c>.
/// </summary>
public static class ReadingRows
{
    /// <summary>Rows of one page; the change and its event take two writes of the transaction.</summary>
    public const int MostRows = 90;

    private const int Schema = 1;

    public static IEnumerable<Row> Write(TeamKey team, ChangeId change, string measure, IReadOnlyList<ReadingEntry> entries) =>
        entries.Chunk(Math.Max(1, (entries.Count + MostRows - 1) / MostRows)).Select(chunk => Write(team, change, measure, chunk[0], chunk[1..]));

    public static IEnumerable<ReadingEntry> Read(Row row)
    {
        var parts = KeyPart.Split(row.Key);
        var by = new NamedMember(MemberRef.Parse(row.Text("ById")) ?? throw Unreadable(), row.Text("By") ?? "");
        var at = row.Instant("At") ?? throw Unreadable();
        yield return new ReadingEntry(parts[4], LocalDatePattern.Iso.Parse(parts[3]).Value, (decimal?)row.Real("Value"), by, at) { Corrects = row.Text("Corrects") };
        if (row.Text("More") is not { } more) { yield break; }
        foreach (var entry in RowJson.Read<MoreJson[]>(more))
        {
            yield return new ReadingEntry(entry.Id, entry.Date, entry.Value, by, at) { Corrects = entry.Corrects };
        }
    }

    /// <summary>The measure that a row is about.</summary>
    public static string MeasureOf(Row row) => KeyPart.Split(row.Key)[2];

    private static Row Write(TeamKey team, ChangeId change, string measure, ReadingEntry first, ReadingEntry[] more) => Row.Of(
        team.Partition,
        ChangeKeys.Reading(change, measure, first.Date, first.Id),
        ("Date", LocalDatePattern.Iso.Format(first.Date)),
        ("Value", (double?)first.Value),
        ("By", first.By.Name),
        ("ById", first.By.Ref.ToString()),
        ("At", first.At),
        ("Corrects", first.Corrects),
        ("More", more.Length == 0 ? null : RowJson.Write(more.Select(e => new MoreJson(e.Id, e.Date, e.Value, e.Corrects)).ToArray())),
        ("Schema", Schema));

    private static InvalidDataException Unreadable() => new("A row of a reading is not one this version can read.");

    private sealed record MoreJson(string Id, LocalDate Date, decimal? Value, string? Corrects);
}
