using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Settings;

/// <summary>Finds the conversation a command is about; in the personal chat it asks when there is more than one.</summary>
public sealed class MeantTeam(ITeams teams, IRoster roster)
{
    // Somebody in more conversations than this picks in the channel itself.
    private const int Most = 25;

    /// <summary>The settings of the conversation, or what to answer instead: a choice of conversations, or a refusal.</summary>
    public async Task<(TeamSettings? Team, ActionReply? Instead)> OfAsync(Command command, string wordsKey, CancellationToken cancellationToken)
    {
        if (command.Team is { } team)
        {
            return await teams.FindAsync(team, cancellationToken) is { } found ? (found, null) : (null, new Refusal("shared.not-set-up"));
        }

        return await SeenInAsync(command.Caller.Ref, cancellationToken) switch
        {
            [] => (null, new Refusal("shared.no-team")),
            [var only] => (only, null),
            var several => (null, new ActionReply.Card(TeamChoice.Of(command.Texts, several, wordsKey, command.Argument))),
        };
    }

    private async Task<IReadOnlyList<TeamSettings>> SeenInAsync(MemberRef person, CancellationToken cancellationToken)
    {
        var found = new List<TeamSettings>();
        foreach (var key in (await roster.TeamsOfAsync(person, cancellationToken)).Take(Most))
        {
            if (await teams.FindAsync(key, cancellationToken) is { IsPresent: true } settings) { found.Add(settings); }
        }

        return found;
    }
}
