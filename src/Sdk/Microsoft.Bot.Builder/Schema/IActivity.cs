namespace Microsoft.Bot.Schema;

/// <summary>What every activity has. Who spoke and where is asked of <see cref="Activity"/> itself.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.iactivity</remarks>
public interface IActivity
{
    string? ReplyToId { get; }

    object? ChannelData { get; }
}

/// <summary>A message: text, cards, or the value of a pressed button.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.imessageactivity</remarks>
public interface IMessageActivity : IActivity
{
    object? Value { get; }
}

/// <summary>A question that must be answered in the HTTP response.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.iinvokeactivity</remarks>
public interface IInvokeActivity : IActivity
{
    string? Name { get; }

    object? Value { get; }
}

/// <summary>Members or names of a conversation changed.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.iconversationupdateactivity</remarks>
public interface IConversationUpdateActivity : IActivity;

/// <summary>The bot was installed or removed.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.iinstallationupdateactivity</remarks>
public interface IInstallationUpdateActivity : IActivity;
