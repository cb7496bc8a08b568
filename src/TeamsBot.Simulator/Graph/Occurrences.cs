using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;

namespace TeamsBot.Simulator.Graph;

/// <summary>When the events of a series take place: the same local time each time, whatever the clocks do.</summary>
internal static class Occurrences
{
    private const int MostDays = 3660;

    /// <summary>Start and end of each; of an event without recurrence only its own.</summary>
    public static IEnumerable<(Instant Start, Instant End)> Of(JsonObject whole, Instant until)
    {
        var (start, end) = (GraphTimes.Read(whole["start"], "start"), GraphTimes.Read(whole["end"], "end"));
        if (whole["recurrence"] is not JsonObject recurrence)
        {
            yield return (start, end);
            yield break;
        }

        var zone = GraphTimes.Zone((string?)whole["start"]!["timeZone"])!;
        var time = start.InZone(zone).TimeOfDay;
        var left = Number(recurrence["range"]!, "numberOfOccurrences") ?? int.MaxValue;
        foreach (var date in Days(recurrence))
        {
            var at = date.At(time).InZoneLeniently(zone).ToInstant();
            if (at > until || left-- == 0) { yield break; }
            yield return (at, at + (end - start));
        }
    }

    private static IEnumerable<LocalDate> Days(JsonObject recurrence)
    {
        var (pattern, range) = (recurrence["pattern"]!, recurrence["range"]!);
        var first = Date((string)range["startDate"]!);
        var last = (string?)range["type"] is "endDate" ? Date((string)range["endDate"]!) : first.PlusDays(MostDays);
        return Enumerable.Range(0, MostDays).Select(first.PlusDays).TakeWhile(day => day <= last).Where(day => IsOn(day, first, pattern));
    }

    private static bool IsOn(LocalDate day, LocalDate first, JsonNode pattern)
    {
        var interval = Number(pattern, "interval")!.Value;
        return (string)pattern["type"]! switch
        {
            "daily" => Period.DaysBetween(first, day) % interval == 0,
            "weekly" => IsNamed(day, pattern) && Weeks(first, day, pattern) % interval == 0,
            "absoluteMonthly" => day.Day == Number(pattern, "dayOfMonth") && Months(first, day) % interval == 0,
            "relativeMonthly" => IsIndexed(day, pattern) && Months(first, day) % interval == 0,
            "absoluteYearly" => day.Day == Number(pattern, "dayOfMonth") && day.Month == Number(pattern, "month") && (day.Year - first.Year) % interval == 0,
            _ => IsIndexed(day, pattern) && day.Month == Number(pattern, "month") && (day.Year - first.Year) % interval == 0,
        };
    }

    private static bool IsNamed(LocalDate day, JsonNode pattern) =>
        pattern["daysOfWeek"]!.AsArray().Any(name => string.Equals((string)name!, day.DayOfWeek.ToString(), StringComparison.OrdinalIgnoreCase));

    private static bool IsIndexed(LocalDate day, JsonNode pattern) => IsNamed(day, pattern) && ((string?)pattern["index"] ?? "first") switch
    {
        "last" => day.PlusDays(7).Month != day.Month,
        var index => (day.Day - 1) / 7 == Array.IndexOf(["first", "second", "third", "fourth"], index),
    };

    private static int Weeks(LocalDate first, LocalDate day, JsonNode pattern)
    {
        var begins = Enum.Parse<IsoDayOfWeek>((string?)pattern["firstDayOfWeek"] ?? "sunday", ignoreCase: true);
        return Period.DaysBetween(StartOfWeek(first), StartOfWeek(day)) / 7;

        LocalDate StartOfWeek(LocalDate date) => date.PlusDays(1).Previous(begins);
    }

    private static int Months(LocalDate first, LocalDate day) => ((day.Year - first.Year) * 12) + day.Month - first.Month;

    private static int? Number(JsonNode of, string name) => of[name] is { } number ? (int)number : null;

    private static LocalDate Date(string text) => LocalDatePattern.Iso.Parse(text).GetValueOrThrow();
}
