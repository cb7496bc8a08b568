using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Settings;

/// <summary>The settings of conversations.</summary>
public interface ITeams
{
    /// <summary>The settings; null when the bot was never added here. One read.</summary>
    Task<TeamSettings?> FindAsync(TeamKey team, CancellationToken cancellationToken);

    /// <summary>
    /// Keeps whether the bot may still post here: false after it was removed or Teams said the conversation is gone,
    /// true again at a new install or message, with the address it came from.
    /// </summary>
    Task SetPresentAsync(TeamKey team, bool present, ConversationAddress? address, CancellationToken cancellationToken);
}
