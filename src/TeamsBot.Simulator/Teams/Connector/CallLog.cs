using System.Collections.Concurrent;

namespace TeamsBot.Simulator.Teams;

/// <summary>All requests of the bot, in the order in which they arrived.</summary>
public sealed class CallLog
{
    private readonly ConcurrentQueue<Call> _calls = new();

    /// <summary>Told of every answered call.</summary>
    public Action<Call>? Finished { get; set; }

    public IReadOnlyList<Call> All => [.. _calls];

    public IReadOnlyList<Call> Of(Operation operation) => [.. _calls.Where(c => c.Operation == operation)];

    /// <summary>The calls that made or changed this activity.</summary>
    public IReadOnlyList<Call> About(string activityId) =>
        [.. _calls.Where(c => string.Equals(c.Activity, activityId, StringComparison.Ordinal) || string.Equals(c.Result, activityId, StringComparison.Ordinal))];

    internal void Add(Call call) => _calls.Enqueue(call);

    internal void Finish(Call call, int status)
    {
        call.Status = status;
        Finished?.Invoke(call);
    }
}
