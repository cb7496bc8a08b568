using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>"resume": the pause ends now.</summary>
public sealed class ResumeCommand(MeantTeam meant, TeamDoor door, SaveSettings save, HolidayRules rules, TimeProvider clock) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "setup.command.resume";

    /// <inheritdoc/>
    public bool ForLeaders => true;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (team is null) { return instead!; }
        var visit = await door.LeadAsync(command, team.Team, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        await save.ApplyAsync(
            team.Team, row => row.Settings.Pause is null ? null : row.Changed(row.Settings with { Pause = null }, visit.Value.Caller), cancellationToken);
        var (texts, next) = (command.Texts, UpcomingItem.After(team with { Pause = null }, clock.GetInstant(), rules));
        return new ActionReply.Message(next is null
            ? texts["setup.none-coming"]
            : texts.Format("setup.resumed", LocalText.Day(next.Date, texts.Language.Tag), LocalText.Time(next.PostAt, team.Rhythm!.Zone)));
    }
}
