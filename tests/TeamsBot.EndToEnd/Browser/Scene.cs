using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The first steps every flow shares.</summary>
internal static class Scene
{
    public const string Channel = "Noord × Bobo";

    /// <summary>Adds the bot to the shared channel.</summary>
    public static async Task AddBotAsync(this TeamsPage teams)
    {
        await teams.GoToAsync(Channel);
        await teams.PictureAsync("empty");
        await teams.Page.GetByRole(AriaRole.Button, new() { Name = teams.In("Voeg Vast Punt toe", "Add Vast Punt") }).ClickAsync();
        await Expect(teams.Welcome()).ToBeVisibleAsync();
        await teams.PictureAsync("welcome");
    }

    public static ILocator Welcome(this TeamsPage teams) => teams.Card(teams.In("Mila de Vries heeft mij toegevoegd", "Mila de Vries added me"));

    /// <summary>Goes through the pages of the setup, with Ines as deputy and a first change.</summary>
    public static async Task SetUpAsync(this TeamsPage teams)
    {
        var (dialog, next) = (teams.Dialog, teams.In("Volgende", "Next"));
        await teams.OpenDialogAsync(teams.Welcome(), teams.In("Instellen", "Set up"));
        await teams.ChoosePartnerTimeAsync();
        await teams.PictureAsync("setup-meeting");
        await teams.PressAsync(dialog, next);
        await dialog.GetByLabel(teams.In("Vervanger", "Deputy")).SelectOptionAsync(new SelectOptionValue { Label = "Ines Bakker" });
        await dialog.GetByLabel(teams.In("Waarvoor en voor wie doen jullie dit?", "What and whom do you do this for?")).FillAsync(teams.Ambition());
        await dialog.GetByLabel(teams.In("Jullie eerste verandering", "Your first change")).FillAsync(teams.Change());
        await teams.PictureAsync("setup-people");
        await teams.PressAsync(dialog, next);
        await Expect(dialog).ToContainTextAsync(teams.In("Zo ziet het eerste agendapunt eruit", "This is what the first item will look like"));
        await Expect(dialog).ToContainTextAsync(teams.Ambition());
        await Expect(dialog).ToContainTextAsync(teams.Change());
        await teams.PictureAsync("setup-preview");
        await teams.FinishAsync(teams.In("Opslaan", "Save"));
        await Expect(teams.Card(teams.In("Ingesteld", "Set up: "))).ToContainTextAsync("09:30");
        await teams.PictureAsync("set-up");
    }

    /// <summary>Where partners take part, the first page asks for their clock.</summary>
    public static Task ChoosePartnerTimeAsync(this TeamsPage teams) =>
        teams.Dialog.GetByLabel(teams.In("Waar zitten jullie partners?", "Where are your partners?")).SelectOptionAsync("Africa/Ouagadougou");

    /// <summary>From nothing to the first open item.</summary>
    public static async Task ReachFirstItemAsync(this TeamsPage teams)
    {
        await teams.AddBotAsync();
        await teams.SetUpAsync();
        await teams.NextMondayAsync();
        await Expect(teams.Tap(teams.Forward())).ToBeVisibleAsync();
    }

    public static string Ambition(this TeamsPage teams) => teams.In("Elke bewoner een rustige avond", "A quiet evening for every resident");

    public static string Change(this TeamsPage teams) => teams.In("Overdracht bij de avonddienst", "Handover in the evening shift");

    public static string Forward(this TeamsPage teams) => teams.In("een stap vooruit", "a step forward");
}
