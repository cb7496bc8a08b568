using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>A team walks through its item in a meeting, and reads it back by month.</summary>
[Collection(BrowserTests.Name)]
public sealed class MeetingTests(Chromium chromium)
{
    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("nl", 320)]
    [InlineData("en", 1280)]
    public async Task From_start_to_summary_and_back_in_the_history(string language, int width)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, language, width);
        await teams.ReachFirstItemAsync();
        await teams.PressAsync(teams.Item, teams.In("Overleg starten", "Start the meeting"));
        await Expect(Meeting(teams)).ToContainTextAsync(teams.Ambition());
        await AddLineAsync(teams, teams.In("Resultaat toevoegen", "Add a result"), teams.In("Bijna iedereen sliep door", "Almost everyone slept well"));
        await ShowAsync(teams, "meeting-result");

        await NextAsync(teams, teams.Change());
        await PressUntilAsync(teams, Meeting(teams).GetByRole(AriaRole.Button, new() { Name = teams.Forward() }), Meeting(teams).GetByText("· 1"));
        await ShowAsync(teams, "meeting-changes");

        await NextAsync(teams, teams.In("Wat houdt ons tegen", "What holds us back"));
        await AddLineAsync(teams, teams.In("Belemmering toevoegen", "Add an obstacle"), teams.In("Te weinig tijd bij de wissel", "Too little time at the change of shift"));
        await ShowAsync(teams, "meeting-obstacle");

        await NextAsync(teams, teams.In("Wat spreken we af", "What do we agree"));
        await OpenAsync(teams, teams.In("Afspraak maken", "Make an agreement"));
        await teams.Dialog.GetByLabel(teams.In("Wat spreken we af?", "What do we agree to do?")).FillAsync(teams.In("Blad naast de telefoon", "The sheet beside the phone"));
        await teams.FinishAsync(teams.In("Afspraak opslaan", "Save the agreement"));
        await Expect(Meeting(teams)).ToContainTextAsync(teams.In("Blad naast de telefoon", "The sheet beside the phone"));
        await ShowAsync(teams, "meeting-agreement");

        await OpenAsync(teams, teams.In("Afsluiten met samenvatting", "Close with a summary"));
        await teams.PictureAsync("meeting-close");
        await teams.FinishAsync(teams.In("Afsluiten", "Close"));
        await Expect(teams.Card(teams.In("Het overleg van deze week", "This week’s meeting"))).ToContainTextAsync(teams.In("Klaar: van", "Done: from"));
        await Expect(teams.Card(teams.In("Dit hebben we gezegd en afgesproken", "What we said and agreed"))).ToContainTextAsync(teams.In("Bijna iedereen sliep door", "Almost everyone slept well"));
        await teams.PictureAsync("meeting-closed");
        await ReadBackAsync(teams);
    }

    private static async Task ReadBackAsync(TeamsPage teams)
    {
        await teams.SayAsync(teams.In("geschiedenis", "history"));
        var card = teams.Card(teams.In("Geschiedenis van", "History of"));
        await Expect(card).ToContainTextAsync(teams.In("Bijna iedereen sliep door", "Almost everyone slept well"));
        await Expect(card).ToContainTextAsync(teams.In("Blad naast de telefoon", "The sheet beside the phone"));
        await card.ScrollIntoViewIfNeededAsync();
        await ShowAsync(teams, "history");
        await teams.PressAsync(card.GetByRole(AriaRole.Button).First);
        await Expect(teams.Dialog).ToContainTextAsync(teams.In("In deze maand is niets vastgelegd", "Nothing was kept in this month"));
        await teams.PictureAsync("history-dialog");
    }

    private static ILocator Meeting(TeamsPage teams) => teams.Card(teams.In("Begonnen om", "Started at"));

    private static ILocator Button(TeamsPage teams, string name) => Meeting(teams).GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static Task NextAsync(TeamsPage teams, string words) =>
        PressUntilAsync(teams, Button(teams, teams.In("Volgende", "Next")), Meeting(teams).GetByText(words).First);

    private static Task OpenAsync(TeamsPage teams, string button) => PressUntilAsync(teams, Button(teams, button), teams.Dialog);

    // A card that is redrawn under the pointer takes no click, and people press again. That moves nothing twice: the press carries a version.
    private static async Task PressUntilAsync(TeamsPage teams, ILocator button, ILocator seen)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            await teams.PressAsync(button);
            try
            {
                await seen.WaitForAsync(new() { Timeout = 5_000 });
                return;
            }
            catch (TimeoutException)
            {
            }
        }

        await Expect(seen).ToBeVisibleAsync();
    }

    private static async Task AddLineAsync(TeamsPage teams, string button, string words)
    {
        await OpenAsync(teams, button);
        await teams.Dialog.GetByRole(AriaRole.Textbox).FillAsync(words);
        await teams.FinishAsync(teams.In("Opslaan", "Save"));
        await Expect(Meeting(teams)).ToContainTextAsync(words);
    }

    private static async Task ShowAsync(TeamsPage teams, string name)
    {
        Assert.True(await teams.FitsAsync());
        await teams.PictureAsync(name);
    }
}
