namespace TeamsBot.Kernel.Conversations;

/// <summary>
/// Sends to Teams, paced per tenant and per thread, with the one retry. Every call ends in a <see cref="SendResult"/>;
/// only programming mistakes throw.
/// </summary>
public interface IConversations
{
    /// <summary>Posts a new thread in a channel.</summary>
    /// <param name="channel">The channel.</param>
    /// <param name="card">The message.</param>
    /// <param name="leaving">
    /// Called with token and rate slot in hand, right before each attempt leaves; false stops it (<see cref="SendResult.NotSent"/>).
    /// There is a second attempt only where Teams answered that it did not take the first: calling it again changes nothing more.
    /// </param>
    /// <param name="cancellationToken">Stops waiting; before the request left the result is <see cref="SendResult.NotSent"/>.</param>
    Task<SendResult> PostAsync(
        ConversationAddress channel, OutgoingCard card, Func<CancellationToken, Task<bool>>? leaving, CancellationToken cancellationToken);

    /// <summary>Sends into a thread or a personal chat.</summary>
    Task<SendResult> SendAsync(ConversationAddress conversation, OutgoingCard card, CancellationToken cancellationToken);

    /// <summary>Replaces a message of ours.</summary>
    Task<SendResult> UpdateAsync(ConversationAddress conversation, string activityId, OutgoingCard card, CancellationToken cancellationToken);
}
