using TeamsBot.Features.Setup.Rows;
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
        return await table.ChangeAsync(row.Settings.Team, fresh => With(fresh, member), cancellationToken)
            ?? await table.FindAsync(row.Settings.Team, cancellationToken)
            ?? row;
    }

    private static TeamRow? With(TeamRow row, Member member) => row.AddedBy is null
        ? null
        : row with { AddedBy = null, Settings = row.Settings with { InstalledBy = new NamedMember(member.Ref, member.Name) } };
}
