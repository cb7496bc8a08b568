using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

[Collection(BrowserTests.Name)]
public sealed class NewcomerTests(Chromium chromium)
{
    private const int MostTaps = 3;

    [Theory]
    [InlineData("nl", 1280)]
    [InlineData("en", 1280)]
    [InlineData("nl", 320)]
    [InlineData("en", 320)]
    public async Task From_adding_the_bot_to_what_was_promised_a_week_later(string language, int width)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, language, width);
        await teams.ReachFirstItemAsync();
        await Expect(teams.Item).ToContainTextAsync("09:30 Amsterdam · 08:30 Ouagadougou");
        await teams.PictureAsync("item");
        await NoTapIsCutAsync(teams);

        await TapAndAnswerAsync(teams);
        await TheOtherTenantAnswersAsync(teams);
        await MakeAnAgreementAsync(teams);
        Assert.True(await teams.FitsAsync());

        await simulator.RestartAsync();
        await teams.GoAsync(simulator);
        await teams.BecomeAsync("Mila");
        await YesterdaysCardStillWorksAsync(teams);

        await CloseAsync(teams);
        await teams.NextMondayAsync();
        await SeeWhatWasPromisedAsync(teams);
    }

    // One line of text each: a word that does not fit would be broken over a second one.
    private static async Task NoTapIsCutAsync(TeamsPage teams)
    {
        foreach (var words in new[] { teams.Forward(), teams.In("gelijk gebleven", "about the same"), teams.In("terugval", "slipped back"), teams.In("loopt vast", "stuck") })
        {
            Assert.True(await teams.Tap(words).EvaluateAsync<bool>("tap => tap.scrollWidth <= tap.clientWidth && tap.querySelector('.ac-textBlock').clientHeight < 24"), words);
        }

        Assert.True(await teams.FitsAsync());
    }

    private static async Task TapAndAnswerAsync(TeamsPage teams)
    {
        teams.CountFromHere();
        await teams.PressAsync(teams.Tap(teams.Forward()));
        await Expect(teams.Item).ToContainTextAsync("· 1");
        Assert.Equal(1, teams.Presses);

        teams.CountFromHere();
        await teams.OpenDialogAsync(teams.Item, teams.In("Vraag beantwoorden", "Answer the question"));
        await teams.Dialog.GetByRole(AriaRole.Textbox).FillAsync(teams.In("De nachtdienst wist alles al.", "The night shift knew it all."));
        await teams.PictureAsync("answer");
        await teams.FinishAsync(teams.In("Antwoord opslaan", "Save my answer"));
        Assert.InRange(teams.Presses, 1, MostTaps);
        await Expect(teams.Item).ToContainTextAsync(teams.In("“De nachtdienst wist alles al.” — Mila de Vries", "“The night shift knew it all.” — Mila de Vries"));
        await teams.PictureAsync("answered");
    }

    // Her Teams speaks French: what only she sees is in French, the channel's card in the channel's language.
    private static async Task TheOtherTenantAnswersAsync(TeamsPage teams)
    {
        await teams.BecomeAsync("Aïssata");
        await Expect(teams.Item).ToContainTextAsync(teams.In("mensen van meer dan één organisatie", "more than one organisation"));
        teams.CountFromHere();
        await teams.OpenDialogAsync(teams.Item, teams.In("Vraag beantwoorden", "Answer the question"));
        await teams.Dialog.GetByRole(AriaRole.Textbox).FillAsync("We try this too.");
        await teams.Dialog.GetByLabel("Tout le monde ici, sans mon nom").CheckAsync();
        await teams.PictureAsync("answer-without-name");
        await teams.FinishAsync("Enregistrer ma réponse");
        Assert.InRange(teams.Presses + 1, 1, MostTaps);

        await teams.OpenDialogAsync(teams.Item, teams.In("Iets toevoegen", "Add a few words"));
        await teams.PictureAsync("words");
        await teams.PressAsync(teams.Dialog, teams.Change());
        await teams.Dialog.GetByLabel("au même point").CheckAsync();
        await teams.Dialog.GetByLabel("En quelques mots").FillAsync("The new form is ready");
        await teams.PictureAsync("note");
        await teams.FinishAsync("Enregistrer");
        await Expect(teams.Item).ToContainTextAsync("“The new form is ready” — Aïssata Ouédraogo");
        await Expect(teams.Item).Not.ToContainTextAsync("We try this too.");
    }

    private static async Task MakeAnAgreementAsync(TeamsPage teams)
    {
        await teams.OpenDialogAsync(teams.Item, teams.In("Afspraken", "Agreements"));
        await teams.Dialog.GetByLabel("À quoi nous engageons-nous").FillAsync("Call each other on Friday");
        await teams.PictureAsync("agreement");
        await teams.FinishAsync("Enregistrer l’engagement");
        await Expect(teams.Item).ToContainTextAsync("Aïssata Ouédraogo: Call each other on Friday");
    }

    private static async Task YesterdaysCardStillWorksAsync(TeamsPage teams)
    {
        await Expect(teams.Item).ToContainTextAsync("The new form is ready");
        await Expect(teams.Item).ToContainTextAsync("Call each other on Friday");
        await teams.PressAsync(teams.Tap(teams.In("loopt vast", "stuck")));
        await Expect(teams.Tap(teams.In("loopt vast", "stuck"))).ToContainTextAsync("· 1");
        await Expect(teams.Tap(teams.Forward())).Not.ToContainTextAsync("· 1");
        await teams.PressAsync(teams.Tap(teams.Forward()));
        await Expect(teams.Tap(teams.Forward())).ToContainTextAsync("· 1");
        await teams.PictureAsync("after-restart");
    }

    private static async Task CloseAsync(TeamsPage teams)
    {
        await teams.OpenDialogAsync(teams.Item, teams.In("Afsluiten", "Close"));
        await teams.Dialog.GetByLabel(teams.Change()).SelectOptionAsync("forward");
        await teams.PictureAsync("close");
        await teams.FinishAsync(teams.In("Afsluiten", "Close"));
        await Expect(teams.Item).ToContainTextAsync(teams.In("Afgesloten door Mila de Vries", "Closed by Mila de Vries"));
        await Expect(teams.Card(teams.In("Dit hebben we gezegd en afgesproken", "What we said and agreed"))).ToContainTextAsync("“We try this too.”");
        await teams.PictureAsync("closed");
    }

    private static async Task SeeWhatWasPromisedAsync(TeamsPage teams)
    {
        await Expect(teams.Tap(teams.Forward())).ToBeVisibleAsync();
        await Expect(teams.Item).ToContainTextAsync(teams.In("Vorige keer: een stap vooruit — “The new form is ready”", "Last time: a step forward — “The new form is ready”"));
        await Expect(teams.Item).ToContainTextAsync("Aïssata Ouédraogo: Call each other on Friday");
        await Expect(teams.Item).ToContainTextAsync(teams.Ambition());
        await teams.PictureAsync("next-week");
        Assert.True(await teams.FitsAsync());
        await Expect(teams.Alerts).ToHaveCountAsync(0);
    }
}
