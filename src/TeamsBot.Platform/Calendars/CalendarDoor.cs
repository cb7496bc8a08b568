using System.Net;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Platform.SignIn;

namespace TeamsBot.Platform.Calendars;

/// <summary>A calendar that may be tried, and the token to try it with.</summary>
internal sealed record OpenCalendar(Place Place, string Token);

/// <summary>Finds the calendar of a team by the route of the settings, or says what is missing.</summary>
public sealed class CalendarDoor(CalendarOptions options, UserTokens users, AppTokens app, GroupIds groups)
{
    /// <summary>The calendar for new events.</summary>
    internal async Task<(OpenCalendar? Calendar, CalendarResult? Instead)> OpenAsync(TeamSettings team, CancellationToken cancellationToken) => options.Route switch
    {
        CalendarRoute.Leader => team.Leader is { } leader ? await AsAsync(leader.Ref, new Place(CalendarRoute.Leader, leader.Ref.ObjectId), cancellationToken) : (null, Trouble.NoLeader),
        CalendarRoute.Mailbox => await AppAsync(team.Team, new Place(CalendarRoute.Mailbox, options.Mailbox!), cancellationToken),
        CalendarRoute.Group when team.Leader is null => (null, Trouble.NoLeader),
        CalendarRoute.Group => await groups.FindAsync(team.Team, cancellationToken) is { } group
            ? await AsAsync(team.Leader.Ref, new Place(CalendarRoute.Group, group), cancellationToken)
            : (null, Trouble.NoGroup),
        _ => (null, Trouble.NotConnected),
    };

    /// <summary>The calendar an event stands in, whatever the settings say now. A leader's own calendar is reached by that leader alone.</summary>
    internal async Task<(OpenCalendar? Calendar, CalendarResult? Instead)> ReopenAsync(TeamSettings team, Place place, CancellationToken cancellationToken) => place.Route switch
    {
        CalendarRoute.Mailbox => await AppAsync(team.Team, place, cancellationToken),
        CalendarRoute.Leader => await AsAsync(new MemberRef(team.Team.TenantId, place.Owner), place, cancellationToken),
        _ => team.Leader is { } leader ? await AsAsync(leader.Ref, place, cancellationToken) : (null, Trouble.NoLeader),
    };

    private async Task<(OpenCalendar?, CalendarResult?)> AsAsync(MemberRef person, Place place, CancellationToken cancellationToken)
    {
        var token = await users.FindAsync(person, cancellationToken);
        return token.State switch
        {
            SignInState.In => (new OpenCalendar(place, token.Value), null),
            SignInState.NotOffered => (null, Trouble.NotConnected),
            SignInState.Out => (null, Trouble.NotSignedIn),
            SignInState.WrongAccount => (null, Trouble.WrongAccount),
            _ => (null, Trouble.NoAnswer),
        };
    }

    // The registration has rights in its own tenant only.
    private async Task<(OpenCalendar?, CalendarResult?)> AppAsync(TeamKey team, Place place, CancellationToken cancellationToken)
    {
        if (app.Tenant is { } tenant && !string.Equals(tenant, team.TenantId, StringComparison.OrdinalIgnoreCase)) { return (null, Trouble.OtherOrganisation); }
        try
        {
            return (new OpenCalendar(place, await app.GetAsync(cancellationToken)), null);
        }
        catch (HttpRequestException e)
        {
            return (null, e.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden ? Trouble.NoLogin : Trouble.NoAnswer);
        }
        catch (Exception e) when (e is OperationCanceledException or System.Text.Json.JsonException && !cancellationToken.IsCancellationRequested)
        {
            return (null, Trouble.NoAnswer);
        }
    }
}
