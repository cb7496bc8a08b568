using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace TeamsBot.Tests.Storage;

/// <summary>A real Azurite (its table service) on a free loopback port, in memory, for as long as the tests that share it run.</summary>
public sealed class Azurite : IAsyncLifetime
{
    private const string Ready = "successfully started";

    // Published by Microsoft for every emulator: not a secret.
    private const string Account = "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;TableEndpoint=";

    private Process? process;

    /// <summary>How a client reaches it.</summary>
    public string ConnectionString { get; private set; } = "";

    public async Task InitializeAsync()
    {
        var port = FreePort().ToString(CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("node", [Program(), "--tablePort", port, "--inMemoryPersistence", "--silent", "--disableTelemetry"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
            WorkingDirectory = Path.GetTempPath(),
        };
        process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (!line.Contains(Ready, StringComparison.Ordinal)) { continue; }
            ConnectionString = $"{Account}http://127.0.0.1:{port}/devstoreaccount1;";
            return;
        }

        throw new InvalidOperationException("Azurite did not start; is node_modules there (npm ci)?");
    }

    public async Task DisposeAsync()
    {
        if (process is null) { return; }
        await SignalAsync("CONT");
        await SignalAsync("INT");
        await process.WaitForExitAsync();
        process.Dispose();
        process = null;
    }

    /// <summary>Sends a signal: STOP makes a store that takes connections and does not answer, CONT ends that.</summary>
    public async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", process!.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }

    // Azurite cannot tell which port it got when it asks for any.
    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static string Program()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "TeamsBot.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The checkout of these tests was not found.");
        }

        return Path.Combine(folder.FullName, "node_modules", "azurite", "dist", "src", "table", "main.js");
    }
}

[CollectionDefinition(Name)]
public sealed class AzuriteTests : ICollectionFixture<Azurite>
{
    public const string Name = "Azurite";
}
