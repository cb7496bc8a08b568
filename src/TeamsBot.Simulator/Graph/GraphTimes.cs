using System.Globalization;
using System.Text.Json.Nodes;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace TeamsBot.Simulator.Graph;

/// <summary>dateTimeTimeZone: a local time and the name of its zone, of IANA or of Windows.</summary>
internal static class GraphTimes
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss.fffffff");

    public static DateTimeZone? Zone(string? name) => string.IsNullOrWhiteSpace(name) ? null
        : DateTimeZoneProviders.Tzdb.GetZoneOrNull(name)
        ?? (TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(name, out var iana) ? DateTimeZoneProviders.Tzdb[iana] : null);

    /// <exception cref="GraphRefusal">No such time, or no such zone.</exception>
    public static Instant Read(JsonNode? time, string name)
    {
        if (time is not JsonObject { } block) { throw GraphRefusal.Property($"The property '{name}' is required."); }
        var zone = Zone((string?)block["timeZone"]) ?? throw GraphRefusal.NoZone((string?)block["timeZone"]);
        return Local((string?)block["dateTime"]).InZoneLeniently(zone).ToInstant();
    }

    public static JsonObject Write(Instant instant, DateTimeZone zone, string name) =>
        new() { ["dateTime"] = Written.Format(instant.InZone(zone).LocalDateTime), ["timeZone"] = name };

    public static LocalDateTime Local(string? text) =>
        DateTime.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var time)
            ? LocalDateTime.FromDateTime(time)
            : throw GraphRefusal.Body($"Cannot convert the literal '{text}' to the expected type 'Edm.DateTimeOffset'.");

    /// <summary>The zone asked for by <c>Prefer: outlook.timezone="…"</c>; UTC when none is.</summary>
    /// <exception cref="GraphRefusal">A zone nobody knows.</exception>
    public static (DateTimeZone Zone, string Name) Preferred(string? header)
    {
        const string Start = "outlook.timezone=\"";
        var at = header?.IndexOf(Start, StringComparison.OrdinalIgnoreCase) ?? -1;
        if (at < 0) { return (DateTimeZone.Utc, "UTC"); }
        var name = header![(at + Start.Length)..].Split('"')[0];
        return (Zone(name) ?? throw GraphRefusal.NoZone(name), name);
    }
}
