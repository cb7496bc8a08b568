using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>"Themes": how often themes were chosen by the people of the team, in the periods that are over.</summary>
public sealed class ShowThemes(MeantTeam meant, ThemeTally tally, TallyStore store, ReflectionDeck deck, TimeProvider clock) : ICommandHandler
{
    /// <inheritdoc/>
    public string WordsKey => "reflection.command.themes";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var (team, instead) = await meant.OfAsync(command, WordsKey, cancellationToken);
        if (team is null) { return instead!; }
        if (team.Rhythm is { Zone: { } zone }) { await tally.SettleAsync(team.Team, Zones.MondayAt(clock.GetInstant(), zone), cancellationToken); }
        return new ActionReply.Card(ThemesCard.Of(await store.ReleasedAsync(team.Team, cancellationToken), deck, command.Texts));
    }
}
