using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using TeamsBot.Kernel.Tables;
using TeamsBot.Simulator.Teams;
using TeamsBot.Tests.Storage;

namespace TeamsBot.Benchmarks;

/// <summary>Requests to the store per tap, counted at the port in a service within this process.</summary>
internal static class StorageCounts
{
    private const int Taps = 200;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var teams = await TeamsService.StartAsync(new TeamsSettings(), cancellationToken);
        var data = Directory.CreateTempSubdirectory("vast-punt-benchmark-");
        var counting = new CountingServices();
        await using var bot = BotHost.Build(
            [
                .. teams.BotConfiguration.Select(setting => $"--{setting.Key}={setting.Value}"),
                $"--Storage:SqlitePath={Path.Combine(data.FullName, "bot.db")}", "--urls=http://127.0.0.1:0", "--Logging:LogLevel:Default=Warning",
            ],
            builder => ((IHostApplicationBuilder)builder).ConfigureContainer(counting));
        await bot.StartAsync(cancellationToken);
        teams.Bot.Bot = new Uri(bot.Urls.First());
        var presses = await ItemScene.PlayAsync(teams, cancellationToken);
        // Alone: the card that follows for everybody else is one row of the item, read once a second at most.
        await Task.Delay(TimeSpan.FromSeconds(3), cancellationToken);
        var counts = counting.Store!;
        List<(int Reads, int Writes)> taps = [];
        foreach (var press in Enumerable.Range(0, Taps).Select(i => presses[i % presses.Count]))
        {
            counts.Reset();
            await Crowd.SendAsync(teams.Bot, press, cancellationToken);
            taps.Add((counts.Reads, counts.Writes));
        }

        Report.Title($"Requests to the store per tap, {Taps} taps, the shared card's update among them (at most one a second)");
        Report.Row("reads", new Sample([.. taps.Select(t => (double)t.Reads)]).Show("F0"), "3");
        Report.Row("writes", new Sample([.. taps.Select(t => (double)t.Writes)]).Show("F0"), "1");
        await bot.StopAsync(cancellationToken);
    }

    /// <summary>Puts a counter before the store, when everything else is registered.</summary>
    private sealed class CountingServices : IServiceProviderFactory<IServiceCollection>
    {
        public CountingTableStore? Store { get; private set; }

        public IServiceCollection CreateBuilder(IServiceCollection services) => services;

        public IServiceProvider CreateServiceProvider(IServiceCollection containerBuilder)
        {
            var real = containerBuilder.Last(service => service.ServiceType == typeof(ITableStore)).ImplementationFactory!;
            containerBuilder.AddSingleton<ITableStore>(services => Store = new CountingTableStore((ITableStore)real(services)));
            return containerBuilder.BuildServiceProvider();
        }
    }
}
