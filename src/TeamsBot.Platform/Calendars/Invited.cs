using Microsoft.Graph.Models;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.Calendars;

/// <summary>The addresses to invite: everybody in the conversation, partners too, and the group where its address may be known. None is kept.</summary>
public sealed class Invited(ConnectorRoster roster, GroupIds groups, GraphCalls graph)
{
    // Outlook takes no more: https://learn.microsoft.com/graph/api/resources/event.
    private const int Most = 500;

    /// <summary>The addresses.</summary>
    /// <exception cref="TeamsUnavailableException">Teams does not tell who is in the conversation.</exception>
    internal async Task<IReadOnlyList<string>> ForAsync(TeamSettings team, OpenCalendar calendar, CancellationToken cancellationToken)
    {
        var group = calendar.Place.Route is CalendarRoute.Group ? null : await GroupAsync(team, calendar, cancellationToken);
        var people = (await roster.AddressesAsync(team.Address, cancellationToken)).Where(m => !IsOwner(m.Member.Ref.ObjectId, calendar)).Select(m => m.Address);
        // A group that is invited puts it on its calendar by itself.
        return [.. people.Prepend(group).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];
    }

    /// <summary>The addresses of the team's own people, whose schedules may be asked for.</summary>
    /// <exception cref="TeamsUnavailableException">Teams does not tell who is in the conversation.</exception>
    internal async Task<IReadOnlyList<string>> OwnAsync(TeamSettings team, CancellationToken cancellationToken) =>
        [.. (await roster.AddressesAsync(team.Address, cancellationToken)).Where(m => m.Member.IsOfHost(team.Team)).Select(m => m.Address)];

    private static bool IsOwner(string objectId, OpenCalendar calendar) => string.Equals(objectId, calendar.Place.Owner, StringComparison.OrdinalIgnoreCase);

    // Most organisations do not grant this; then the people alone are invited.
    private async Task<string?> GroupAsync(TeamSettings team, OpenCalendar calendar, CancellationToken cancellationToken) =>
        await groups.FindAsync(team.Team, cancellationToken) is { } id
            ? (await graph.AskAsync<Group>(calendar.Token, (g, c) => g.Groups[id].GetAsync(r => r.QueryParameters.Select = ["mail"], c), cancellationToken)).Value?.Mail
            : null;
}
