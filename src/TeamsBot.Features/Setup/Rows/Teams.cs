using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Rows;

/// <inheritdoc cref="ITeams"/>
public sealed class Teams(TeamTable table) : ITeams
{
    /// <inheritdoc/>
    public async Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken) =>
        (await table.FindAsync(team, cancellationToken))?.Settings;

    /// <inheritdoc/>
    public Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken) =>
        table.ChangeAsync(team, row => With(row, present, address?.Channel), cancellationToken);

    private static TeamRow? With(TeamRow row, bool present, ConversationAddress? address)
    {
        var settings = row.Settings with { IsPresent = present, Address = address ?? row.Settings.Address };
        return settings == row.Settings ? null : row with { Settings = settings };
    }
}
