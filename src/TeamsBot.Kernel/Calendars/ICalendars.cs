using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Kernel.Calendars;

/// <summary>Something that should stand in the team's calendar.</summary>
/// <param name="Id">
/// What it is, for ever: a second attempt with the same id never makes a second event (Graph takes a transaction id derived from it).
/// </param>
/// <param name="Title">Its subject, plain text.</param>
/// <param name="Text">What to know, plain text with line ends.</param>
/// <param name="Start">Date and time on the clocks of <paramref name="Zone"/>; never one that the zone skips.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Minutes">How long.</param>
/// <param name="IsOnline">Whether it gets an online meeting. Never a channel meeting: no interface makes those.</param>
/// <param name="Host">Who leads it.</param>
public sealed record CalendarEntry(string Id, string Title, string Text, LocalDateTime Start, string Zone, int Minutes, bool IsOnline, NamedMember Host)
{
    /// <summary>The event as it was made before; null when there is none yet.</summary>
    public CalendarEvent? Event { get; init; }
}

/// <summary>An event in a calendar.</summary>
/// <param name="Id">The calendar's own id.</param>
/// <param name="ChangeKey">Its version there, by which a change made in the calendar is noticed.</param>
public sealed record CalendarEvent(string Id, string ChangeKey);

/// <summary>How putting something in the calendar ended. Never silence: each is shown to people.</summary>
public abstract record CalendarResult
{
    private CalendarResult()
    {
    }

    /// <summary>It stands there now.</summary>
    public sealed record Created(CalendarEvent Event) : CalendarResult;

    /// <summary>It stood there already and is as asked now; or is gone, when that was asked.</summary>
    public sealed record Updated(CalendarEvent Event) : CalendarResult;

    /// <summary>The organisation does not allow it.</summary>
    /// <param name="ReasonKey">Text key of what is missing, without holes.</param>
    /// <param name="GrantedByKey">Text key of who can grant it, without holes.</param>
    public sealed record NotAllowed(string ReasonKey, string GrantedByKey) : CalendarResult;

    /// <summary>The calendar did not answer; the same may be tried again.</summary>
    public sealed record Unreachable : CalendarResult;
}

/// <summary>The team's calendar, by the first route that the organisation allows.</summary>
public interface ICalendars
{
    /// <summary>Makes the entry an event, or brings its event up to date.</summary>
    Task<CalendarResult> PutAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken);

    /// <summary>Cancels the entry's event. One that never was there is fine.</summary>
    Task<CalendarResult> CancelAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken);
}
