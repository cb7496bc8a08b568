using NodaTime;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// What happens to changes by itself, once each working morning of the team. The rows decide; running it twice, or on two instances, has one
/// effect. When nothing is due it costs three reads, and one more where people were ever consulted.
/// </summary>
public sealed class ChangeRound(
    ITeams teams, ChangeStore changes, PointStore points, RoundStore round, HolidayRules holidays, TeamLooks looks, AutomaticSteps steps, AskAboutDues ask, ProposeHelp help) : IDueWork
{
    private static readonly Duration Again = Duration.FromMinutes(15);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(team, cancellationToken) is not { IsPresent: true, IsSetUp: true } settings) { return null; }
        var mornings = new Mornings(settings, holidays.For(settings.Country));
        var next = mornings.Next(now);
        if (mornings.OpenAt(now) is not { } today) { return next; }
        var all = await changes.ListAsync(team, cancellationToken);
        // A later cycle has forgotten the consultation of an earlier one.
        if (all.Any(c => c.Consultation is not null || c.Cycle > 1)) { await points.UnlinkAsync(team, cancellationToken); }
        if (all.All(c => c.Phase is Phase.Stopped)) { return next; }
        var morning = new Morning(settings, today, now, all, await round.ReadAsync(team, cancellationToken));
        return await LookAsync(morning, cancellationToken) && !(next < now + Again) ? now + Again : next;
    }

    // True when something did not leave.
    private async Task<bool> LookAsync(Morning morning, CancellationToken cancellationToken)
    {
        var seen = await steps.RunAsync(await looks.LookAsync(morning, cancellationToken), cancellationToken);
        var isUnsent = await ask.AskTeamAsync(seen, cancellationToken);
        var (hasTold, told) = await ask.TellLeaderAsync(seen, cancellationToken);
        // One thing a morning is enough for the leader.
        var proposed = hasTold ? null : await help.RunAsync(seen, cancellationToken);
        return isUnsent || told is SendResult.NotSent || proposed is SendResult.NotSent;
    }
}
