using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>Between the channel and the bot: runs turns and sends what they say.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.botadapter</remarks>
public abstract class BotAdapter
{
    /// <summary>Runs a turn in a conversation that no activity started.</summary>
    public abstract Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken);

    /// <summary>Creates a conversation and runs a turn in it; its activity carries the ids of the conversation and its first message.</summary>
    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    public abstract Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken);
}
