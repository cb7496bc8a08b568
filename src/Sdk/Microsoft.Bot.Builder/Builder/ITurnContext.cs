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
    BotAdapter Adapter { get; }

    TurnContextStateCollection TurnState { get; }

    Activity Activity { get; }

    bool Responded { get; }

    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default);

    /// <exception cref="ErrorResponseException">The connector refused.</exception>
    Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default);
}

/// <summary>A turn whose activity is known to be of one kind.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.iturncontext-1</remarks>
public interface ITurnContext<T> : ITurnContext
    where T : IActivity
{
    new T Activity { get; }
}

/// <summary>What goes on with a turn as long as it lasts, by key or by type.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.turncontextstatecollection</remarks>
public class TurnContextStateCollection : Dictionary<string, object>
{
    public T? Get<T>()
        where T : class => TryGetValue(typeof(T).FullName!, out var value) ? value as T : null;

    public void Set<T>(T value)
        where T : class => this[typeof(T).FullName!] = value;
}

/// <summary>What runs within a turn.</summary>
public delegate Task BotCallbackHandler(ITurnContext turnContext, CancellationToken cancellationToken);
