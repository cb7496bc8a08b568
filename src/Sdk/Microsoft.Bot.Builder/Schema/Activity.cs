using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>One message of the Bot Framework protocol, in or out. What this class does not name is kept and written back.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.activity; the protocol: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
public class Activity : IMessageActivity, IInvokeActivity, IEventActivity, IConversationUpdateActivity, IInstallationUpdateActivity
{
    public Activity()
    {
    }

    public Activity(string type) => Type = type;

    public string Type { get; set; } = "";

    public string? Id { get; set; }

    public string? ServiceUrl { get; set; }

    public string? ChannelId { get; set; }

    public ChannelAccount? From { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public ChannelAccount? Recipient { get; set; }

    public string? Locale { get; set; }

    public string? TextFormat { get; set; }

    public string? Text { get; set; }

    /// <summary>What a notification says. A card-only message carries its text here.</summary>
    public string? Summary { get; set; }

    public string? Importance { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    public IList<Entity>? Entities { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public string? TopicName { get; set; }

    public string? Action { get; set; }

    public string? Name { get; set; }

    public string? ReplyToId { get; set; }

    public ConversationReference? RelatesTo { get; set; }

    /// <summary>Opaque: of an activity that came in, <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? Value { get; set; }

    /// <summary>Opaque: of an activity that came in, <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? ChannelData { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>Where to answer, and from which activity.</summary>
    public ConversationReference GetConversationReference() => new()
    {
        ActivityId = Id,
        User = From,
        Bot = Recipient,
        Conversation = Conversation,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
    };

    /// <summary>The channel's own data as <typeparamref name="T"/>, or the default when there is none.</summary>
    /// <exception cref="JsonException">The data has another shape.</exception>
    public T? GetChannelData<T>() => BotJson.Convert<T>(ChannelData);

    /// <summary>Addresses this activity to where the reference points; <paramref name="isIncoming"/> as if it came from there.</summary>
    public Activity ApplyConversationReference(ConversationReference reference, bool isIncoming = false)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ChannelId = reference.ChannelId;
        ServiceUrl = reference.ServiceUrl;
        Conversation = reference.Conversation;
        Locale ??= reference.Locale;
        (From, Recipient) = isIncoming ? (reference.User, reference.Bot) : (reference.Bot, reference.User);
        if (isIncoming)
        {
            Id ??= reference.ActivityId;
        }
        else
        {
            ReplyToId ??= reference.ActivityId;
        }

        return this;
    }
}
