using System.Diagnostics;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>Card actions at a fixed pace, whether or not the earlier ones are answered: 200 a second, half a minute.</summary>
internal static class Load
{
    private const int PerSecond = 200;
    private const int Seconds = 30;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var teams = await TeamsService.StartAsync(new TeamsSettings { AnswerWithin = TimeSpan.FromMinutes(1) }, cancellationToken);
        await using var service = await ServiceProcess.StartAsync(teams, null, cancellationToken);
        teams.Bot.Bot = service.Address;
        var presses = await ItemScene.PlayAsync(teams, cancellationToken);
        await Crowd.SendAsync(teams.Bot, presses, 2_000, cancellationToken);

        var latencies = await PaceAsync(i => Crowd.SendAsync(teams.Bot, presses[i % presses.Count], cancellationToken), cancellationToken);
        Report.Title($"{PerSecond} taps a second on one item for {Seconds} s, client, connector and service on one machine (wall clock)");
        Report.Row("p50, ms", $"{latencies.Percentile(0.50):F1}", "-");
        Report.Row("p95, ms", $"{latencies.Percentile(0.95):F1}", "150");
        Report.Row("p99, ms", $"{latencies.Percentile(0.99):F1}", "500");
    }

    // From the instant at which a press was due, so that waiting for a slow service counts as waiting.
    private static async Task<Sample> PaceAsync(Func<int, Task> press, CancellationToken cancellationToken)
    {
        var (clock, pending) = (Stopwatch.StartNew(), new List<Task<double>>());
        using var pace = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        while (pending.Count < PerSecond * Seconds && await pace.WaitForNextTickAsync(cancellationToken))
        {
            while (pending.Count < Math.Min(PerSecond * Seconds, clock.Elapsed.TotalSeconds * PerSecond)) { pending.Add(TimedAsync(pending.Count)); }
        }

        return new Sample(await Task.WhenAll(pending));

        async Task<double> TimedAsync(int i)
        {
            var due = TimeSpan.FromSeconds((double)i / PerSecond);
            await press(i);
            return (clock.Elapsed - due).TotalMilliseconds;
        }
    }
}
