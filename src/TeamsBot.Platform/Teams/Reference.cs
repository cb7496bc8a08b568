using AdaptiveCards;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Platform.Teams;

/// <summary>Our addresses and cards in the SDK's words.</summary>
internal static class Reference
{
    public static ConversationReference To(ConversationAddress address) => new()
    {
        ChannelId = Channels.Msteams,
        ServiceUrl = address.ServiceUrl,
        Bot = new ChannelAccount(id: address.BotId),
        Conversation = new ConversationAccount(id: address.ConversationId, tenantId: address.TenantId),
    };

    public static Attachment Card(AdaptiveCard card) => new() { ContentType = AdaptiveCard.ContentType, Content = card };
}
