using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>One tap on the weekly item: token, roster row, the item's rows, a write, the card in the answer; the shared card follows once a second.</summary>
internal static class CardActions
{
    private const int Runs = 5;
    private const int Requests = 5_000;

    // The published SDK spends 136 µs and 50 kB on an invoke without any work in it: there is no 20-fold in that, so no budget but the load's.
    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var teams = await TeamsService.StartAsync(new TeamsSettings { AnswerWithin = TimeSpan.FromMinutes(1) }, cancellationToken);
        await using var service = await ServiceProcess.StartAsync(teams, null, cancellationToken);
        teams.Bot.Bot = service.Address;
        using var allocations = new Allocations(service.Process);
        var presses = await ItemScene.PlayAsync(teams, cancellationToken);
        await Crowd.SendAsync(teams.Bot, presses, 2_000, cancellationToken);

        List<Cost> runs = [];
        for (var run = 0; run < Runs; run++)
        {
            runs.Add(await service.MeasureAsync(allocations, Requests, () => Crowd.SendAsync(teams.Bot, presses, Requests, cancellationToken), cancellationToken));
        }

        Report.Title($"Card action, {Runs} runs of {Requests} taps on one item by {presses.Count / 4} members");
        Report.Row("tap on the item: CPU, µs", new Sample([.. runs.Select(r => r.Microseconds)]).Show("F0"), "see load");
        Report.Row("tap on the item: allocations, kB", new Sample([.. runs.Select(r => r.Kilobytes)]).Show("F1"), "-");
        Report.Row("memory after it, MB", $"{service.WorkingSet / 1e6:F0}", "-");
    }
}
