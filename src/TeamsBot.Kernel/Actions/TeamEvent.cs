using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Actions;

/// <summary>Something that happened around the bot. Events repeat and come in any order: handling one twice changes nothing.</summary>
public abstract record TeamEvent(TeamKey Team)
{
    /// <summary>The bot was added to a conversation.</summary>
    /// <param name="Team">The conversation.</param>
    /// <param name="Address">Where to post.</param>
    /// <param name="AddedBy">Wire id of who did it.</param>
    /// <param name="Name">Name of the team or channel, when the event tells it.</param>
    /// <param name="Locale">The locale of who did it, when the event tells it.</param>
    public sealed record BotAdded(TeamKey Team, ConversationAddress Address, string AddedBy, string? Name, string? Locale) : TeamEvent(Team)
    {
        /// <summary>The General channel of the team that a shared or private channel belongs to, where the bot was installed first; null elsewhere.</summary>
        public TeamKey? Host { get; init; }
    }

    /// <summary>The bot was removed, or Teams says the conversation is gone.</summary>
    public sealed record BotRemoved(TeamKey Team) : TeamEvent(Team);

    /// <summary>Somebody came or left; the roster is asked again when needed.</summary>
    /// <param name="Team">The conversation.</param>
    /// <param name="Left">Wire ids of those who left.</param>
    public sealed record MembersChanged(TeamKey Team, IReadOnlyList<string> Left) : TeamEvent(Team);
}

/// <summary>Takes part in team events.</summary>
public interface ITeamEventReceiver
{
    /// <summary>Handles the event, or leaves it.</summary>
    Task HandleAsync(TeamEvent happened, CancellationToken cancellationToken);
}
