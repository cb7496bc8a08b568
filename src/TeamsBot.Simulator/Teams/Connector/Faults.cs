namespace TeamsBot.Simulator.Teams;

/// <summary>Trouble a test asks for: a refusal, a dropped connection, an answer that is held.</summary>
public sealed class Faults
{
    private readonly Lock _gate = new();
    private readonly List<Fault> _faults = [];

    /// <summary>Answers the next calls with a status, without doing what they ask.</summary>
    public void FailNext(int count, int status, string code = "ServiceError", TimeSpan? retryAfter = null, Func<Call, bool>? when = null) =>
        Add(new Fault(count, when) { Answer = ConnectorAnswer.Refused(status, code, "As the test asked.") with { RetryAfter = retryAfter } });

    /// <summary>Breaks the connection: before the call is carried out, or after it, so that its answer gets lost.</summary>
    public void DropNext(int count, bool afterwards = false, Func<Call, bool>? when = null) =>
        Add(new Fault(count, when) { Drops = true, Afterwards = afterwards });

    /// <summary>Holds the next call: before it is carried out, or (the default) its answer.</summary>
    public HeldAnswer HoldNext(bool afterwards = true, Func<Call, bool>? when = null)
    {
        var held = new HeldAnswer();
        Add(new Fault(1, when) { Hold = held, Afterwards = afterwards });
        return held;
    }

    internal Fault? Take(Call call, bool afterwards)
    {
        lock (_gate)
        {
            var fault = _faults.Find(f => f.Afterwards == afterwards && f.When(call));
            if (fault is not null && --fault.Left == 0)
            {
                _faults.Remove(fault);
            }

            return fault;
        }
    }

    private void Add(Fault fault)
    {
        lock (_gate)
        {
            _faults.Add(fault);
        }
    }
}

internal sealed class Fault(int count, Func<Call, bool>? when)
{
    public int Left { get; set; } = count;

    public bool Afterwards { get; init; }

    public bool Drops { get; init; }

    public ConnectorAnswer? Answer { get; init; }

    public HeldAnswer? Hold { get; init; }

    /// <summary>Token calls are left alone unless the test names them.</summary>
    public bool When(Call call) => when?.Invoke(call) ?? call.Operation != Operation.Token;
}

public sealed class HeldAnswer
{
    private readonly TaskCompletionSource<Call> _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Done when the call is there and waits.</summary>
    public Task<Call> Arrived => _arrived.Task;

    public void Release() => _released.TrySetResult();

    internal Task WaitAsync(Call call, CancellationToken cancellationToken)
    {
        _arrived.TrySetResult(call);
        return _released.Task.WaitAsync(cancellationToken);
    }
}
