namespace TeamsBot.Kernel.Conversations;

/// <summary>Where to send. Stored with the conversation and refreshed on each activity, because a service URL can change.</summary>
/// <param name="ServiceUrl">Base address of the connector.</param>
/// <param name="TenantId">The host tenant.</param>
/// <param name="ConversationId">A channel, a thread in it (<c>…;messageid=…</c>) or a personal chat.</param>
/// <param name="BotId">The bot's own wire id (<c>28:…</c>).</param>
public sealed record ConversationAddress(string ServiceUrl, string TenantId, string ConversationId, string BotId)
{
    /// <summary>The thread that starts with a message of this channel.</summary>
    public ConversationAddress Thread(string activityId) => this with { ConversationId = $"{Channel.ConversationId};messageid={activityId}" };

    /// <summary>The channel without its thread.</summary>
    public ConversationAddress Channel => this with { ConversationId = ConversationId.Split(';', 2)[0] };
}
