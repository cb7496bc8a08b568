using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Calendars;

/// <summary>
/// Which group of the directory a conversation belongs to, as Teams told when the bot came. Of a shared or private channel nothing is
/// kept: the group's calendar is read by people who are not in that channel.
/// </summary>
public sealed class GroupIds(ITableStore store)
{
    /// <summary>The table.</summary>
    public const string Table = "Groups";

    private const string Key = "group";

    /// <summary>The group's directory object; null when nobody told.</summary>
    public async Task<string?> FindAsync(TeamKey team, CancellationToken cancellationToken) => (await store.GetAsync(Table, team.Partition, Key, cancellationToken))?.Text("GroupId");

    /// <summary>Keeps what Teams told.</summary>
    public async Task KeepAsync(TeamKey team, string groupId, CancellationToken cancellationToken)
    {
        if (string.Equals(await FindAsync(team, cancellationToken), groupId, StringComparison.Ordinal)) { return; }
        await store.UpsertAsync(Table, Row.Of(team.Partition, Key, ("GroupId", groupId)), cancellationToken);
    }
}
