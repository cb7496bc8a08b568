using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Where an activity comes from.</summary>
/// <param name="Address">Where an answer goes.</param>
/// <param name="IsPersonal">True in a personal chat.</param>
/// <param name="UserId">Who did it, on the wire.</param>
/// <param name="ObjectId">Their directory object, when the activity tells it.</param>
/// <param name="Name">Their name, when the activity tells it.</param>
/// <param name="Guess">The language of their Teams, when it is one of ours.</param>
public sealed record Origin(ConversationAddress Address, bool IsPersonal, string UserId, string? ObjectId, string? Name, Language? Guess)
{
    /// <summary>The conversation; null in a personal chat.</summary>
    public TeamKey? Team => IsPersonal ? null : TeamKey.Of(Address.TenantId, Address.ConversationId);

    /// <summary>Reads it; null when the activity lacks what every activity of Teams has.</summary>
    public static Origin? Of(Activity activity)
    {
        var tenant = activity.Conversation?.TenantId ?? ChannelData.Of(activity).Tenant?.Id;
        return activity is { ServiceUrl: { Length: > 0 } url, Conversation.Id: { Length: > 0 } conversation, From.Id: { Length: > 0 } user, Recipient.Id: { Length: > 0 } bot }
            && !string.IsNullOrEmpty(tenant)
            ? new Origin(
                new ConversationAddress(url, tenant, conversation, bot), IsPersonalChat(activity), user, activity.From.AadObjectId, activity.From.Name,
                Language.Find(activity.Locale))
            : null;
    }

    private static bool IsPersonalChat(Activity activity) =>
        string.Equals(activity.Conversation?.ConversationType, "personal", StringComparison.OrdinalIgnoreCase);
}
