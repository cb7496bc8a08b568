using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn that an adapter runs.</summary>
internal sealed class TurnContext(Activity activity, ConnectorCalls connector, TurnContextStateCollection state) : ITurnContext
{
    public Activity Activity => activity;

    public ConnectorCalls Connector => connector;

    public TurnContextStateCollection TurnState => state;

    /// <summary>What an invoke is answered with, once it is known.</summary>
    public InvokeResponse? Answer { get; set; }

    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var outgoing = Addressed(activity);
        // A new message: an id would be that of an old one.
        outgoing.Id = null;
        return await connector.SendAsync(outgoing, cancellationToken);
    }

    public async Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        await connector.UpdateAsync(Addressed(activity), cancellationToken);

    // To where this turn came from, from the bot to whom it spoke.
    private Activity Addressed(IActivity outgoing)
    {
        var message = (Activity)outgoing;
        message.ChannelId = Activity.ChannelId;
        message.ServiceUrl = Activity.ServiceUrl;
        message.Conversation = Activity.Conversation;
        message.Locale ??= Activity.Locale;
        (message.From, message.Recipient) = (Activity.Recipient, Activity.From);
        message.ReplyToId ??= Activity.Id;
        return message;
    }
}

/// <summary>The same turn with its activity seen as one kind.</summary>
internal sealed class TypedTurnContext<T>(ITurnContext turn) : ITurnContext<T>
    where T : IActivity
{
    T ITurnContext<T>.Activity => (T)(IActivity)turn.Activity;

    public Activity Activity => turn.Activity;

    public ConnectorCalls Connector => turn.Connector;

    public TurnContextStateCollection TurnState => turn.TurnState;

    public Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turn.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turn.UpdateActivityAsync(activity, cancellationToken);
}
