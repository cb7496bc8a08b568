namespace Microsoft.Bot.Schema;

/// <summary>All that is needed to write into a conversation later.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationreference</remarks>
public class ConversationReference
{
    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? ServiceUrl { get; set; }

    [System.Text.Json.Serialization.JsonInclude]
    internal string? ActivityId { get; set; }

    [System.Text.Json.Serialization.JsonInclude]
    internal ChannelAccount? User { get; set; }

    /// <summary>The event with which a turn starts that no message started. No invented id: the published SDK makes one up and then answers to it.</summary>
    internal Activity Start() => new(ActivityTypes.Event)
    {
        ChannelId = ChannelId,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
    };
}

/// <summary>A conversation to create: a personal chat, or a new thread in a channel.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationparameters</remarks>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    /// <summary>The first message; required for a new thread in a channel.</summary>
    public Activity? Activity { get; set; }

    /// <summary>For a thread in Teams: <c>{"channel":{"id":"19:…"}}</c>.</summary>
    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>The conversation that was created, and its first activity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationresourceresponse</remarks>
internal sealed class ConversationResourceResponse
{
    public string? ActivityId { get; set; }

    public string? Id { get; set; }
}

/// <summary>The id of what was sent; none when Teams split the message.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.resourceresponse</remarks>
public class ResourceResponse
{
    public string? Id { get; set; }
}
