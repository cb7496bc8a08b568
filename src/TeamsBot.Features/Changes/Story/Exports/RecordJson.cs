using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Story.Exports;

/// <summary>
/// All that was written down of a change as JSON; <c>docs/export.md</c> describes the shape. Each event holds what it changed, so that the
/// events alone give back the change at any moment.
/// </summary>
public sealed class RecordJson(StoryDoor door) : ILinkedFile
{
    /// <summary>One more when a name changes or goes; new names leave it as it is.</summary>
    public const int Schema = 1;

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public string Name => StoryLinks.RecordName;

    public async Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken) =>
        await door.OpenAsync(target, cancellationToken) is { } found
            ? new FileContent(FileNames.Of(found.Story.Now.Title, found.Visit.Texts["changes.story.json-file"], "json"), "application/json; charset=utf-8", Of(found))
            : null;

    /// <summary>The file.</summary>
    public static byte[] Of(StoryVisit found)
    {
        var (story, visit) = (found.Story, found.Visit);
        var file = new JsonObject
        {
            ["format"] = "vast-punt.change",
            ["schema"] = Schema,
            ["exportedAt"] = Node(visit.Now),
            ["team"] = visit.Team.Name,
            ["zone"] = visit.Zone,
            ["change"] = Node(ChangeShape.Of(story.Now)),
            ["events"] = new JsonArray([.. Events(found.Record.States)]),
            ["readings"] = new JsonArray([.. story.Measures.SelectMany(Readings)]),
            ["findings"] = Node(found.Record.Findings.Select(f => FindingShape.Of(f, found.Record.Findings))),
            ["consultations"] = Node(story.Consultations.Select(ConsultationShape.Of)),
        };
        return Encoding.UTF8.GetBytes(file.ToJsonString(Readable));
    }

    private static IEnumerable<JsonNode?> Events(IEnumerable<StoryState> states)
    {
        var before = new JsonObject();
        foreach (var (happened, after) in states)
        {
            var now = Node(ChangeShape.Of(after))!.AsObject();
            var node = Node(EventShape.Of(happened))!.AsObject();
            node["changed"] = Difference(before, now);
            before = now;
            yield return node;
        }
    }

    // Every name of the change that got another value; null for one that is gone.
    private static JsonObject Difference(JsonObject before, JsonObject after)
    {
        var changed = new JsonObject();
        foreach (var name in before.Select(p => p.Key).Union(after.Select(p => p.Key), StringComparer.Ordinal))
        {
            if (!JsonNode.DeepEquals(before[name], after[name])) { changed[name] = after[name]?.DeepClone(); }
        }

        return changed;
    }

    private static IEnumerable<JsonNode?> Readings(StoryMeasure measure)
    {
        var counts = ReadingSeries.Standing(measure.Entries).Select(e => e.Id).ToHashSet(StringComparer.Ordinal);
        var corrected = measure.Entries.Select(e => e.Corrects).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return measure.Entries.OrderBy(e => e.Date).ThenBy(e => e.At).ThenBy(e => e.Id, StringComparer.Ordinal)
            .Select(e => Node(new ReadingShape(measure.Measure.Id, e.Id, e.Date, e.Value, MeasurementsCsv.Status(e, counts, corrected), e.By.Name, e.At, e.Corrects)));
    }

    // The names, dates and numbers of the rows' own JSON: camelCase, ISO 8601, nothing that is null.
    private static JsonNode? Node<T>(T value) => JsonNode.Parse(RowJson.Write(value));
}
