using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Child = System.Diagnostics.Process;

namespace TeamsBot.EndToEnd.Process;

/// <summary>The service as a process of its own, from its build output, with settings in the environment as in docs/operate.md.</summary>
public sealed class BotProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";
    private readonly Child process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> errors = new();

    private BotProcess(Child process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => Keep(output, line.Data);
        process.ErrorDataReceived += (_, line) => Keep(errors, line.Data);
    }

    /// <summary>What it logged.</summary>
    public string Output => string.Join('\n', output);

    /// <summary>What it said on the error stream.</summary>
    public string Errors => string.Join('\n', errors);

    /// <param name="settings">By their keys, with ":"; the address is a free loopback port.</param>
    public static BotProcess Start(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        // Another folder than the program's: it runs from any.
        var start = Interruptible.Dotnet(Program());
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        (start.UseShellExecute, start.WorkingDirectory) = (false, Path.GetTempPath());
        start.Environment["ASPNETCORE_URLS"] = "http://127.0.0.1:0";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Production";
        start.Environment["NO_PROXY"] = "127.0.0.1";
        foreach (var (key, value) in settings) { start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value; }
        var bot = new BotProcess(new Child { StartInfo = start });
        bot.process.Start();
        bot.process.BeginOutputReadLine();
        bot.process.BeginErrorReadLine();
        return bot;
    }

    /// <summary>Where it listens, once it does.</summary>
    public async Task<Uri> ListensAsync()
    {
        var line = await Until.FoundAsync(() => process.HasExited
            ? throw new InvalidOperationException($"The service ended with {process.ExitCode}: {Errors}{Output}")
            : output.FirstOrDefault(l => l.Contains(Listening, StringComparison.Ordinal)));
        return new Uri(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..]);
    }

    /// <summary>SIGKILL: nothing of it runs any more when this is done.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    /// <summary>Asks it to stop (TERM, or INT as Ctrl-C does) and gives its exit code.</summary>
    public async Task<int> StopAsync(string signal)
    {
        using var kill = Child.Start("kill", [$"-{signal}", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        return await EndedAsync();
    }

    /// <summary>The exit code, once it ended and everything it said is here.</summary>
    public async Task<int> EndedAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            throw new TimeoutException($"The service did not end (process {(process.HasExited ? "gone, its output still open" : "alive")}). It said: {Output}{Errors}", late);
        }

        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) { await KillAsync(); }
        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) { lines.Enqueue(line); }
    }

    // …/tests/TeamsBot.EndToEnd/bin/Debug/net10.0 → …/src/TeamsBot/bin/Debug/net10.0
    private static string Program()
    {
        var framework = new DirectoryInfo(AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar));
        var checkout = framework.Parent!.Parent!.Parent!.Parent!.Parent!;
        return Path.Combine(checkout.FullName, "src", "TeamsBot", "bin", framework.Parent.Name, framework.Name, "TeamsBot.dll");
    }
}
