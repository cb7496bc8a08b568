using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>The bot came or went. Events repeat and come in any order: the row decides what is new.</summary>
public sealed class Arrival(TeamTable table, IAlarmClock alarm) : ITeamEventReceiver
{
    /// <inheritdoc/>
    public async Task HandleAsync(TeamEvent happened, CancellationToken cancellationToken)
    {
        switch (happened)
        {
            case TeamEvent.BotAdded told:
                var added = await WithLocaleAsync(told, cancellationToken);
                if (!await table.InsertAsync(New(added), cancellationToken))
                {
                    await table.ChangeAsync(added.Team, row => Again(row, added), cancellationToken);
                }

                await alarm.WakeAsync(added.Team, cancellationToken);
                break;
            case TeamEvent.BotRemoved removed:
                await table.ChangeAsync(removed.Team, Gone, cancellationToken);
                await alarm.WakeAsync(removed.Team, cancellationToken);
                break;
            default:
                break;
        }
    }

    // The event of a shared channel tells no locale; the installation in its team, just before, did.
    private async Task<TeamEvent.BotAdded> WithLocaleAsync(TeamEvent.BotAdded added, CancellationToken cancellationToken) =>
        added is { Locale: null, Host: { } host } && await table.FindAsync(host, cancellationToken) is { } team
            ? added with { Locale = team.Locale }
            : added;

    private static TeamRow New(TeamEvent.BotAdded added) => new(
        new TeamSettings
        {
            Team = added.Team,
            Address = added.Address.Channel,
            Name = added.Name ?? "",
            InstalledBy = new NamedMember(new MemberRef(added.Team.TenantId, added.AddedBy), ""),
            Language = LocaleGuess.Of(added.Locale).Language,
            Version = 1,
        },
        new Greeting(GreetingState.Due))
    {
        AddedBy = added.AddedBy,
        Locale = added.Locale,
    };

    // A repeated event finds the bot present and greets nobody twice.
    private static TeamRow? Again(TeamRow row, TeamEvent.BotAdded added)
    {
        var settings = row.Settings with
        {
            IsPresent = true,
            Address = added.Address.Channel,
            Name = row.Settings.Name.Length > 0 ? row.Settings.Name : added.Name ?? "",
        };
        return settings == row.Settings ? null
            : row.Settings.IsPresent ? row with { Settings = settings }
            : row with { Settings = settings, Greeting = new Greeting(GreetingState.Due, IsBack: true) };
    }

    private static TeamRow? Gone(TeamRow row) =>
        row.Settings.IsPresent ? row with { Settings = row.Settings with { IsPresent = false } } : null;
}
