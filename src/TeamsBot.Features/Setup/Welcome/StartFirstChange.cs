using NodaTime;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>Starts the first change that was agreed on in the setup: once, also after a crash half-way.</summary>
/// <param name="table">The rows.</param>
/// <param name="contributions">Asked when needed, because what stands on the agenda may itself need the alarm clock that runs this.</param>
public sealed class StartFirstChange(TeamTable table, Func<IEnumerable<IAgendaContribution>> contributions) : IDueWork
{
    private static readonly Duration Claim = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (await table.FindAsync(team, cancellationToken) is not { FirstChange: { } first } row) { return null; }
        if (first.ClaimedAt + Claim > now) { return first.ClaimedAt + Claim; }
        if (!await table.ReplaceAsync(row with { FirstChange = first with { ClaimedAt = now } }, cancellationToken)) { return now + Claim; }
        await StartAsync(row.Settings, first, cancellationToken);
        await table.ChangeAsync(team, fresh => fresh.FirstChange is null ? null : fresh with { FirstChange = null }, cancellationToken);
        return null;
    }

    // A change that stands there already was started before a crash, or by hand: the first change is only for a team without any.
    private async Task StartAsync(TeamSettings settings, FirstChange first, CancellationToken cancellationToken)
    {
        if (contributions().FirstOrDefault() is not { } changes) { return; }
        var open = await changes.OpenAsync(settings.Team, settings.Rhythm?.Zone ?? "Etc/UTC", cancellationToken);
        if (open.Count == 0) { await changes.StartAsync(settings.Team, first.By, first.Title, cancellationToken); }
    }
}
