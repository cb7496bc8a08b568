namespace Microsoft.Bot.Schema;

/// <summary>What every activity has: who, where, what kind.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.iactivity</remarks>
public interface IActivity
{
    string Type { get; set; }

    string? Id { get; set; }

    string? ServiceUrl { get; set; }

    string? ChannelId { get; set; }

    ChannelAccount? From { get; set; }

    ConversationAccount? Conversation { get; set; }

    ChannelAccount? Recipient { get; set; }

    string? ReplyToId { get; set; }

    IList<Entity>? Entities { get; set; }

    object? ChannelData { get; set; }

    ConversationReference GetConversationReference();

    T? GetChannelData<T>();
}

/// <summary>A message: text, cards, or the value of a pressed button.</summary>
public interface IMessageActivity : IActivity
{
    string? Locale { get; set; }

    string? Text { get; set; }

    string? TextFormat { get; set; }

    string? Summary { get; set; }

    string? Importance { get; set; }

    IList<Attachment>? Attachments { get; set; }

    object? Value { get; set; }
}

/// <summary>A question that must be answered in the HTTP response.</summary>
public interface IInvokeActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}

/// <summary>Something that happened, such as the start of a meeting.</summary>
public interface IEventActivity : IActivity
{
    string? Name { get; set; }

    object? Value { get; set; }
}

/// <summary>Members or names of a conversation changed.</summary>
public interface IConversationUpdateActivity : IActivity
{
    IList<ChannelAccount>? MembersAdded { get; set; }

    IList<ChannelAccount>? MembersRemoved { get; set; }

    string? TopicName { get; set; }
}

/// <summary>The bot was installed or removed.</summary>
public interface IInstallationUpdateActivity : IActivity
{
    /// <summary><c>add</c>, <c>add-upgrade</c>, <c>remove</c> or <c>remove-upgrade</c>.</summary>
    string? Action { get; set; }
}
