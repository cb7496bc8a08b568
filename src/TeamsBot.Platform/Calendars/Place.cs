namespace TeamsBot.Platform.Calendars;

/// <summary>The calendar an event stands in. Kept with the event, because the settings may say another one later.</summary>
/// <param name="Route">The way in.</param>
/// <param name="Owner">Directory object of the leader or the group, or the address of the mailbox.</param>
internal sealed record Place(CalendarRoute Route, string Owner)
{
    /// <summary>The event's id with its place, as features keep it.</summary>
    public string Join(string eventId) => $"{Name(Route)}/{Owner}/{eventId}";

    /// <summary>Reads <see cref="Join"/> back; null when it is no such text.</summary>
    public static (Place Place, string EventId)? Split(string? joined) =>
        joined?.Split('/', 3) is [var name, { Length: > 0 } owner, { Length: > 0 } id] && Array.Find(Routes, route => string.Equals(Name(route), name, StringComparison.Ordinal)) is var route and not CalendarRoute.None
            ? (new Place(route, owner), id)
            : null;

    private static readonly CalendarRoute[] Routes = [CalendarRoute.Leader, CalendarRoute.Mailbox, CalendarRoute.Group];

    private static string Name(CalendarRoute route) => route switch { CalendarRoute.Leader => "leader", CalendarRoute.Mailbox => "mailbox", CalendarRoute.Group => "group", _ => "" };
}
