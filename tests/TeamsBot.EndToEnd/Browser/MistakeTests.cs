using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>Doing it wrong on the item: nothing breaks, nothing doubles, and the page says what to do.</summary>
[Collection(BrowserTests.Name)]
public sealed class MistakeTests(Chromium chromium, ItemStage stage) : IClassFixture<ItemStage>
{
    [Fact]
    public async Task Who_may_not_close_an_item_is_told_who_may_in_their_own_language()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.BecomeAsync("Jan");
        await teams.PressAsync(teams.Item, "Afsluiten");
        await Expect(teams.Told.GetByText("Alleen Mila de Vries of Ines Bakker kan dit doen.")).ToBeVisibleAsync();
        await teams.BecomeAsync("Aïssata");
        await teams.PressAsync(teams.Item, "Afsluiten");
        await Expect(teams.Told.GetByText("Seules ces personnes peuvent le faire : Mila de Vries et Ines Bakker.")).ToBeVisibleAsync();
        await Expect(teams.Tap("een stap vooruit")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_double_click_and_a_reload_count_once_and_lose_nothing()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.BecomeAsync("Jan");
        await teams.Tap("loopt vast").DblClickAsync();
        await Expect(teams.Tap("loopt vast")).ToContainTextAsync("· 1");

        await teams.OpenDialogAsync(teams.Item, "Afspraken");
        await teams.Page.ReloadAsync();
        await Expect(teams.Dialog).ToBeVisibleAsync();
        await teams.Dialog.GetByLabel("Wat spreken we af?").FillAsync("Vrijdag even bellen");
        await teams.Dialog.GetByRole(AriaRole.Button, new() { Name = "Afspraak opslaan" }).DblClickAsync();
        await Expect(teams.Dialog).ToBeHiddenAsync();
        await Expect(teams.Item.GetByText("Jan Mulder: Vrijdag even bellen")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Someone_outside_the_channel_does_not_see_it_and_a_press_that_is_forged_writes_nothing()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        var before = await teams.Item.TextContentAsync();
        var answer = await teams.Page.EvaluateAsync<string>(
            """
            async () => {
              const state = await (await fetch('/sim/state?' + new URLSearchParams({ in: '19:samen@thread.tacv2' }))).json();
              const message = state.open.messages.at(-1);
              const otto = state.people.find(p => p.name.startsWith('Otto')).id;
              const find = part => part.selectAction ?? Object.values(part).filter(v => v && typeof v === 'object').map(find).find(Boolean);
              const press = { as: otto, in: state.open.id, message: message.id, action: find(message.card), inputs: {} };
              return (await fetch('/sim/press', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(press) })).text();
            }
            """);
        Assert.Contains("Alleen mensen uit dit kanaal", answer, StringComparison.Ordinal);
        Assert.Equal(before, await teams.Item.TextContentAsync());
        await teams.BecomeAsync("Otto");
        await Expect(teams.Page.Locator("#side").GetByText(Scene.Channel)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task An_old_card_says_that_its_time_is_over_and_changes_nothing()
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, "nl");
        await teams.ReachFirstItemAsync();
        var old = teams.Page.Locator("#thread .card").Filter(new() { HasText = "Na een dag vanzelf afgesloten" }).First;
        await teams.NextMondayAsync();
        await Expect(old).ToBeVisibleAsync();
        await teams.NextMondayAsync();
        await Expect(teams.Page.Locator("#now")).ToContainTextAsync("09:20");
        await teams.PressAsync(old, "Weer openen");
        await Expect(teams.Page.GetByText("Weer openen kan tot een dag na het afsluiten").First).ToBeVisibleAsync();
        await Expect(old).ToContainTextAsync("Na een dag vanzelf afgesloten");
    }
}
