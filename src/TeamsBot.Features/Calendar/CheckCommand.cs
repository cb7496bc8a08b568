using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Calendar;

/// <summary>"calendar check": whether the bot can write in the team's calendar, and if not what is missing and who can grant it.</summary>
public sealed class CheckCommand(MeantTeam meant, ICalendarCheck check) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "calendar.command.check";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        return team is null ? instead! : new ActionReply.Card(CheckCard.Of(command.Texts, team.Name, await check.CheckAsync(team, cancellationToken)));
    }
}
