using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Kernel.Identity;

/// <summary>Who is in a conversation. Kept as rows, asked of Teams again after a day and on member events.</summary>
public interface IRoster
{
    /// <summary>The member with this wire id; null when Teams says the person is not of this conversation. One read, and at most one request to Teams.</summary>
    Task<Member?> FindAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken);

    /// <summary>
    /// The member who was seen here before, as the roster has them now; null when they left or never pressed anything here. For what comes in
    /// without their wire id, such as a link. Two reads, and at most one request to Teams.
    /// </summary>
    /// <exception cref="TeamsUnavailableException">Teams has to be asked and does not answer.</exception>
    Task<Member?> FindAsync(ConversationAddress conversation, MemberRef person, CancellationToken cancellationToken);

    /// <summary>Everybody in the conversation, asked of Teams page by page.</summary>
    /// <exception cref="TeamsUnavailableException">Teams did not answer; so does <see cref="FindAsync(ConversationAddress, string, CancellationToken)"/> when it has to ask.</exception>
    Task<IReadOnlyList<Member>> ListAsync(ConversationAddress conversation, CancellationToken cancellationToken);

    /// <summary>The conversations this person was seen in, for commands in the personal chat. One read.</summary>
    Task<IReadOnlyList<TeamKey>> TeamsOfAsync(MemberRef person, CancellationToken cancellationToken);
}
