using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Kernel.Identity;

/// <summary>Who is in a conversation. Kept as rows, asked of Teams again after a day and on member events.</summary>
public interface IRoster
{
    /// <summary>The member with this wire id; null when Teams says the person is not of this conversation. One read, and at most one request to Teams.</summary>
    Task<Member?> FindAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken);

    /// <summary>Everybody in the conversation, asked of Teams page by page.</summary>
    /// <exception cref="TeamsUnavailableException">Teams did not answer; so does <see cref="FindAsync"/> when it has to ask.</exception>
    Task<IReadOnlyList<Member>> ListAsync(ConversationAddress conversation, CancellationToken cancellationToken);

    /// <summary>The conversations this person was seen in, for commands in the personal chat. One read.</summary>
    Task<IReadOnlyList<TeamKey>> TeamsOfAsync(MemberRef person, CancellationToken cancellationToken);
}
