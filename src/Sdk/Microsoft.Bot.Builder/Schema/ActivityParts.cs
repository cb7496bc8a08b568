using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Bot.Connector;

namespace Microsoft.Bot.Schema;

/// <summary>A person or a bot in a channel. The id is the channel's own, <c>29:…</c> or <c>28:…</c> in Teams.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.channelaccount</remarks>
public class ChannelAccount
{
    public ChannelAccount()
    {
    }

    public ChannelAccount(string? id = default, string? name = default, string? role = default, string? aadObjectId = default) =>
        (Id, Name, Role, AadObjectId) = (id, name, role, aadObjectId);

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A conversation: a personal chat, a group chat, a channel, or (<c>;messageid=</c>) one thread of a channel.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationaccount</remarks>
public class ConversationAccount
{
    public ConversationAccount()
    {
    }

    public ConversationAccount(
        bool? isGroup = default,
        string? conversationType = default,
        string? id = default,
        string? name = default,
        string? aadObjectId = default,
        string? role = default,
        string? tenantId = default) =>
        (IsGroup, ConversationType, Id, Name, AadObjectId, Role, TenantId) = (isGroup, conversationType, id, name, aadObjectId, role, tenantId);

    public bool? IsGroup { get; set; }

    /// <summary><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</summary>
    public string? ConversationType { get; set; }

    /// <summary>The host tenant, also for what a partner does.</summary>
    public string? TenantId { get; set; }

    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? AadObjectId { get; set; }

    public string? Role { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>A card or a file with a message.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.attachment</remarks>
public class Attachment
{
    public string? ContentType { get; set; }

    /// <summary>The card itself. Of an activity that came in, <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? Content { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }
}

/// <summary>Metadata about a text, such as a mention or the sender's client.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.entity</remarks>
internal class Entity
{
    public string? Type { get; set; }

    [JsonExtensionData]
    [JsonInclude]
    internal Dictionary<string, JsonElement>? Properties { get; set; }

    /// <summary>The entity as the class made for its type.</summary>
    /// <exception cref="JsonException">The entity has another shape.</exception>
    public T? GetAs<T>() => BotJson.Convert<T>(BotJson.ToElement(this));
}

/// <summary>The person, bot or channel that a text mentions, and the words that do so.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.mention</remarks>
internal sealed class Mention : Entity
{
    public ChannelAccount? Mentioned { get; set; }

    public string? Text { get; set; }
}

/// <summary>The kinds of activity the bot tells apart.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.activitytypes</remarks>
public static class ActivityTypes
{
    public const string Message = "message";

    public const string ConversationUpdate = "conversationUpdate";

    public const string InstallationUpdate = "installationUpdate";

    internal const string Event = "event";

    internal const string Invoke = "invoke";
}
