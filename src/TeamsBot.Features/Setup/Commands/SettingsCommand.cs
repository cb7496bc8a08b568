using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Welcome;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>"settings": the settings as they are, with what can be changed; before the setup, the way into it.</summary>
public sealed class SettingsCommand(MeantTeam meant, TeamTable table, TeamCard card) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "setup.command.settings";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        await MeetAsync(command, cancellationToken);
        var (team, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (team is null) { return instead!; }
        return await table.FindAsync(team.Team, cancellationToken) is { } row
            ? new ActionReply.Card(card.For(row, command.Texts))
            : new Refusal("shared.not-set-up");
    }

    // The install event may have been lost: who asks first in a channel of their own organisation then counts as who added the bot.
    private async Task MeetAsync(Command command, CancellationToken cancellationToken)
    {
        if (command is not { IsPersonal: false, Team: { } team } || !command.Caller.IsOfHost(team)) { return; }
        if (await table.FindAsync(team, cancellationToken) is not null) { return; }
        var settings = new TeamSettings
        {
            Team = team,
            Address = command.Address.Channel,
            Name = "",
            InstalledBy = new NamedMember(command.Caller.Ref, command.Caller.Name),
            Language = command.Texts.Language,
            Version = 1,
        };
        await table.InsertAsync(new TeamRow(settings, new Greeting(GreetingState.None)) { Locale = command.Texts.Language.Tag }, cancellationToken);
    }
}
