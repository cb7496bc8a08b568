using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>
/// A quarter of a team: from an idea over a cycle that failed and a smaller one that worked to a sustained change, and the look back. The
/// pictures of nl at 1280 are those of the feature's README.
/// </summary>
[Collection(BrowserTests.Name)]
public sealed class QuarterTests(Chromium chromium)
{
    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("en", 320)]
    public async Task From_an_idea_over_a_failed_cycle_to_a_sustained_change(string language, int width)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, language, width);
        await teams.ReachFirstItemAsync();
        var change = new ChangeWalk(teams, language);

        await change.PlanAsync(weeks: 3);
        await change.MeasureForAsync([24, 23, 25]);
        await change.FindAsync("Figure", hard: true, side: "Negative", teams.In("Gemiddeld 24 minuten", "24 minutes on average"), value: "24");
        await change.FindAsync("Colleagues", hard: false, side: "Mixed", teams.In("Fijn overzicht, maar te veel papier", "A good overview, but too much paper"), story: teams.In("We zochten steeds naar het blad", "We kept looking for the sheet"));
        await change.JudgeAsync("notGood", teams.In("Verwacht 10 minuten, gezien 24", "Expected 10 minutes, saw 24"));
        await change.NextCycleAsync(teams.In("Te groot begonnen: alle diensten tegelijk", "We started too big: all shifts at once"), teams.In("Alleen de avonddienst", "Only the evening shift"));

        await change.BeginAgainAsync(weeks: 4);
        await change.MeasureForAsync([15, 11, 9, 8]);
        await change.FindAsync("Figure", hard: true, side: "Positive", teams.In("Nu 8 minuten", "8 minutes now"), value: "8");
        await change.FindAsync("Clients", hard: false, side: "Mixed", teams.In("De avond is rustiger", "The evening is quieter"), story: teams.In("Niemand wacht meer in de gang", "Nobody waits in the corridor any more"));
        await change.JudgeAsync("good", teams.In("Verwacht 10 minuten, gezien 8", "Expected 10 minutes, saw 8"));
        await change.SustainAsync();
        await change.LookBackAsync(weeks: 14);

        await Expect(teams.Alerts).ToHaveCountAsync(0);
    }
}
