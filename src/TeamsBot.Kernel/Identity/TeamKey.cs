using TeamsBot.Kernel.Tables;

namespace TeamsBot.Kernel.Identity;

/// <summary>
/// The conversation the bot was set up in, a channel or later a group chat: the unit of roster, schedule, language and rows.
/// "Team" in cards and code means the people of that conversation.
/// </summary>
/// <param name="TenantId">The tenant that hosts the conversation, also for a press by a partner of another tenant.</param>
/// <param name="ConversationId">The channel's id, without <c>;messageid=</c>.</param>
public sealed record TeamKey(string TenantId, string ConversationId)
{
    /// <summary>Partition of everything the people of this conversation share.</summary>
    public string Partition => $"{KeyPart.Encode(TenantId)}|{KeyPart.Encode(ConversationId)}";

    /// <summary>Takes the channel out of a thread's id: <c>19:x@thread.tacv2;messageid=1</c> belongs to <c>19:x@thread.tacv2</c>.</summary>
    public static TeamKey Of(string tenantId, string conversationId) =>
        new(tenantId, conversationId.Split(';', 2)[0]);
}
