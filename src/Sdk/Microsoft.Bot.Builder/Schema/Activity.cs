using System.Text.Json;
using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>One message of the Bot Framework protocol, in or out. What this class does not name is kept and written back.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.activity; the protocol: https://github.com/microsoft/botframework-sdk/blob/main/specs/botframework-activity/botframework-activity.md</remarks>
public class Activity : IMessageActivity, IInvokeActivity, IConversationUpdateActivity, IInstallationUpdateActivity
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

    [JsonInclude]
    internal string? Text { get; set; }

    /// <summary>What a notification says. A card-only message carries its text here.</summary>
    public string? Summary { get; set; }

    public IList<Attachment>? Attachments { get; set; }

    [JsonInclude]
    internal IList<Entity>? Entities { get; set; }

    public IList<ChannelAccount>? MembersAdded { get; set; }

    public IList<ChannelAccount>? MembersRemoved { get; set; }

    public string? Action { get; set; }

    public string? Name { get; set; }

    public string? ReplyToId { get; set; }

    /// <summary>Opaque: of an activity that came in, <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? Value { get; set; }

    /// <summary>Opaque: of an activity that came in, <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? ChannelData { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}
