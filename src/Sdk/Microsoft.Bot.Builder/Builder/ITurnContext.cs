using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot: what happens with each activity.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.ibot</remarks>
public interface IBot
{
    Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default);
}

/// <summary>One turn: the activity that came in, and the way to answer.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.iturncontext</remarks>
public interface ITurnContext
{
    Activity Activity { get; }

    TurnContextStateCollection TurnState { get; }

    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <summary>The way to the connector, within the slice.</summary>
    internal ConnectorCalls Connector { get; }
}

/// <summary>A turn whose activity is known to be of one kind.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.iturncontext-1</remarks>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

/// <summary>What runs within a turn.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.botcallbackhandler</remarks>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
