using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Kernel.Calendars;

/// <summary>
/// A zone in a calendar file: one part for each stretch in which its clocks do not change, from before the first event until after the last. No
/// rule is guessed: the stretches are those of the zone data, so a country that changes its mind is right too.
/// </summary>
internal static class ICalendarZone
{
    private static readonly Duration Margin = Duration.FromDays(400);
    private static readonly LocalDateTime Earliest = new(1970, 1, 1, 0, 0);
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    /// <summary>Writes the zone as it is between these instants, and a year to either side.</summary>
    public static void Write(ICalendarLines lines, string id, Instant from, Instant until)
    {
        var zone = Zones.Get(id);
        lines.Add("BEGIN", "VTIMEZONE");
        lines.Add("TZID", id);
        ZoneInterval? before = null;
        foreach (var stretch in zone.GetZoneIntervals(from - Margin, until + Margin))
        {
            Write(lines, stretch, before?.WallOffset ?? stretch.WallOffset, before is null);
            before = stretch;
        }

        lines.Add("END", "VTIMEZONE");
    }

    private static void Write(ICalendarLines lines, ZoneInterval stretch, Offset offsetBefore, bool isFirst)
    {
        var kind = stretch.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
        lines.Add("BEGIN", kind);
        // It begins on the clocks as they stood right before (RFC 5545, 3.6.5).
        lines.Add("DTSTART", Local.Format(isFirst ? Earliest : stretch.Start.WithOffset(offsetBefore).LocalDateTime));
        lines.Add("TZOFFSETFROM", Text(offsetBefore));
        lines.Add("TZOFFSETTO", Text(stretch.WallOffset));
        lines.Add("TZNAME", stretch.Name);
        lines.Add("END", kind);
    }

    private static string Text(Offset offset)
    {
        var seconds = Math.Abs(offset.Seconds);
        var text = string.Create(CultureInfo.InvariantCulture, $"{(offset.Seconds < 0 ? '-' : '+')}{seconds / 3600:00}{seconds / 60 % 60:00}");
        return seconds % 60 == 0 ? text : text + (seconds % 60).ToString("00", CultureInfo.InvariantCulture);
    }
}
