using System.Net;
using Microsoft.Graph.Models;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Platform.Calendars;

/// <summary>
/// The team's calendar through Microsoft Graph. An event is looked for before it is made, and made with a transaction id: however often the
/// same is asked, and whatever answers get lost, there is one.
/// </summary>
public sealed class GraphCalendars(CalendarDoor door, GraphCalls graph, Invited invited) : ICalendars
{
    /// <inheritdoc/>
    public async Task<CalendarResult> PutAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(entry);
        if (Place.Split(entry.Event?.Id) is not var (place, id)) { return await CreateAsync(team, entry, cancellationToken); }
        var (calendar, instead) = await door.ReopenAsync(team, place, cancellationToken);
        if (calendar is null) { return instead!; }
        var stands = await AskAsync(calendar, entry, (events, c) => events.ReadAsync(id, c), cancellationToken);
        // Taken out or cancelled in Outlook, and asked for again: another event.
        if (stands.Is(HttpStatusCode.NotFound) || stands.Value?.IsCancelled is true) { return await CreateAsync(team, entry, cancellationToken); }
        return stands.Value is { } now ? await ChangeAsync(calendar, entry, now, cancellationToken) : Trouble.Of(place.Route, stands.Status, stands.Code);
    }

    /// <inheritdoc/>
    public async Task<CalendarResult> CancelAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(team);
        ArgumentNullException.ThrowIfNull(entry);
        var known = Place.Split(entry.Event?.Id);
        var (calendar, instead) = known is { } at ? await door.ReopenAsync(team, at.Place, cancellationToken) : await door.OpenAsync(team, cancellationToken);
        if (calendar is null) { return instead!; }
        if (known is { } there) { return await CancelAsync(calendar, entry, there.EventId, cancellationToken); }
        // It may be there although nobody heard so.
        var found = await FindAsync(team, calendar, entry, cancellationToken);
        return found.Value?.Value is [{ Id: { } id }, ..] ? await CancelAsync(calendar, entry, id, cancellationToken)
            : found.Value is null ? Trouble.Of(calendar.Place.Route, found.Status, found.Code)
            : Gone(entry);
    }

    private async Task<CalendarResult> CreateAsync(TeamSettings team, CalendarEntry entry, CancellationToken cancellationToken)
    {
        var (calendar, instead) = await door.OpenAsync(team, cancellationToken);
        if (calendar is null) { return instead!; }
        var found = await FindAsync(team, calendar, entry, cancellationToken);
        if (found.Value is null) { return Trouble.Of(calendar.Place.Route, found.Status, found.Code); }
        if (found.Value.Value?.Find(e => e.IsCancelled is not true) is { } there) { return await ChangeAsync(calendar, entry, there, cancellationToken); }
        try
        {
            return await MakeAsync(team, calendar, entry, await invited.ForAsync(team, calendar, cancellationToken), cancellationToken);
        }
        catch (TeamsUnavailableException)
        {
            return Trouble.NoAnswer;
        }
    }

    private async Task<CalendarResult> MakeAsync(TeamSettings team, OpenCalendar calendar, CalendarEntry entry, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        // Anew for each attempt: an object of the client that was sent once is sent empty the next time.
        var reply = await AskAsync(calendar, entry, (events, c) => events.CreateAsync(EventWords.New(team.Team, entry, addresses), c), cancellationToken);
        if (reply.Value is { } stands)
        {
            // Made by an earlier attempt, with what was asked then.
            return EventWords.IsAsAsked(entry, stands) ? new CalendarResult.Created(Kept(calendar, stands)) : await ChangeAsync(calendar, entry, stands, cancellationToken);
        }

        if (!reply.Is(HttpStatusCode.Conflict)) { return Trouble.Of(calendar.Place.Route, reply.Status, reply.Code); }
        var found = await FindAsync(team, calendar, entry, cancellationToken);
        return found.Value?.Value is [{ } there, ..] ? await ChangeAsync(calendar, entry, there, cancellationToken) : Trouble.NoAnswer;
    }

    private async Task<CalendarResult> ChangeAsync(OpenCalendar calendar, CalendarEntry entry, Event stands, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(calendar, entry, (events, c) => events.ChangeAsync(stands.Id!, EventWords.Change(entry, stands), c), cancellationToken);
        return reply.Value is { } changed ? new CalendarResult.Updated(Kept(calendar, changed)) : Trouble.Of(calendar.Place.Route, reply.Status, reply.Code);
    }

    private async Task<CalendarResult> CancelAsync(OpenCalendar calendar, CalendarEntry entry, string id, CancellationToken cancellationToken)
    {
        var reply = await AskAsync(calendar, entry, (events, c) => events.CancelAsync(id, c), cancellationToken);
        // Nobody was invited: there is nobody to tell.
        if (reply.Is(HttpStatusCode.BadRequest)) { reply = await AskAsync(calendar, entry, (events, c) => events.DeleteAsync(id, c), cancellationToken); }
        return reply.Value is not null || reply.Is(HttpStatusCode.NotFound) ? Gone(entry) : Trouble.Of(calendar.Place.Route, reply.Status, reply.Code);
    }

    private Task<GraphReply<EventCollectionResponse>> FindAsync(TeamSettings team, OpenCalendar calendar, CalendarEntry entry, CancellationToken cancellationToken) =>
        AskAsync(calendar, entry, (events, c) => events.FindAsync(OwnEvents.Mark(team.Team, entry), c), cancellationToken);

    private Task<GraphReply<T>> AskAsync<T>(OpenCalendar calendar, CalendarEntry entry, Func<EventsAt, CancellationToken, Task<T?>> question, CancellationToken cancellationToken)
        where T : class => graph.AskAsync(calendar.Token, (client, c) => question(new EventsAt(client, calendar.Place, entry.Zone), c), cancellationToken);

    private static CalendarEvent Kept(OpenCalendar calendar, Event stands) => new(calendar.Place.Join(stands.Id!), stands.ChangeKey ?? "");

    private static CalendarResult.Updated Gone(CalendarEntry entry) => new(entry.Event ?? new CalendarEvent("", ""));
}
