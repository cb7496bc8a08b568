using System.Globalization;
using System.Net.Http.Json;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The simulator as a newcomer starts it, on ports of its own, with a data folder that outlives a restart.</summary>
internal sealed class SimulatorProcess : IAsyncDisposable
{
    private static readonly HttpClient Http = new();
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("teamsbot-browser-");
    private System.Diagnostics.Process? process;
    private Task<string> complaints = Task.FromResult("");
    private string[] more = [];

    /// <summary>The page; the same after a restart, because cards hold it.</summary>
    public Uri Address { get; private set; } = new("http://127.0.0.1:0/");

    /// <summary>Starts it, ten days into the next year: no public holiday of any country of ours is near.</summary>
    public static async Task<SimulatorProcess> StartAsync()
    {
        var simulator = new SimulatorProcess();
        await simulator.RunAsync();
        var now = TimeProvider.System.GetUtcNow();
        await simulator.MoveClockToAsync(new DateTime(now.Year + 1, 1, 12, 10, 0, 0, DateTimeKind.Unspecified));
        return simulator;
    }

    /// <summary>Starts it with the demo, up to a fixed day, and waits until that is filled.</summary>
    public static async Task<SimulatorProcess> StartDemoAsync(string until)
    {
        var simulator = await BeginDemoAsync(until);
        await simulator.SaidAsync("The half-year is there.", TimeSpan.FromMinutes(4));
        return simulator;
    }

    /// <summary>Starts it with the demo, and does not wait until that is filled.</summary>
    public static async Task<SimulatorProcess> BeginDemoAsync(string until)
    {
        var simulator = new SimulatorProcess { more = ["--demo", "--until", until] };
        await simulator.RunAsync();
        return simulator;
    }

    /// <summary>Where it keeps everything.</summary>
    public string Folder => data.FullName;

    /// <summary>Ctrl-C and a new start.</summary>
    public async Task RestartAsync()
    {
        await StopAsync();
        await RunAsync();
    }

    /// <summary>Ctrl-C; its folder can be looked into until it is disposed.</summary>
    public Task EndAsync() => StopAsync();

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        data.Delete(recursive: true);
    }

    private async Task MoveClockToAsync(DateTime local)
    {
        using var response = await Http.PostAsJsonAsync(new Uri(Address, "/sim/clock"), new { to = local.ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture), zone = "Europe/Amsterdam", nextMonday = false });
        response.EnsureSuccessStatusCode();
    }

    private async Task RunAsync()
    {
        var start = Interruptible.Dotnet(
            [Path.Combine(AppContext.BaseDirectory, "TeamsBot.Simulator.dll"), "--data", data.FullName, "--port", $"{Address.Port}", "--botPort", "0", .. more]);
        (start.RedirectStandardOutput, start.RedirectStandardError, start.UseShellExecute, start.WorkingDirectory) = (true, true, false, data.FullName);
        process = System.Diagnostics.Process.Start(start)!;
        complaints = process.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Split(' ').FirstOrDefault(word => word.StartsWith("http://", StringComparison.Ordinal)) is not { } address) { continue; }
            Address = new Uri(address);
            return;
        }

        throw new InvalidOperationException($"The simulator did not start. {await complaints}");
    }

    private async Task SaidAsync(string words, TimeSpan within)
    {
        using var patience = new CancellationTokenSource(within);
        while (await process!.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.Contains(words, StringComparison.Ordinal)) { return; }
        }

        throw new InvalidOperationException($"The simulator ended before it said: {words} {await complaints}");
    }

    private async Task StopAsync()
    {
        if (process is null) { return; }
        using var interrupt = System.Diagnostics.Process.Start("kill", ["-INT", process.Id.ToString(CultureInfo.InvariantCulture)]);
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        await process.WaitForExitAsync(patience.Token);
        process.Dispose();
        process = null;
    }
}
