using TeamsBot.Features.Setup.Rows;
using TeamsBot.Features.Setup.Rules;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup;

/// <summary>Finds out who the wire id belongs to that added the bot. The install event tells no more, and the roster may be out of reach then.</summary>
public sealed class KnowInstaller(TeamTable table, IRoster roster)
{
    /// <summary>The row with its installer known; as it was when the roster does not know them.</summary>
    public async Task<TeamRow> KnownAsync(TeamRow row, CancellationToken cancellationToken)
    {
        if (row.AddedBy is not { } id) { return row; }
        if (await roster.FindAsync(row.Settings.Address, id, cancellationToken) is not { } member) { return row; }
        var locale = row.Locale ?? await LocaleElsewhereAsync(row.Settings.Team, member.Ref, cancellationToken);
        return await table.ChangeAsync(row.Settings.Team, fresh => With(fresh, member, locale), cancellationToken)
            ?? await table.FindAsync(row.Settings.Team, cancellationToken)
            ?? row;
    }

    // The event of a shared channel tells no language; the one of the person's own team did.
    private async Task<string?> LocaleElsewhereAsync(TeamKey here, MemberRef person, CancellationToken cancellationToken)
    {
        foreach (var team in await roster.TeamsOfAsync(person, cancellationToken))
        {
            if (team != here && await table.FindAsync(team, cancellationToken) is { Locale: { } locale }) { return locale; }
        }

        return null;
    }

    private static TeamRow? With(TeamRow row, Member member, string? locale) => row.AddedBy is null
        ? null
        : row with
        {
            AddedBy = null,
            Locale = locale,
            Settings = row.Settings with
            {
                InstalledBy = new NamedMember(member.Ref, member.Name),
                Language = row.Locale is null && locale is not null ? LocaleGuess.Of(locale).Language : row.Settings.Language,
            },
        };
}
