using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The page while the demo fills.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoFillingTests(Chromium chromium)
{
    [Fact]
    public async Task The_page_says_how_far_it_is_and_nothing_calls_it_filled_yet()
    {
        await using var simulator = await SimulatorProcess.BeginDemoAsync("2026-06-25T14:00Z");
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, "nl");

        await Expect(teams.Page.Locator("#demo")).ToContainTextAsync(" van 26");

        await teams.PictureAsync("demo-filling");
        await Expect(teams.Alerts).ToHaveCountAsync(0);
        Assert.False(File.Exists(Path.Combine(simulator.Folder, "demo-filled")));
    }
}
