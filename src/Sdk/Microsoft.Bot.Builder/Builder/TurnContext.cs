using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>The turn that an adapter runs.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.turncontext</remarks>
public class TurnContext(BotAdapter adapter, Activity activity) : ITurnContext
{
    public BotAdapter Adapter { get; } = adapter;

    public Activity Activity { get; } = activity;

    public TurnContextStateCollection TurnState { get; } = [];

    public bool Responded { get; private set; }

    public async Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default)
    {
        var outgoing = Addressed(activity);
        // A new message: an id would be that of an old one.
        outgoing.Id = null;
        var responses = await Adapter.SendActivitiesAsync(this, [outgoing], cancellationToken);
        Responded = true;
        return responses is [var only, ..] ? only : null;
    }

    public async Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        await Adapter.UpdateActivityAsync(this, Addressed(activity), cancellationToken);

    public async Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default)
    {
        var reference = Activity.GetConversationReference();
        reference.ActivityId = activityId;
        await Adapter.DeleteActivityAsync(this, reference, cancellationToken);
    }

    private Activity Addressed(IActivity activity) =>
        ((Activity)activity).ApplyConversationReference(Activity.GetConversationReference());
}

/// <summary>The same turn with its activity seen as one kind.</summary>
internal sealed class TypedTurnContext<T>(ITurnContext turn) : ITurnContext<T>
    where T : IActivity
{
    public BotAdapter Adapter => turn.Adapter;

    public TurnContextStateCollection TurnState => turn.TurnState;

    T ITurnContext<T>.Activity => (T)(IActivity)turn.Activity;

    public Activity Activity => turn.Activity;

    public bool Responded => turn.Responded;

    public Task<ResourceResponse?> SendActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turn.SendActivityAsync(activity, cancellationToken);

    public Task<ResourceResponse?> UpdateActivityAsync(IActivity activity, CancellationToken cancellationToken = default) =>
        turn.UpdateActivityAsync(activity, cancellationToken);

    public Task DeleteActivityAsync(string activityId, CancellationToken cancellationToken = default) =>
        turn.DeleteActivityAsync(activityId, cancellationToken);
}
