using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>The addresses of Microsoft Graph that have to do with calendars.</summary>
internal static class GraphApi
{
    private const string Root = "/v1.0";

    private static readonly string[] Calendars =
        [$"{Root}/me", $"{Root}/me/calendar", $"{Root}/users/{{user}}", $"{Root}/users/{{user}}/calendar", $"{Root}/groups/{{group}}", $"{Root}/groups/{{group}}/calendar"];

    public static void MapGraph(this WebApplication app, GraphGate gate, Events events, EventView view, Schedules schedules)
    {
        foreach (var calendar in Calendars)
        {
            app.MapPost(calendar + "/events", gate.Guard(Operation.CreateEvent, events.Create));
            app.MapGet(calendar + "/events", gate.Guard(Operation.FindEvents, view.Find));
            app.MapGet(calendar + "/calendarView", gate.Guard(Operation.CalendarView, view.Between));
            app.MapGet(calendar + "/events/{event}", gate.Guard(Operation.ReadEvent, view.Read));
            app.MapPatch(calendar + "/events/{event}", gate.Guard(Operation.ChangeEvent, events.Change));
            app.MapDelete(calendar + "/events/{event}", gate.Guard(Operation.DeleteEvent, events.Delete));
            app.MapPost(calendar + "/events/{event}/cancel", gate.Guard(Operation.CancelEvent, events.Cancel));
        }

        foreach (var user in (string[])[$"{Root}/me", $"{Root}/users/{{user}}"])
        {
            app.MapPost(user + "/calendar/getSchedule", gate.Guard(Operation.GetSchedule, schedules.Get));
            app.MapGet(user + "/mailboxSettings", gate.Guard(Operation.MailboxSettings, schedules.Settings));
        }

        app.MapGet(Root + "/groups/{group}", gate.Guard(Operation.ReadGroup, schedules.Group));
    }
}
