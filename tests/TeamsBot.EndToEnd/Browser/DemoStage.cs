using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>A filled demo that all its tests share: half a year up to a Thursday in June, with Easter, the clock change and the King's day in it.</summary>
public sealed class DemoStage : IAsyncLifetime
{
    private const string Until = "2026-06-25T14:00Z";

    private SimulatorProcess? simulator;

    /// <summary>Its data folder.</summary>
    internal string Folder => simulator!.Folder;

    public async Task InitializeAsync() => simulator = await SimulatorProcess.StartDemoAsync(Until);

    public async Task DisposeAsync()
    {
        if (simulator is not null) { await simulator.DisposeAsync(); }
    }

    /// <summary>A new window on a channel, as the leader who is named or as the first one.</summary>
    internal async Task<TeamsPage> OpenAsync(Chromium chromium, string channel, string? who = null, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var teams = await TeamsPage.OpenAsync(chromium, simulator!, "nl", width, theme);
        if (who is not null) { await teams.BecomeAsync(who); }
        await teams.GoToAsync(channel);
        return teams;
    }
}
