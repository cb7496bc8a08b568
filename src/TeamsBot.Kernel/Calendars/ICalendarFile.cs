using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Kernel.Calendars;

/// <summary>What a calendar file asks of who opens it (RFC 5546).</summary>
public enum ICalendarMethod
{
    /// <summary>Put these in.</summary>
    Publish,

    /// <summary>Take these out.</summary>
    Cancel,
}

/// <summary>An event of a calendar file.</summary>
/// <param name="Uid">Its identity, for ever: the same event moved or cancelled has the same one.</param>
/// <param name="Title">Its subject, plain text.</param>
/// <param name="Text">What to know, plain text with line ends.</param>
/// <param name="Start">Date and time on the clocks of <paramref name="Zone"/>; never one that the zone skips.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Minutes">How long: so many real minutes, also across a change of the clocks.</param>
/// <param name="Sequence">How often it was changed; a calendar takes the highest.</param>
/// <param name="ChangedAt">When it was last changed.</param>
public sealed record ICalendarEvent(string Uid, string Title, string Text, LocalDateTime Start, string Zone, int Minutes, int Sequence, Instant ChangedAt)
{
    /// <summary>True for an event that does not take place.</summary>
    public bool IsCancelled { get; init; }

    /// <summary>How it comes back; null for once.</summary>
    public ICalendarRule? Rule { get; init; }

    /// <summary>The local time that a rule gives, for the one event of a series that differs from the rest; null for a series or an event alone.</summary>
    public LocalDateTime? InsteadOf { get; init; }

    /// <summary>Where to join; null for nowhere.</summary>
    public Uri? Address { get; init; }
}

/// <summary>An event that comes back every so many weeks, on the same weekday at the same local time.</summary>
/// <param name="Weeks">1 for every week.</param>
/// <param name="Count">How many there are, the first included.</param>
public sealed record ICalendarRule(int Weeks, int Count);

/// <summary>
/// Writes calendar files (RFC 5545): CRLF, lines of at most 75 octets, the zones of the events with every change of their clocks around them.
/// Two parsers of others hold it to that in the tests.
/// </summary>
public static class ICalendarFile
{
    /// <summary>Its media type.</summary>
    public const string ContentType = "text/calendar; charset=utf-8";

    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");

    /// <summary>A file with these events.</summary>
    /// <param name="name">What a calendar calls a subscription to it; null for a file that is put in once.</param>
    /// <param name="method">What it asks.</param>
    /// <param name="events">In any order.</param>
    public static string Write(string? name, ICalendarMethod method, IReadOnlyList<ICalendarEvent> events)
    {
        var lines = new ICalendarLines();
        lines.Add("BEGIN", "VCALENDAR");
        lines.Add("VERSION", "2.0");
        lines.Add("PRODID", "-//Vast Punt//Learning agenda//EN");
        lines.Add("CALSCALE", "GREGORIAN");
        lines.Add("METHOD", method is ICalendarMethod.Cancel ? "CANCEL" : "PUBLISH");
        if (name is not null) { AddName(lines, name); }
        foreach (var zone in events.GroupBy(e => e.Zone, StringComparer.Ordinal)) { ICalendarZone.Write(lines, zone.Key, From(zone), Until(zone)); }
        foreach (var one in events) { Write(lines, one, method); }
        lines.Add("END", "VCALENDAR");
        return lines.ToString();
    }

    // The newer properties are of RFC 7986, the others are what calendars understood before it.
    private static void AddName(ICalendarLines lines, string name)
    {
        lines.AddText("NAME", name);
        lines.AddText("X-WR-CALNAME", name);
        lines.Add("REFRESH-INTERVAL;VALUE=DURATION", "PT6H");
        lines.Add("X-PUBLISHED-TTL", "PT6H");
    }

    private static void Write(ICalendarLines lines, ICalendarEvent one, ICalendarMethod method)
    {
        lines.Add("BEGIN", "VEVENT");
        lines.Add("UID", one.Uid);
        lines.Add("DTSTAMP", Utc.Format(one.ChangedAt));
        lines.Add("LAST-MODIFIED", Utc.Format(one.ChangedAt));
        lines.Add("SEQUENCE", Number(one.Sequence));
        if (one.InsteadOf is { } slot) { lines.Add($"RECURRENCE-ID;TZID={one.Zone}", Local.Format(slot)); }
        lines.Add($"DTSTART;TZID={one.Zone}", Local.Format(one.Start));
        lines.Add("DURATION", $"PT{Number(one.Minutes)}M");
        if (one.Rule is { } rule) { lines.Add("RRULE", $"FREQ=WEEKLY;INTERVAL={Number(rule.Weeks)};COUNT={Number(rule.Count)}"); }
        lines.AddText("SUMMARY", one.Title);
        lines.AddText("DESCRIPTION", one.Text);
        if (one.Address is { } address) { lines.Add("URL", address.AbsoluteUri); }
        lines.Add("STATUS", one.IsCancelled || method is ICalendarMethod.Cancel ? "CANCELLED" : "CONFIRMED");
        lines.Add("ORGANIZER;CN=\"Vast Punt\"", "invalid:nomail");
        lines.Add("TRANSP", "OPAQUE");
        lines.Add("END", "VEVENT");
    }

    private static Instant From(IEnumerable<ICalendarEvent> events) => events.Select(e => StartOf(e.InsteadOf < e.Start ? e.InsteadOf.Value : e.Start, e.Zone)).Min();

    private static Instant Until(IEnumerable<ICalendarEvent> events) =>
        events.Select(e => StartOf(e.InsteadOf > e.Start ? e.InsteadOf.Value : e.Start.PlusWeeks(e.Rule is { } rule ? rule.Weeks * rule.Count : 0), e.Zone) + Duration.FromMinutes(e.Minutes)).Max();

    private static Instant StartOf(LocalDateTime local, string zone) => local.InZone(Zones.Get(zone), Zones.Resolver).ToInstant();

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
