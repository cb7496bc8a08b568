using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Platform.Calendars;

/// <summary>Goes the way an event would go, without making one.</summary>
public sealed class CalendarCheck(CalendarOptions options, CalendarDoor door, GraphCalls graph) : ICalendarCheck
{
    private const string NoMark = "check";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<CalendarFinding>> CheckAsync(TeamSettings team, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        if (options.Route is CalendarRoute.None) { return [Missing(Trouble.NotConnected)]; }
        CalendarFinding route = new(IsFine: true, Way);
        var (calendar, instead) = await door.OpenAsync(team, cancellationToken);
        if (calendar is null) { return [route, Missing(instead!)]; }
        CalendarFinding known = new(IsFine: true, calendar.Place.Route is CalendarRoute.Mailbox ? "shared.calendar.app-known" : "shared.calendar.signed-in");
        var reply = await graph.AskAsync(calendar.Token, (client, c) => new EventsAt(client, calendar.Place, "UTC").FindAsync(NoMark, c), cancellationToken);
        return [route, known, reply.Value is null ? Missing(Trouble.Of(calendar.Place.Route, reply.Status, reply.Code)) : new CalendarFinding(IsFine: true, "shared.calendar.open")];
    }

    private string Way => options.Route switch
    {
        CalendarRoute.Mailbox => "shared.calendar.way-mailbox",
        CalendarRoute.Group => "shared.calendar.way-group",
        _ => "shared.calendar.way-leader",
    };

    private static CalendarFinding Missing(CalendarResult result) => result is CalendarResult.NotAllowed no
        ? new CalendarFinding(IsFine: false, no.ReasonKey, no.GrantedByKey)
        : new CalendarFinding(IsFine: false, "shared.calendar.no-answer", "shared.calendar.by-waiting");
}
