using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Kernel.Calendars;

/// <summary>How an event of ours stands in the calendar.</summary>
public abstract record CalendarLook
{
    private CalendarLook()
    {
    }

    /// <summary>As we left it.</summary>
    public sealed record Same : CalendarLook;

    /// <summary>Somebody changed it in the calendar.</summary>
    /// <param name="Event">With the change key it has now.</param>
    /// <param name="Start">On the clocks of the entry's zone.</param>
    /// <param name="Minutes">How long.</param>
    public sealed record Changed(CalendarEvent Event, LocalDateTime Start, int Minutes) : CalendarLook;

    /// <summary>Somebody cancelled or deleted it.</summary>
    public sealed record Gone : CalendarLook;

    /// <summary>It cannot be seen now: not allowed, or no answer.</summary>
    public sealed record Unseen(CalendarResult Why) : CalendarLook;
}

/// <summary>When one person, unnamed, is busy and works.</summary>
/// <param name="Busy">Times that are taken.</param>
/// <param name="WorkingDays">Days of the week on which they work; empty when unknown.</param>
/// <param name="From">Start of their working day.</param>
/// <param name="Until">End of their working day.</param>
/// <param name="Zone">IANA id of the clocks of their working day; null when unknown.</param>
public sealed record Schedule(IReadOnlyList<Interval> Busy, IReadOnlyList<IsoDayOfWeek> WorkingDays, LocalTime From, LocalTime Until, string? Zone);

/// <summary>Reads the calendar, where that is allowed.</summary>
public interface ICalendarReader
{
    /// <summary>How the entry's event stands. An entry without event is gone.</summary>
    Task<CalendarLook> LookAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken);

    /// <summary>The schedules of the team's own members, in no order and without names; null where they may not be seen. Partners are never looked up.</summary>
    Task<IReadOnlyList<Schedule>?> SchedulesAsync(TeamSettings team, Interval window, CancellationToken cancellationToken);
}

/// <summary>One thing that the calendar needs.</summary>
/// <param name="IsFine">Whether it is there.</param>
/// <param name="Key">Text key, without holes: what is there, or what is missing.</param>
/// <param name="GrantedByKey">Text key of who can grant it; null when it is there.</param>
public sealed record CalendarFinding(bool IsFine, string Key, string? GrantedByKey = null);

/// <summary>Finds out what the calendar needs and lacks.</summary>
public interface ICalendarCheck
{
    /// <summary>Everything up to and with the first thing that is missing.</summary>
    Task<IReadOnlyList<CalendarFinding>> CheckAsync(TeamSettings team, CancellationToken cancellationToken);
}
