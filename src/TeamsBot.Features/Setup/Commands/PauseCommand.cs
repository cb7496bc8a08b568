using AdaptiveCards;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>"pause until 5 January": the weekly item rests. Without a date it asks for one.</summary>
public sealed class PauseCommand(MeantTeam meant, TeamDoor door, SaveSettings save, TimeProvider clock) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "setup.command.pause";

    /// <inheritdoc/>
    public bool ForLeaders => true;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (team is null) { return instead!; }
        var visit = await door.LeadAsync(command, team.Team, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        if (team.Rhythm is not { } rhythm) { return new Refusal("shared.not-set-up"); }
        if (command.Argument.Length == 0) { return new ActionReply.Card(AskCard(team, command.Texts)); }
        var until = PauseRule.Read(command.Argument, Zones.LocalAt(clock.GetInstant(), rhythm.Zone).Date);
        if (until.Refusal is { } wrong) { return wrong; }
        var pause = new Pause(until.Value, visit.Value.Caller.Name);
        await save.ApplyAsync(team.Team, row => row.Settings.Pause == pause ? null : row.Changed(row.Settings with { Pause = pause }, visit.Value.Caller), cancellationToken);
        return new ActionReply.Message(command.Texts.Format("setup.paused", LocalText.DayAndYear(until.Value, command.Texts.Language.Tag)));
    }

    private static AdaptiveCard AskCard(TeamSettings team, Texts texts)
    {
        var title = texts["setup.pause-title"];
        var press = new Press(OpenPause.Name, team.Team.ConversationId, team.Version);
        return CardPage.Of(texts, title, [Part.Title(title), Part.Text(texts["setup.pause-typed"])], press.OpenDialog(texts["setup.pick-date"]));
    }
}
