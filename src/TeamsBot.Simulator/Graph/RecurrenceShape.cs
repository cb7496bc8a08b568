using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Graph;

/// <summary>What a recurrence needs, for each of its kinds.</summary>
/// <remarks>https://learn.microsoft.com/graph/api/resources/recurrencepattern and …/recurrencerange: the tables of required properties.</remarks>
internal static class RecurrenceShape
{
    private static readonly Action<JsonNode> Day = EventShape.OneOf("sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday");
    private static readonly Action<JsonNode> Number = EventShape.Kind(JsonValueKind.Number);
    private static readonly Action<JsonNode> Text = EventShape.Kind(JsonValueKind.String);

    private static readonly Action<JsonNode> Shape = EventShape.Block(
        "patternedRecurrence",
        ("pattern", EventShape.Block(
            "recurrencePattern",
            ("type", EventShape.OneOf("daily", "weekly", "absoluteMonthly", "relativeMonthly", "absoluteYearly", "relativeYearly")),
            ("interval", Number),
            ("month", Number),
            ("dayOfMonth", Number),
            ("daysOfWeek", EventShape.Each(Day)),
            ("firstDayOfWeek", Day),
            ("index", EventShape.OneOf("first", "second", "third", "fourth", "last")))),
        ("range", EventShape.Block(
            "recurrenceRange",
            ("type", EventShape.OneOf("endDate", "noEnd", "numbered")),
            ("startDate", Text),
            ("endDate", Text),
            ("recurrenceTimeZone", Text),
            ("numberOfOccurrences", Number))));

    /// <exception cref="GraphRefusal">The first thing that is wrong.</exception>
    public static void Check(JsonNode recurrence)
    {
        Shape(recurrence);
        var pattern = recurrence["pattern"] as JsonObject ?? throw GraphRefusal.Property("A recurrence needs a pattern.");
        var range = recurrence["range"] as JsonObject ?? throw GraphRefusal.Property("A recurrence needs a range.");
        CheckPattern(pattern, (string?)pattern["type"] ?? throw GraphRefusal.Property("A pattern needs a type."));
        CheckRange(range, (string?)range["type"] ?? throw GraphRefusal.Property("A range needs a type."));
    }

    private static void CheckPattern(JsonObject pattern, string type)
    {
        if (pattern["interval"] is not { } interval || (int)interval < 1) { throw GraphRefusal.Property("A pattern needs an interval of at least 1."); }
        if (type is "weekly" or "relativeMonthly" or "relativeYearly" && pattern["daysOfWeek"] is not JsonArray { Count: > 0 }) { throw GraphRefusal.Property($"{type} needs daysOfWeek."); }
        if (type is "absoluteMonthly" or "absoluteYearly" && pattern["dayOfMonth"] is not { }) { throw GraphRefusal.Property($"{type} needs dayOfMonth."); }
        if (type is "absoluteYearly" or "relativeYearly" && pattern["month"] is not { }) { throw GraphRefusal.Property($"{type} needs month."); }
    }

    private static void CheckRange(JsonObject range, string type)
    {
        var start = Date(range, "startDate");
        if (type is "endDate" && Date(range, "endDate") < start) { throw GraphRefusal.Property("The end of the range is before its start."); }
        if (type is "numbered" && (range["numberOfOccurrences"] is not { } count || (int)count < 1)) { throw GraphRefusal.Property("numbered needs numberOfOccurrences."); }
        if (range["recurrenceTimeZone"] is { } zone && GraphTimes.Zone((string?)zone) is null) { throw GraphRefusal.NoZone((string?)zone); }
    }

    private static DateOnly Date(JsonObject range, string name) =>
        DateOnly.TryParseExact((string?)range[name], "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
            : throw GraphRefusal.Property($"A range needs {name}.");
}
