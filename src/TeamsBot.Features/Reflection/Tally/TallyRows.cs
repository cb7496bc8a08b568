using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>
/// Batches as rows of the team, in a table of their own. One row holds all that runs, so that neither its entity tag nor the store's own time stamp
/// belongs to one choice; its lists are in the order of random names. A released batch keeps counts and its days.
/// </summary>
internal static class TallyRows
{
    public const string Table = "Tally";
    public const string Running = "running";

    private const string Released = "batch:";
    private const int Schema = 1;

    public static KeyRange Batches { get; } = KeyRange.Prefix(Released);

    public static string Key(ReleasedBatch batch) => $"{Released}{Iso(batch.From)}";

    public static Row Write(TeamKey team, RunningBatch batch, string? etag) =>
        Row.Of(
            team.Partition,
            Running,
            ("From", Iso(batch.From)),
            ("Until", Iso(batch.Until)),
            ("Salt", batch.Salt),
            ("People", RowJson.Write(batch.People)),
            ("Choices", RowJson.Write(batch.Choices)),
            ("Themes", RowJson.Write(batch.Themes)),
            ("Schema", Schema)) with
        { ETag = etag };

    public static Row Write(TeamKey team, ReleasedBatch batch) =>
        Row.Of(team.Partition, Key(batch), ("From", Iso(batch.From)), ("Until", Iso(batch.Until)), ("Themes", RowJson.Write(batch.Themes)), ("Schema", Schema));

    public static RunningBatch ReadRunning(Row row) => new(Date(row, "From"), Date(row, "Until"), Known(row).Text("Salt")!)
    {
        People = Names(row, "People"),
        Choices = Names(row, "Choices"),
        Themes = Counts(row).ToImmutableSortedDictionary(StringComparer.Ordinal),
    };

    public static ReleasedBatch ReadReleased(Row row) => new(Date(row, "From"), Date(row, "Until"), Counts(Known(row)));

    private static ImmutableSortedSet<string> Names(Row row, string column) => RowJson.Read<string[]>(row.Text(column)!).ToImmutableSortedSet(StringComparer.Ordinal);

    private static Dictionary<string, int> Counts(Row row) => RowJson.Read<Dictionary<string, int>>(row.Text("Themes")!);

    private static LocalDate Date(Row row, string column) => LocalDatePattern.Iso.Parse(row.Text(column)!).Value;

    private static string Iso(LocalDate date) => LocalDatePattern.Iso.Format(date);

    private static Row Known(Row row) =>
        row.Number("Schema") is Schema ? row : throw new InvalidDataException($"The row {row.Key} has the shape {row.Number("Schema")}, which this version does not know.");
}
