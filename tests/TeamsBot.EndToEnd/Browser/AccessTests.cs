using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The same quality with a keyboard, with a screen reader, in the dark.</summary>
[Collection(BrowserTests.Name)]
public sealed class AccessTests(Chromium chromium, ItemStage stage) : IClassFixture<ItemStage>
{
    private const int MostTabs = 80;

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious_on_the_page_with_an_item_or_in_its_dialogs(ColorScheme theme)
    {
        await using var teams = await stage.OpenChannelAsync(chromium, theme);
        await teams.PictureAsync($"item-{theme}");
        Assert.Empty(await SeriousAsync(teams));
        await teams.OpenDialogAsync(teams.Card("Ingesteld"), "Instellingen");
        Assert.Empty(await SeriousAsync(teams));
        await teams.EscapeAsync();
        await teams.OpenDialogAsync(teams.Item, "Vraag beantwoorden");
        Assert.Empty(await SeriousAsync(teams));
        await teams.EscapeAsync();
    }

    [Fact]
    public async Task The_keyboard_reaches_every_tap_and_button_and_Enter_presses_them()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.BecomeAsync("Samir");
        var wanted = await teams.Item.GetByRole(AriaRole.Button).CountAsync();
        Assert.Equal(4 + 6, wanted);
        var reached = new HashSet<string>(StringComparer.Ordinal);
        for (var tab = 0; tab < MostTabs && reached.Count < wanted; tab++)
        {
            await teams.Page.Keyboard.PressAsync("Tab");
            if (await FocusedInItemAsync(teams) is { Length: > 0 } name) { reached.Add(name); }
        }

        Assert.Equal(wanted, reached.Count);
        await teams.Tap("terugval").FocusAsync();
        await teams.Page.Keyboard.PressAsync("Enter");
        await Expect(teams.Tap("terugval")).ToContainTextAsync("· 1");
        await Expect(teams.Tap("terugval")).ToBeFocusedAsync();
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
