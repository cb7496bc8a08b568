using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Setup;

/// <summary>Writes changed settings; the card in the channel and the alarm follow.</summary>
public sealed class SaveSettings(TeamTable table, ISharedCards cards, IAlarmClock alarm)
{
    /// <summary>Writes what somebody saw and changed; false when someone was first.</summary>
    public async Task<bool> TryAsync(TeamRow next, CancellationToken cancellationToken)
    {
        if (!await table.ReplaceAsync(next, cancellationToken)) { return false; }
        await FollowAsync(next.Settings.Team, cancellationToken);
        return true;
    }

    /// <summary>Writes a change that holds whatever the settings were; the change returns null when it is there already.</summary>
    public async Task ApplyAsync(TeamKey team, Func<TeamRow, TeamRow?> change, CancellationToken cancellationToken)
    {
        await table.ChangeAsync(team, change, cancellationToken);
        await FollowAsync(team, cancellationToken);
    }

    /// <summary>Lets card and alarm follow, also when a second delivery finds the settings saved.</summary>
    public Task FollowAsync(TeamKey team, CancellationToken cancellationToken)
    {
        cards.Changed(TeamCardSource.Of(team));
        return alarm.WakeAsync(team, cancellationToken);
    }
}
