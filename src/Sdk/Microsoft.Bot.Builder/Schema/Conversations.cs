namespace Microsoft.Bot.Schema;

/// <summary>All that is needed to write into a conversation later.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationreference</remarks>
public class ConversationReference
{
    /// <summary>The activity to answer; none starts a message of its own.</summary>
    public string? ActivityId { get; set; }

    public ChannelAccount? User { get; set; }

    public ChannelAccount? Bot { get; set; }

    public ConversationAccount? Conversation { get; set; }

    public string? ChannelId { get; set; }

    public string? Locale { get; set; }

    public string? ServiceUrl { get; set; }

    /// <summary>The event with which a turn starts that no message started.</summary>
    public Activity GetContinuationActivity() => new(ActivityTypes.Event)
    {
        Name = "ContinueConversation",
        // No invented id: the published SDK makes one up and then answers to it.
        Id = ActivityId,
        ChannelId = ChannelId,
        Locale = Locale,
        ServiceUrl = ServiceUrl,
        Conversation = Conversation,
        Recipient = Bot,
        From = User,
        RelatesTo = this,
    };
}

/// <summary>A conversation to create: a personal chat, or a new thread in a channel.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationparameters</remarks>
public class ConversationParameters
{
    public bool? IsGroup { get; set; }

    public ChannelAccount? Bot { get; set; }

    public IList<ChannelAccount>? Members { get; set; }

    public string? TopicName { get; set; }

    /// <summary>The first message; required for a new thread in a channel.</summary>
    public Activity? Activity { get; set; }

    /// <summary>For a thread in Teams: <c>{"channel":{"id":"19:…"}}</c>.</summary>
    public object? ChannelData { get; set; }

    public string? TenantId { get; set; }
}

/// <summary>The conversation that was created, and its first activity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.conversationresourceresponse</remarks>
public class ConversationResourceResponse
{
    public string? ActivityId { get; set; }

    public string? ServiceUrl { get; set; }

    public string? Id { get; set; }
}

/// <summary>The id of what was sent; none when Teams split the message.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.resourceresponse</remarks>
public class ResourceResponse
{
    public ResourceResponse()
    {
    }

    public ResourceResponse(string? id = default) => Id = id;

    public string? Id { get; set; }
}
