using NodaTime.Text;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;

namespace TeamsBot.Features.Changes.Story.Exports;

/// <summary>All figures of a change as CSV, a row for each that was written down; <c>docs/export.md</c> names the columns.</summary>
public sealed class MeasurementsCsv(StoryDoor door) : ILinkedFile
{
    private static readonly string[] Columns =
        ["measure", "kind", "unit", "better", "baseline", "norm", "target", "date", "value", "status", "written_by", "written_at", "reading", "corrects"];

    public string Name => StoryLinks.MeasurementsName;

    public async Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken) =>
        await door.OpenAsync(target, cancellationToken) is { } found
            ? new FileContent(FileNames.Of(found.Story.Now.Title, found.Visit.Texts["changes.story.csv-file"], "csv"), "text/csv; charset=utf-8", Of(found.Story))
            : null;

    /// <summary>The file.</summary>
    public static byte[] Of(ChangeStory story) => Csv.Write(Columns, story.Measures.SelectMany(Rows));

    private static IEnumerable<IEnumerable<object?>> Rows(StoryMeasure measure)
    {
        var m = measure.Measure;
        var counts = ReadingSeries.Standing(measure.Entries).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var corrected = measure.Entries.Select(e => e.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return measure.Entries.OrderBy(e => e.Date).ThenBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal).Select(e => new object?[]
        {
            m.Name, Tag(m.Kind), m.Unit, Tag(m.Better), Number(m.Baseline), Number(m.Norm), Number(m.Target),
            LocalDatePattern.Iso.Format(e.Date), Number(e.Value), Status(e, counts, corrected), e.By.Name, InstantPattern.ExtendedIso.Format(e.At), e.Id, e.Corrects,
        });
    }

    /// <summary>What an entry is worth: it counts, was corrected or taken back, takes another one back, or another one of the same day is newer.</summary>
    internal static string Status(ReadingEntry entry, HashSet<string> counts, HashSet<string> corrected) =>
        counts.Contains(entry.Id) ? "counts"
        : entry.Value is null ? "takes-back"
        : corrected.Contains(entry.Id) ? "corrected"
        : "older";

    private static string Tag<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static CsvNumber? Number(decimal? value) => value is { } number ? new(Figures.Text(number, Language.English.Tag)) : null;
}
