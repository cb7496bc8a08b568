using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>A partner abroad, whom the bot cannot write to, reflects in a dialog of the shared channel: in French, under a card in the team's language.</summary>
[Collection(BrowserTests.Name)]
public sealed class PartnerReflectionTests(Chromium chromium)
{
    [Theory]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task From_the_card_in_the_channel_to_a_shared_step_and_back(int width, ColorScheme theme)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, "nl", width, theme);
        var (words, channel) = (new Words("Reflection", "fr"), new Words("Reflection", "nl"));
        await teams.ReachFirstItemAsync();

        await teams.BecomeAsync("Aïssata Ouédraogo");
        await teams.SayAsync(words["command.begin"].Split('|')[0]);
        await Expect(teams.Card(channel["channel.title"])).ToContainTextAsync(teams.Ambition());
        await LookAsync(teams, "channel");
        await teams.OpenDialogAsync(teams.Card(channel["channel.title"]), channel["channel.choose"]);
        await WriteAsync(teams, words);
        await ShareAsync(teams, words);

        await Expect(teams.Card(channel["shared.title"])).ToContainTextAsync("Demander à Issa");
        await Expect(teams.Page.Locator("#thread")).Not.ToContainTextAsync("Le matin est trop court");
        await LookAsync(teams, "shared");

        await WithdrawAsync(teams, words, channel);
        await Expect(teams.Alerts).ToHaveCountAsync(0);
    }

    private static async Task WriteAsync(TeamsPage teams, Words words)
    {
        await Expect(teams.Dialog).ToContainTextAsync(words["choose.title"]);
        await LookAsync(teams, "dealt");
        await teams.PressAsync(teams.Dialog, words["choose"].Replace("{0}", "1", StringComparison.Ordinal));
        foreach (var step in new[] { "choose", "explore", "design" })
        {
            await Expect(teams.Dialog).ToContainTextAsync(words[$"step.{step}"]);
            await teams.Dialog.GetByRole(AriaRole.Textbox).FillAsync("Le matin est trop court");
            await LookAsync(teams, step);
            await teams.PressAsync(teams.Dialog, words["next"]);
        }

        await Expect(teams.Dialog).ToContainTextAsync(words["step.act"]);
        await teams.Dialog.GetByRole(AriaRole.Textbox).First.FillAsync("Demander à Issa");
        await LookAsync(teams, "act");
        await teams.PressAsync(teams.Dialog, words["finish"]);
        await Expect(teams.Dialog).ToContainTextAsync("Demander à Issa");
        await LookAsync(teams, "done");
    }

    private static async Task ShareAsync(TeamsPage teams, Words words)
    {
        await teams.PressAsync(teams.Dialog, words["share"]);
        await teams.Dialog.GetByLabel(words["share.action"], new() { Exact = true }).CheckAsync();
        await LookAsync(teams, "share");
        await teams.PressAsync(teams.Dialog, words["share.preview"]);
        await Expect(teams.Dialog).ToContainTextAsync("Demander à Issa");
        await LookAsync(teams, "preview");
        await teams.PressAsync(teams.Dialog, words["share.post"]);
        await Expect(teams.Dialog).ToContainTextAsync(words["share.posted"]);
        await teams.EscapeAsync();
    }

    private static async Task WithdrawAsync(TeamsPage teams, Words words, Words channel)
    {
        await teams.OpenDialogAsync(teams.Card(channel["channel.title"]), channel["channel.read"]);
        await LookAsync(teams, "journal");
        await teams.PressAsync(teams.Dialog.GetByRole(AriaRole.Button, new() { Name = words["journal.open"].Replace("{0}", "", StringComparison.Ordinal).Trim() }).Last);
        await teams.PressAsync(teams.Dialog, words["share.withdraw"]);
        await Expect(teams.Dialog).ToContainTextAsync(words["share.withdrawn"]);
        await teams.EscapeAsync();
        await Expect(teams.Card(channel["shared.withdrawn"])).ToBeVisibleAsync();
    }

    private static async Task LookAsync(TeamsPage teams, string picture)
    {
        Assert.True(await teams.FitsAsync(), $"{picture} sticks out to the side");
        await teams.PictureAsync($"partner-{picture}");
    }
}
