using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>"help", a greeting, or anything nobody else answers: what you can do here, and how to go on.</summary>
/// <param name="teams">The settings.</param>
/// <param name="commands">Every command, this one too: asked when needed.</param>
public sealed class HelpCommand(ITeams teams, Func<IEnumerable<ICommandHandler>> commands) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "setup.command.help";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var team = command.Team is { } key ? await teams.FindAsync(key, cancellationToken) : null;
        var leads = team is null || Access.ToLead(team, command.Caller) is null;
        var all = commands().OrderBy(c => c.ForLeaders).ToArray();
        return new ActionReply.Card(HelpCard.Of(
            team, Lines(all.Where(c => !c.ForLeaders), command.Texts), leads ? Lines(all.Where(c => c.ForLeaders), command.Texts) : [], command));
    }

    private static (string Word, string Help)[] Lines(IEnumerable<ICommandHandler> commands, Texts texts) =>
        [.. commands.Select(c => (texts[c.WordsKey].Split('|')[0], texts[$"{c.WordsKey}.help"]))];
}
