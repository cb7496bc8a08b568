using System.Diagnostics;
using System.Diagnostics.Tracing;
using Microsoft.Diagnostics.NETCore.Client;
using Microsoft.Diagnostics.Tracing;

namespace TeamsBot.Benchmarks;

/// <summary>
/// Reads from outside what a process allocates: the counter <c>alloc-rate</c> of System.Runtime, which is the difference of
/// <c>GC.GetTotalAllocatedBytes</c> once a second. Nothing is built into the service for it; what the counters themselves
/// allocate (some kB a second) is counted along.
/// </summary>
internal sealed class Allocations : IDisposable
{
    private readonly EventPipeSession session;
    private readonly Thread reader;
    private readonly Lock gate = new();
    private double total;
    private TaskCompletionSource tick = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Allocations(Process process)
    {
        var provider = new EventPipeProvider(
            "System.Runtime", EventLevel.Informational, arguments: new Dictionary<string, string>(StringComparer.Ordinal) { ["EventCounterIntervalSec"] = "1" });
        session = new DiagnosticsClient(process.Id).StartEventPipeSession([provider], requestRundown: false);
        reader = new Thread(Read) { IsBackground = true };
        reader.Start();
    }

    /// <summary>Bytes allocated since the start of this reading, as of a second that ends after this call.</summary>
    public async Task<double> TotalAsync(CancellationToken cancellationToken)
    {
        // The second that is running now may have begun before the call; the one after it has not.
        await NextTickAsync(cancellationToken);
        lock (gate) { return total; }
    }

    public void Dispose()
    {
        session.Stop();
        reader.Join();
        session.Dispose();
    }

    private Task NextTickAsync(CancellationToken cancellationToken)
    {
        lock (gate) { return tick.Task.WaitAsync(cancellationToken); }
    }

    private void Read()
    {
        using var source = new EventPipeEventSource(session.EventStream);
        source.Dynamic.All += Take;
        source.Process();
    }

    private void Take(TraceEvent counters)
    {
        if (counters.EventName is not "EventCounters" || counters.PayloadValue(0) is not IDictionary<string, object> outer) { return; }
        var counter = (IDictionary<string, object>)outer["Payload"];
        if (counter["Name"] is not "alloc-rate") { return; }
        lock (gate)
        {
            total += Convert.ToDouble(counter["Increment"], System.Globalization.CultureInfo.InvariantCulture);
            tick.SetResult();
            tick = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
