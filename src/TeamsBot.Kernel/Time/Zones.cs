using NodaTime;
using NodaTime.TimeZones;

namespace TeamsBot.Kernel.Time;

/// <summary>Time zones by their IANA id, from the zone data that comes with NodaTime: never the machine's.</summary>
public static class Zones
{
    /// <summary>A skipped local time becomes the first valid instant after the gap, a double one its first occurrence.</summary>
    public static ZoneLocalMappingResolver Resolver { get; } =
        Resolvers.CreateMappingResolver(Resolvers.ReturnEarlier, Resolvers.ReturnStartOfIntervalAfter);

    private static IDateTimeZoneProvider Provider => DateTimeZoneProviders.Tzdb;

    /// <summary>Every id the zone data knows, aliases included.</summary>
    public static IReadOnlyCollection<string> Ids => Provider.Ids;

    /// <summary>True for an id of the zone data, written exactly so.</summary>
    public static bool IsValid(string? id) => id is not null && Provider.GetZoneOrNull(id) is not null;

    /// <summary>The zone with this id.</summary>
    /// <exception cref="DateTimeZoneNotFoundException">The id is not in the zone data: check with <see cref="IsValid"/> at the door.</exception>
    public static DateTimeZone Get(string id) => Provider[id];

    /// <summary>
    /// Reads what a person typed: an id in any case ("europe/amsterdam"), or the place alone ("Porto-Novo", "buenos aires")
    /// when only one zone is called so. Null when nothing or more than one zone fits.
    /// </summary>
    public static string? Find(string? typed)
    {
        var wanted = typed?.Trim().Replace(' ', '_') ?? "";
        return Provider.Ids.FirstOrDefault(id => id.Equals(wanted, StringComparison.OrdinalIgnoreCase)) ?? TheOneCalled(wanted);
    }

    /// <summary>What the clocks of this zone show at this instant.</summary>
    public static LocalDateTime LocalAt(Instant instant, string zone) => instant.InZone(Get(zone)).LocalDateTime;

    /// <summary>The Monday with which the week of this instant began, on the clocks of this zone.</summary>
    public static LocalDate MondayAt(Instant instant, string zone) => LocalAt(instant, zone).Date.With(DateAdjusters.PreviousOrSame(IsoDayOfWeek.Monday));

    private static string? TheOneCalled(string place)
    {
        var named = Provider.Ids.Where(id => id.EndsWith("/" + place, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return place.Length > 0 && named is [var only] ? only : null;
    }
}
