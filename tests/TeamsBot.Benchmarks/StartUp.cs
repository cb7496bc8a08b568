using System.Diagnostics;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>From the start of the process until it is ready, and its memory when nothing happens.</summary>
internal static class StartUp
{
    private const int Runs = 5;
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(3);

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var teams = await TeamsService.StartAsync(new TeamsSettings(), cancellationToken);
        List<(double Milliseconds, double Megabytes)> runs = [];
        for (var run = 0; run <= Runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await using var service = await ServiceProcess.StartAsync(teams, null, cancellationToken);
            var ready = clock.Elapsed;
            await Task.Delay(Rest, cancellationToken);
            runs.Add((ready.TotalMilliseconds, service.WorkingSet / 1e6));
        }

        // The first one warms the disk.
        Report.Title($"Start, {Runs} runs");
        Report.Row("start to ready, ms (wall clock)", new Sample([.. runs.Skip(1).Select(r => r.Milliseconds)]).Show("F0"), "2000");
        Report.Row("memory at rest, MB", new Sample([.. runs.Skip(1).Select(r => r.Megabytes)]).Show("F0"), "150");
    }
}
