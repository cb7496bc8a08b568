using NodaTime;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// T18: compares who looks after the changes with who is of the team, when Teams says that somebody left, and once a week besides: Teams tells the
/// first channel of a team only, and an event can get lost.
/// </summary>
public sealed class TeamLooks(
    ITeams teams, ChangeStore changes, RoundStore round, IRoster roster, AutomaticSteps steps, TellOfLeaving tell, TimeProvider clock) : ITeamEventReceiver
{
    private const int DaysBetween = 7;

    /// <inheritdoc/>
    public async Task HandleAsync(TeamEvent happened, CancellationToken cancellationToken)
    {
        if (happened is not TeamEvent.MembersChanged { Left.Count: > 0, Team: var team }) { return; }
        if (await teams.FindAsync(team, cancellationToken) is not { IsPresent: true, Rhythm: { } rhythm } settings) { return; }
        var now = clock.GetInstant();
        var morning = new Morning(
            settings, Zones.LocalAt(now, rhythm.Zone).Date, now, await changes.ListAsync(team, cancellationToken), await round.ReadAsync(team, cancellationToken));
        var (_, isDone) = await CompareAsync(morning, cancellationToken);
        // The next morning looks again.
        if (!isDone) { await round.WriteAsync(team, [new Write.Delete(RoundRows.Roster)], cancellationToken); }
    }

    /// <summary>The weekly look. The morning with the changes as they are after it.</summary>
    public async Task<Morning> LookAsync(Morning morning, CancellationToken cancellationToken)
    {
        if (morning.Memory.Mark(RoundRows.Roster) is { } last && last.PlusDays(DaysBetween) > morning.Today) { return morning; }
        var (after, isDone) = await CompareAsync(morning, cancellationToken);
        var team = morning.Settings.Team;
        if (isDone) { await round.WriteAsync(team, [new Write.Upsert(RoundRows.Write(team, RoundRows.Roster, morning.Today))], cancellationToken); }
        return after;
    }

    private async Task<(Morning After, bool IsDone)> CompareAsync(Morning morning, CancellationToken cancellationToken)
    {
        if (await PeopleAsync(morning.Settings, cancellationToken) is not { Count: > 0 } people) { return (morning, false); }
        bool IsGone(NamedMember person) => !people.Contains(person.Ref);
        var after = await steps.LeaveAsync(morning, IsGone, cancellationToken);
        return (after, await tell.TellAsync(after, IsGone, cancellationToken));
    }

    private async Task<HashSet<MemberRef>?> PeopleAsync(TeamSettings settings, CancellationToken cancellationToken)
    {
        try
        {
            return [.. (await roster.ListAsync(settings.Address.Channel, cancellationToken)).Select(m => m.Ref)];
        }
        catch (TeamsUnavailableException)
        {
            return null;
        }
    }
}
