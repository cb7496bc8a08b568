using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// The conversation somebody belongs to when they are in their own chat, which belongs to none: the first in which they were seen and that has a rhythm.
/// </summary>
public sealed class HomeTeam(ITeams teams, IRoster roster)
{
    // Somebody in more conversations than this is read no further.
    private const int Most = 3;

    /// <summary>Its settings, with a rhythm; null for who is in none. One read, and one for each conversation looked at, three at most.</summary>
    public async Task<TeamSettings?> OfAsync(MemberRef person, CancellationToken cancellationToken)
    {
        foreach (var team in (await roster.TeamsOfAsync(person, cancellationToken)).Take(Most))
        {
            if (await teams.FindAsync(team, cancellationToken) is { IsPresent: true, Rhythm: not null } settings) { return settings; }
        }

        return null;
    }
}
