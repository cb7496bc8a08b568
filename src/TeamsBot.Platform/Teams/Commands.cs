using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Platform.Teams;

/// <summary>Brings typed commands to their handlers: the team's language in the channel, the person's own in the personal chat.</summary>
public sealed class Commands(Door door, CommandWords words, ITeams teams, IRoster roster, TextCatalog texts)
{
    /// <summary>Answers a text, always.</summary>
    public Task<Answer> AnswerAsync(Origin origin, string text, CancellationToken cancellationToken) =>
        door.OpenAsync(origin, caller => InsideAsync(origin, caller, text, cancellationToken), cancellationToken);

    private async Task<Answer> InsideAsync(Origin origin, Caller caller, string text, CancellationToken cancellationToken)
    {
        var (team, language) = origin.Team is { } channel
            ? (channel, await TeamLanguageAsync(channel, origin, cancellationToken))
            : (await OnlyTeamAsync(caller.Member.Ref, cancellationToken), null);
        var spoken = texts.In(language ?? caller.Language);
        if (words.Find(text) is not var (handler, argument)) { return new Answer(ActionReply.Nothing, spoken); }
        var command = new Command(team, origin.Address, origin.IsPersonal, caller.Member, spoken, argument);
        return new Answer(await handler.HandleAsync(command, cancellationToken), spoken);
    }

    // A message is also a sign of life: the bot is there, and this is the address it can be reached by.
    private async Task<Language?> TeamLanguageAsync(TeamKey team, Origin origin, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(team, cancellationToken) is not { } settings) { return null; }
        if (!settings.IsPresent || settings.Address != origin.Address.Channel)
        {
            await teams.SetPresentAsync(team, present: true, origin.Address.Channel, cancellationToken);
        }

        return settings.Language;
    }

    private async Task<TeamKey?> OnlyTeamAsync(MemberRef person, CancellationToken cancellationToken) =>
        await roster.TeamsOfAsync(person, cancellationToken) is [var only] ? only : null;
}
