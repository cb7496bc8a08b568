using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Setup.Rows;

/// <summary>The table <c>Teams</c>: one row a conversation, changed only by who read it last.</summary>
public sealed class TeamTable(ITableStore store)
{
    // Two instances and a handful of people at most: more rounds than this is a fault.
    private const int MostRounds = 20;

    /// <summary>The row; null when the bot never was there. One read.</summary>
    public async Task<TeamRow?> FindAsync(TeamKey team, CancellationToken cancellationToken) =>
        await store.GetAsync(TeamRowMapping.Table, team.Partition, TeamRowMapping.Key, cancellationToken) is { } row
            ? TeamRowMapping.FromRow(row, team)
            : null;

    /// <summary>Adds the row; false when there was one.</summary>
    public async Task<bool> InsertAsync(TeamRow row, CancellationToken cancellationToken) =>
        (await store.InsertAsync(TeamRowMapping.Table, TeamRowMapping.ToRow(row), cancellationToken)).Done;

    /// <summary>Writes the row if it is still as it was read; false when someone was first.</summary>
    public async Task<bool> ReplaceAsync(TeamRow row, CancellationToken cancellationToken) =>
        (await store.ReplaceAsync(TeamRowMapping.Table, TeamRowMapping.ToRow(row), cancellationToken)).Done;

    /// <summary>
    /// Reads, changes and writes, again while someone else is first. The change returns null to leave the row as it is.
    /// </summary>
    /// <returns>The row as it was written, to go on with; null when it was left or is not there.</returns>
    public async Task<TeamRow?> ChangeAsync(TeamKey team, Func<TeamRow, TeamRow?> change, CancellationToken cancellationToken)
    {
        for (var round = 0; round < MostRounds; round++)
        {
            var next = await FindAsync(team, cancellationToken) is { } row ? change(row) : null;
            if (next is null) { return null; }
            var written = await store.ReplaceAsync(TeamRowMapping.Table, TeamRowMapping.ToRow(next), cancellationToken);
            if (written.Done) { return next with { ETag = written.ETag }; }
        }

        throw new StoreUnavailableException("The row of a conversation kept changing while it was written.");
    }
}
