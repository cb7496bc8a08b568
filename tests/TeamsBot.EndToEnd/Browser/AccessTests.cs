using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The same quality with a keyboard, in the dark, on a phone.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessTests(Chromium chromium)
{
    private const int MostTabs = 80;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_the_page_with_an_item_or_in_its_dialogs(ColorScheme theme)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, "nl", theme: theme);
        await teams.AddBotAsync();
        await teams.OpenDialogAsync(teams.Welcome(), "Instellen");
        Assert.Empty(await SeriousAsync(teams));
        await teams.Page.Keyboard.PressAsync("Escape");
        await Expect(teams.Dialog).ToBeHiddenAsync();
        await teams.SetUpAsync();
        await teams.NextMondayAsync();
        await teams.PressAsync(teams.Tap(teams.Forward()));
        await Expect(teams.Item).ToContainTextAsync("· 1");
        await teams.PictureAsync($"item-{theme}");
        Assert.Empty(await SeriousAsync(teams));
        await teams.OpenDialogAsync(teams.Item, "Vraag beantwoorden");
        Assert.Empty(await SeriousAsync(teams));
    }

    [Fact]
    public async Task The_keyboard_reaches_every_tap_and_button_and_Enter_presses_them()
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, "nl");
        await teams.ReachFirstItemAsync();
        var wanted = await teams.Item.GetByRole(AriaRole.Button).CountAsync();
        Assert.Equal(4 + 6, wanted);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var tab = 0; tab < MostTabs && reached.Count < wanted; tab++)
        {
            await teams.Page.Keyboard.PressAsync("Tab");
            if (await FocusedInItemAsync(teams) is { Length: > 0 } name) { reached.Add(name); }
        }

        Assert.Equal(wanted, reached.Count);
        await teams.Tap("een stap vooruit").FocusAsync();
        await teams.Page.Keyboard.PressAsync("Enter");
        await Expect(teams.Tap("een stap vooruit")).ToContainTextAsync("· 1");
        await Expect(teams.Tap("een stap vooruit")).ToBeFocusedAsync();
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task At_320_pixels_nothing_sticks_out_and_no_word_of_a_tap_is_cut(string language)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, language, width: 320);
        await teams.ReachFirstItemAsync();
        Assert.True(await teams.FitsAsync());
        foreach (var words in new[] { teams.Forward(), teams.In("gelijk gebleven", "about the same"), teams.In("terugval", "slipped back"), teams.In("loopt vast", "stuck") })
        {
            await teams.PressAsync(teams.Tap(words));
            await Expect(teams.Tap(words)).ToContainTextAsync("· 1");
            // One line of text: a word that does not fit would be broken over a second one.
            Assert.True(await teams.Tap(words).EvaluateAsync<bool>("tap => tap.scrollWidth <= tap.clientWidth && tap.querySelector('p, .ac-textBlock').getBoundingClientRect().height < 24"), words);
        }
    }

    private static async Task<string[]> SeriousAsync(TeamsPage teams)
    {
        await teams.Page.AddScriptTagAsync(new() { Path = Path.Combine(AppContext.BaseDirectory, "axe.min.js") });
        return await teams.Page.EvaluateAsync<string[]>(
            """
            async () => (await axe.run()).violations.filter(v => ['serious', 'critical'].includes(v.impact))
              .map(v => `${v.id}: ${v.nodes.map(n => n.html).join(' | ')}`)
            """);
    }

    private static Task<string> FocusedInItemAsync(TeamsPage teams) =>
        teams.Item.EvaluateAsync<string>("item => item.contains(document.activeElement) ? document.activeElement.getAttribute('aria-label') ?? document.activeElement.textContent : ''");
}
