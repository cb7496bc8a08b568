using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>Doing it wrong in a dialog, and an error of the bot: the page says what to do.</summary>
[Collection(BrowserTests.Name)]
public sealed class DialogTests(Chromium chromium, WelcomeStage stage) : IClassFixture<WelcomeStage>
{
    [Fact]
    public async Task An_empty_field_keeps_the_dialog_open_and_says_what_is_missing()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.OpenDialogAsync(teams.Welcome(), "Instellen");
        var time = teams.Dialog.GetByLabel("Begint om");
        await time.FillAsync("");
        await teams.PressAsync(teams.Dialog, "Volgende");
        await Expect(teams.Dialog.GetByText("Vul dit nog in.").First).ToBeVisibleAsync();
        await teams.ChoosePartnerTimeAsync();
        await time.FillAsync("09:30");
        await teams.PressAsync(teams.Dialog, "Volgende");
        await Expect(teams.Dialog.GetByLabel("Teamleider")).ToBeVisibleAsync();
        await teams.EscapeAsync();
    }

    [Fact]
    public async Task Escape_closes_a_dialog_and_the_keyboard_goes_on_where_it_was()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.OpenDialogAsync(teams.Welcome(), "Wat bewaart de bot?");
        await teams.PictureAsync("kept");
        await teams.EscapeAsync();
        await Expect(teams.Welcome().GetByRole(AriaRole.Button, new() { Name = "Wat bewaart de bot?" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task An_error_of_the_bot_is_seen_on_the_page()
    {
        await using var teams = await stage.OpenChannelAsync(chromium);
        await teams.Page.RouteAsync("**/sim/say", route => route.FulfillAsync(new() { ContentType = "application/json", Body = """{ "kind": "error", "status": 500, "code": "HttpError", "text": "it broke" }""" }));
        await teams.SayAsync("help");
        await Expect(teams.Alerts).ToContainTextAsync("Vast Punt antwoordde met een fout (500)");
        await teams.Alerts.GetByText("Details").ClickAsync();
        await Expect(teams.Alerts).ToContainTextAsync("it broke");
        await teams.PictureAsync("error");
    }
}
