using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>The service as a process of its own, with an empty SQLite store, pointed at a Teams on this machine.</summary>
internal sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();

    private readonly DirectoryInfo folder;

    private ServiceProcess(Process process, Uri address, DirectoryInfo data) => (Process, Address, folder) = (process, address, data);

    public Process Process { get; }

    public Uri Address { get; }

    /// <summary>Bytes in memory.</summary>
    public long WorkingSet
    {
        get
        {
            Process.Refresh();
            return Process.WorkingSet64;
        }
    }

    /// <summary>Starts the service and returns when it is ready.</summary>
    public static async Task<ServiceProcess> StartAsync(TeamsService teams, Uri? connector, CancellationToken cancellationToken)
    {
        var data = Directory.CreateTempSubdirectory("vast-punt-benchmark-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "TeamsBot.dll")]) { WorkingDirectory = data.FullName };
        foreach (var (key, value) in Settings(teams, connector, address, data)) { start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value; }
        var service = new ServiceProcess(Process.Start(start)!, address, data);
        while (!await service.IsReadyAsync(cancellationToken)) { await Task.Delay(5, cancellationToken); }
        return service;
    }

    /// <summary>Runs the work and tells what one of its requests cost this process.</summary>
    public async Task<Cost> MeasureAsync(Allocations allocations, int requests, Func<Task> work, CancellationToken cancellationToken)
    {
        var (bytes, cpu) = (await allocations.TotalAsync(cancellationToken), Cpu());
        await work();
        var spent = Cpu() - cpu;
        var allocated = await allocations.TotalAsync(cancellationToken) - bytes;
        return new Cost(spent.TotalMicroseconds / requests, allocated / requests / 1000);
    }

    public async ValueTask DisposeAsync()
    {
        Process.Kill();
        await Process.WaitForExitAsync();
        Process.Dispose();
        folder.Delete(recursive: true);
    }

    private static IEnumerable<KeyValuePair<string, string?>> Settings(TeamsService teams, Uri? connector, Uri address, DirectoryInfo data) =>
    [
        .. teams.BotConfiguration,
        new("Teams:AllowedServiceUrls:1", (connector ?? teams.Address).AbsoluteUri),
        new("Storage:SqlitePath", Path.Combine(data.FullName, "bot.db")),
        new("ASPNETCORE_URLS", address.AbsoluteUri),
        new("ASPNETCORE_ENVIRONMENT", "Production"),
        new("Logging:LogLevel:Default", "Warning"),
        new("DOTNET_gcServer", "0"),
    ];

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private TimeSpan Cpu()
    {
        Process.Refresh();
        return Process.TotalProcessorTime;
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (Process.HasExited) { throw new InvalidOperationException($"The service ended with {Process.ExitCode}."); }
        try
        {
            using var response = await Http.GetAsync(new Uri(Address, "/health/ready"), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
