using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>One simulator that the tests of a class share, in Dutch.</summary>
public abstract class Stage : IAsyncLifetime
{
    private SimulatorProcess? simulator;

    public async Task InitializeAsync()
    {
        simulator = await SimulatorProcess.StartAsync();
        await PrepareAsync();
    }

    public async Task DisposeAsync()
    {
        if (simulator is not null) { await simulator.DisposeAsync(); }
    }

    protected abstract Task PrepareAsync();

    /// <summary>A new window.</summary>
    internal Task<TeamsPage> OpenAsync(Chromium chromium, ColorScheme theme = ColorScheme.Light) => TeamsPage.OpenAsync(chromium, simulator!, "nl", theme: theme);

    /// <summary>A new window on the shared channel.</summary>
    internal async Task<TeamsPage> OpenChannelAsync(Chromium chromium, ColorScheme theme = ColorScheme.Light)
    {
        var teams = await OpenAsync(chromium, theme);
        await teams.GoToAsync(Scene.Channel);
        return teams;
    }
}
