using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Commands;

/// <summary>"language nl": the person's own language in the personal chat, the channel's in the channel.</summary>
public sealed class LanguageCommand(ITeams teams, TeamDoor door, SaveSettings save, TextCatalog catalog, IPrivateMessages own) : ICommandHandler
{
    // What people call a language, in that language and in the others; a language that is not offered is found by none of its names.
    private static readonly Dictionary<string, string[]> Names = new(StringComparer.Ordinal)
    {
        ["nl"] = ["nederlands", "dutch", "hollands", "néerlandais", "neerlandais", "neerlandés", "neerlandes", "holandés", "holandes"],
        ["en"] = ["english", "engels", "anglais", "inglés", "ingles"],
        ["fr"] = ["français", "francais", "french", "frans", "francés", "frances"],
        ["es"] = ["español", "espanol", "spanish", "spaans", "espagnol", "castellano"],
    };

    /// <inheritdoc/>
    public string WordsKey => "setup.command.language";

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(Command command, CancellationToken cancellationToken)
    {
        var team = command is { IsPersonal: false, Team: { } key } ? await teams.FindAsync(key, cancellationToken) : null;
        if (!command.IsPersonal && team is null) { return new Refusal("shared.not-set-up"); }
        if (Read(command.Argument) is not { } language) { return new ActionReply.Card(LanguageCard.Of(command.Texts, team)); }
        if (team is not null) { return await ForChannelAsync(command, team, language, cancellationToken); }
        await own.ChooseLanguageAsync(command.Caller.Ref, language, cancellationToken);
        return new ActionReply.Message(catalog.In(language)["setup.language-chosen"]);
    }

    private async Task<ActionReply> ForChannelAsync(Command command, TeamSettings team, Language language, CancellationToken cancellationToken)
    {
        var visit = await door.LeadAsync(command, team.Team, cancellationToken);
        if (visit.Refusal is { } no) { return no; }
        await save.ApplyAsync(
            team.Team, row => row.Settings.Language == language ? null : row.Changed(row.Settings with { Language = language }, visit.Value.Caller), cancellationToken);
        return new ActionReply.Message(catalog.In(language)["setup.language-of-channel"]);
    }

    private static Language? Read(string typed) =>
        Language.Find(Names.FirstOrDefault(names => names.Value.Contains(typed.Trim(), StringComparer.OrdinalIgnoreCase)).Key ?? typed.Trim());
}
