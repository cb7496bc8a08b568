using NodaTime;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// Takes the steps that happen by themselves. The change is read again and the rule asked again, so that a step is taken once however often and
/// wherever the round runs. When the team was last heard of is kept beside it: the step itself is no word of the team.
/// </summary>
public sealed class AutomaticSteps(ChangeStore changes, RoundStore round, ShowChange show)
{
    /// <summary>T17 and T19: goes on with what has rested, and marks what fell silent. The morning with the changes as they are after it.</summary>
    public async Task<Morning> RunAsync(Morning morning, CancellationToken cancellationToken)
    {
        var isAwake = morning.Changes.Where(c => c.Pause?.Until <= morning.Today).ToArray();
        var isSilent = morning.Changes.Where(c => Silence.IsOver(c, morning.Memory.Week(c.Id)?.Value, morning.Zone, morning.Today)).ToArray();
        if (isAwake.Length + isSilent.Length == 0) { return morning; }
        foreach (var change in isAwake)
        {
            await TakeAsync(morning, change, c => c.Pause?.Until <= morning.Today ? c.Resume(Stamp(morning)) : NotNow, ChangeEventType.Resumed, morning.Today, cancellationToken);
        }

        foreach (var change in isSilent)
        {
            var week = morning.Memory.Week(change.Id)?.Value;
            Outcome<Change> Rule(Change c) => Silence.IsOver(c, week, morning.Zone, morning.Today) ? c.FallAsleep(Stamp(morning)) : NotNow;
            await TakeAsync(morning, change, Rule, ChangeEventType.FellAsleep, Silence.HeardOn(change, week, morning.Zone), cancellationToken);
        }

        return await ReadAgainAsync(morning, cancellationToken);
    }

    /// <summary>T18, for whoever is not of the team any more: the deputy is taken off, and a change without its owner waits for another.</summary>
    public async Task<Morning> LeaveAsync(Morning morning, Func<NamedMember, bool> isGone, CancellationToken cancellationToken)
    {
        var withoutDeputy = morning.Changes.Where(c => c.Phase is not Phase.Stopped && c.Deputy is { } deputy && isGone(deputy)).ToArray();
        foreach (var change in withoutDeputy)
        {
            await TakeAsync(morning, change, c => c.LoseDeputy(Stamp(morning)), ChangeEventType.DeputyLeft, Heard(morning, change), cancellationToken);
        }

        if (withoutDeputy.Length > 0) { morning = await ReadAgainAsync(morning, cancellationToken); }
        var orphans = morning.Changes.Where(c => c.Phase.IsOpen() && !c.IsOrphan && isGone(c.Owner)).ToArray();
        foreach (var change in orphans)
        {
            await TakeAsync(morning, change, c => isGone(c.Owner) ? c.LoseOwner(Stamp(morning)) : NotNow, ChangeEventType.OwnerLeft, Heard(morning, change), cancellationToken);
        }

        return orphans.Length > 0 ? await ReadAgainAsync(morning, cancellationToken) : morning;
    }

    private static Refusal NotNow => new("changes.ended");

    private static Stamp Stamp(Morning morning) => Changes.Stamp.Automatic(morning.Now);

    private static LocalDate Heard(Morning morning, Change change) => Silence.HeardOn(change, morning.Memory.Week(change.Id)?.Value, morning.Zone);

    private async Task TakeAsync(
        Morning morning, Change seen, Func<Change, Outcome<Change>> rule, ChangeEventType type, LocalDate heard, CancellationToken cancellationToken)
    {
        var team = morning.Settings.Team;
        if (await changes.FindAsync(team, seen.Id, cancellationToken) is not { } stored) { return; }
        var after = rule(stored.Change);
        if (after.Refusal is not null) { return; }
        var week = (morning.Memory.Week(seen.Id)?.Value ?? Week.None) with { Heard = heard };
        Write[] beside = [morning.Memory.Put(RoundRows.Write(team, seen.Id, week))];
        await changes.WriteAsync(team, new ChangeStep(stored.Change, after.Value, type), stored.ETag, beside, cancellationToken);
    }

    private async Task<Morning> ReadAgainAsync(Morning morning, CancellationToken cancellationToken)
    {
        var team = morning.Settings.Team;
        await show.TellAgendaAsync(team, cancellationToken);
        return morning with { Changes = await changes.ListAsync(team, cancellationToken), Memory = await round.ReadAsync(team, cancellationToken) };
    }
}
