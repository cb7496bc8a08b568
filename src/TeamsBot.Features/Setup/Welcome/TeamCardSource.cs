using System.Globalization;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Setup.Welcome;

/// <summary>The greeting in the channel, which shows the settings once there are any.</summary>
public sealed class TeamCardSource(TeamTable table, TeamCard card) : ISharedCardSource
{
    /// <inheritdoc/>
    public string Kind => "setup.team";

    /// <summary>The card of a conversation.</summary>
    public static SharedCardRef Of(TeamKey team) => new("setup.team", team, "team");

    /// <inheritdoc/>
    public async Task<SharedCard?> ReadAsync(SharedCardRef card, CancellationToken cancellationToken) =>
        await table.FindAsync(card.Team, cancellationToken) is { Settings.IsPresent: true, Greeting: { State: GreetingState.Posted, ActivityId: { } id } } row
        && row.Greeting.Shown != row.Settings.Version
            ? new SharedCard(row.Settings.Address, id, this.card.Of(row), row.Settings.Version.ToString(CultureInfo.InvariantCulture))
            : null;

    /// <inheritdoc/>
    public Task ShownAsync(SharedCardRef card, string version, CancellationToken cancellationToken)
    {
        var shown = long.Parse(version, CultureInfo.InvariantCulture);
        return table.ChangeAsync(
            card.Team, row => row.Greeting.Shown == shown ? null : row with { Greeting = row.Greeting with { Shown = shown } }, cancellationToken);
    }

    private readonly TeamCard card = card;
}
