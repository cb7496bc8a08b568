using System.Net;
using Microsoft.Graph.Models;
using NodaTime;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using Schedule = TeamsBot.Kernel.Calendars.Schedule;

namespace TeamsBot.Platform.Calendars;

/// <summary>Reads through Microsoft Graph what became of an event, and when people are busy.</summary>
public sealed class GraphReader(CalendarDoor door, GraphCalls graph, Invited invited) : ICalendarReader
{
    // Graph answers for no more in one request.
    private const int MostSchedules = 20;
    private const int MinutesOfView = 30;

    /// <inheritdoc/>
    public async Task<CalendarLook> LookAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(entry);
        if (Place.Split(entry.Event?.Id) is not var (place, id)) { return new CalendarLook.Gone(); }
        var (calendar, instead) = await door.ReopenAsync(team, place, cancellationToken);
        if (calendar is null) { return new CalendarLook.Unseen(instead!); }
        var reply = await graph.AskAsync(calendar.Token, (client, c) => new EventsAt(client, place, entry.Zone).ReadAsync(id, c), cancellationToken);
        return reply.Value is { } stands ? Judge(entry, place, stands)
            : reply.Is(HttpStatusCode.NotFound) ? new CalendarLook.Gone()
            : new CalendarLook.Unseen(Trouble.Of(place.Route, reply.Status, reply.Code));
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Schedule>?> SchedulesAsync(TeamSettings team, Interval window, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        var (calendar, _) = await door.OpenAsync(team, cancellationToken);
        if (calendar is null) { return null; }
        // A group has no schedule of its own to ask from: the leader asks.
        var asking = calendar.Place.Route is CalendarRoute.Group ? team.Leader!.Ref.ObjectId : calendar.Place.Owner;
        try
        {
            List<Schedule> found = [];
            foreach (var some in (await invited.OwnAsync(team, cancellationToken)).Chunk(MostSchedules))
            {
                if (await AskAsync(calendar, asking, some, window, cancellationToken) is not { } schedules) { return null; }
                found.AddRange(schedules);
            }

            return found;
        }
        catch (TeamsUnavailableException)
        {
            return null;
        }
    }

    private static CalendarLook Judge(CalendarEntry entry, Place place, Event stands) =>
        stands.IsCancelled is true ? new CalendarLook.Gone()
        : string.Equals(stands.ChangeKey, entry.Event!.ChangeKey, StringComparison.Ordinal) ? new CalendarLook.Same()
        : new CalendarLook.Changed(new(place.Join(stands.Id!), stands.ChangeKey ?? ""), EventWords.Start(stands) ?? entry.Start, EventWords.Minutes(stands, entry.Zone) ?? entry.Minutes);

    private async Task<IEnumerable<Schedule>?> AskAsync(OpenCalendar calendar, string asking, string[] addresses, Interval window, CancellationToken cancellationToken)
    {
        var reply = await graph.AskAsync(
            calendar.Token,
            (client, c) => client.Users[asking].Calendar.GetSchedule.PostAsGetSchedulePostResponseAsync(
                new()
                {
                    Schedules = [.. addresses],
                    StartTime = EventWords.Time(window.Start.InUtc().LocalDateTime, "UTC"),
                    EndTime = EventWords.Time(window.End.InUtc().LocalDateTime, "UTC"),
                    AvailabilityViewInterval = MinutesOfView,
                },
                cancellationToken: c),
            cancellationToken);
        return reply.Value?.Value?.Where(s => s.Error is null).Select(Read);
    }

    // Times come in UTC, because no other zone was asked for.
    private static Schedule Read(ScheduleInformation schedule)
    {
        var busy = (schedule.ScheduleItems ?? []).Where(i => i.Status is not FreeBusyStatus.Free)
            .Select(i => (Start: EventWords.Local(i.Start), End: EventWords.Local(i.End))).Where(i => i is { Start: not null, End: not null } && i.End > i.Start)
            .Select(i => new Interval(i.Start!.Value.InUtc().ToInstant(), i.End!.Value.InUtc().ToInstant()));
        var hours = schedule.WorkingHours;
        var days = (hours?.DaysOfWeek ?? []).Where(d => d is not null).Select(d => d!.Value is DayOfWeekObject.Sunday ? IsoDayOfWeek.Sunday : (IsoDayOfWeek)(int)d.Value);
        return new Schedule([.. busy], [.. days], Time(hours?.StartTime), Time(hours?.EndTime), hours?.TimeZone?.Name);
    }

    private static LocalTime Time(Microsoft.Kiota.Abstractions.Time? time) => time is { } t ? new LocalTime(t.Hour, t.Minute) : LocalTime.Midnight;
}
