using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Graph.Models;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Platform.Calendars;

/// <summary>An entry in the words of Graph, and back.</summary>
internal static partial class EventWords
{
    private static readonly LocalDateTimePattern Written = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss");

    /// <summary>The event as it is made first.</summary>
    public static Event New(TeamKey team, CalendarEntry entry, IEnumerable<string> addresses)
    {
        var made = Changed(entry, Html(entry.Text));
        made.TransactionId = OwnEvents.Transaction(team, entry);
        made.SingleValueExtendedProperties = [new SingleValueLegacyExtendedProperty { Id = OwnEvents.Property, Value = OwnEvents.Mark(team, entry) }];
        made.Attendees = [.. addresses.Select(a => new Attendee { EmailAddress = new EmailAddress { Address = a }, Type = AttendeeType.Required })];
        if (entry.IsOnline) { (made.IsOnlineMeeting, made.OnlineMeetingProvider) = (true, OnlineMeetingProviderType.TeamsForBusiness); }
        return made;
    }

    /// <summary>
    /// What changes later. The text of an online meeting holds the words by which people join; with them gone the meeting would end, so they are
    /// kept below the new text, and where they cannot be told apart the text stays as it is.
    /// </summary>
    /// <remarks>https://learn.microsoft.com/graph/api/event-update, "body property and online meetings"</remarks>
    public static Event Change(CalendarEntry entry, Event stands)
    {
        if (stands.IsOnlineMeeting is not true) { return Changed(entry, Html(entry.Text)); }
        var join = JoinLine().Match(stands.Body?.Content ?? "");
        return Changed(entry, join.Success ? Html(entry.Text) + "<br>" + stands.Body!.Content![join.Index..] : null);
    }

    /// <summary>Whether it stands in the calendar as asked, its text aside.</summary>
    public static bool IsAsAsked(CalendarEntry entry, Event stands) =>
        string.Equals(stands.Subject, entry.Title, StringComparison.Ordinal) && Start(stands) == entry.Start && Minutes(stands, entry.Zone) == entry.Minutes;

    /// <summary>When it begins, in the zone that was asked for.</summary>
    public static LocalDateTime? Start(Event stands) => Local(stands.Start);

    /// <summary>How long it takes in real time, also across a change of the clocks.</summary>
    public static int? Minutes(Event stands, string zone) => At(stands.Start, zone) is { } start && At(stands.End, zone) is { } end ? (int)(end - start).TotalMinutes : null;

    public static LocalDateTime? Local(DateTimeTimeZone? time) =>
        DateTime.TryParse(time?.DateTime, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? LocalDateTime.FromDateTime(read) : null;

    public static DateTimeTimeZone Time(LocalDateTime local, string zone) => new() { DateTime = Written.Format(local), TimeZone = zone };

    private static Instant? At(DateTimeTimeZone? time, string zone) => Local(time)?.InZoneLeniently(DateTimeZoneProviders.Tzdb[zone]).ToInstant();

    private static Event Changed(CalendarEntry entry, string? html) => new()
    {
        Subject = entry.Title,
        Body = html is null ? null : new ItemBody { ContentType = BodyType.Html, Content = html },
        Start = Time(entry.Start, entry.Zone),
        End = Time(End(entry), entry.Zone),
    };

    // So many minutes later in real time, whatever the clocks do meanwhile.
    private static LocalDateTime End(CalendarEntry entry)
    {
        var zone = DateTimeZoneProviders.Tzdb[entry.Zone];
        return (entry.Start.InZoneLeniently(zone) + Duration.FromMinutes(entry.Minutes)).LocalDateTime;
    }

    private static string Html(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);

    // A long line stands above the words by which people join.
    [GeneratedRegex("_{40,}", RegexOptions.None, 500)]
    private static partial Regex JoinLine();
}
