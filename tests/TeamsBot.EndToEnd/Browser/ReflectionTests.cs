using System.Globalization;
using Microsoft.Data.Sqlite;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>A card in the own chat: four steps, one shared, a colleague who joins, the look-back, the journal, and nothing left after deleting.</summary>
[Collection(BrowserTests.Name)]
public sealed class ReflectionTests(Chromium chromium)
{
    private const string Chat = "Vast Punt";

    [Theory]
    [InlineData("nl", "nl", 1280, ColorScheme.Light)]
    [InlineData("nl", "nl", 320, ColorScheme.Dark)]
    [InlineData("en", "en", 320, ColorScheme.Light)]
    [InlineData("en", "fr", 320, ColorScheme.Dark)]
    [InlineData("en", "es", 320, ColorScheme.Light)]
    public async Task From_three_cards_over_the_look_back_to_nothing_left(string language, string own, int width, ColorScheme theme)
    {
        await using var simulator = await SimulatorProcess.StartAsync();
        await using var teams = await TeamsPage.OpenAsync(chromium, simulator, language, width, theme);
        var (words, channel) = (new Words("Reflection", own), new Words("Reflection", language));
        string[] said = ["De avond begint te laat.", "Samen beginnen lukte één keer.", "Tien minuten in het overleg.", "Samir vragen voor een herhaling", "Samir van nachtdienst", "Een voorbeeldzin", "Een kaartje helpt."];
        await teams.ReachFirstItemAsync();

        await teams.GoToAsync(Chat);
        await teams.SpeakAsync(own);
        var lookBack = await WriteAsync(teams, words, said);
        var title = await ShareAsync(teams, words);

        await teams.GoToAsync(Scene.Channel);
        await JoinAsync(teams, channel, said[3], title);

        await teams.BecomeAsync("Mila de Vries");
        await teams.GoToAsync(Chat);
        await LookBackAsync(teams, words, lookBack, said[^1]);
        await ReadBackAsync(teams, words, said);
        Assert.All(said, text => Assert.Contains(Rows(simulator), row => row.Contains(text, StringComparison.Ordinal)));
        await RemoveAsync(teams, words, channel);

        await Expect(teams.Alerts).ToHaveCountAsync(0);
        await simulator.EndAsync();
        var rows = Rows(simulator);
        // What is erased is overwritten: the file holds no trace of it either.
        var file = System.Text.Encoding.UTF8.GetString(await File.ReadAllBytesAsync(Path.Combine(simulator.Folder, "bot.db")));
        Assert.All(said, text => Assert.DoesNotContain(rows, row => row.Contains(text, StringComparison.Ordinal)));
        Assert.All(said, text => Assert.DoesNotContain(text, file, StringComparison.Ordinal));
    }

    /// <summary>Walks the four steps, and gives the day on which the card proposes to look back.</summary>
    private static async Task<string> WriteAsync(TeamsPage teams, Words words, string[] said)
    {
        await teams.SayAsync(Command(words, "begin"));
        await Expect(Newest(teams, words["choose.title"])).ToBeVisibleAsync();
        await LookAsync(teams, Newest(teams, words["choose.title"]), "dealt");
        await teams.PressAsync(Newest(teams, words["choose.title"]), Filled(words["choose"], 1));
        string[] steps = ["choose", "explore", "design"];
        for (var i = 0; i < steps.Length; i++)
        {
            var card = Newest(teams, words[$"step.{steps[i]}"]);
            await card.GetByRole(AriaRole.Textbox).FillAsync(said[i]);
            await LookAsync(teams, card, $"step-{i + 1}");
            await teams.PressAsync(card, words["next"]);
        }

        var act = Newest(teams, words["step.act"]);
        await Expect(act).ToContainTextAsync(words["with"]);
        var lines = act.GetByRole(AriaRole.Textbox);
        for (var i = 0; i < 3; i++) { await lines.Nth(i).FillAsync(said[i + 3]); }
        var day = await act.Locator("input[type=date]").InputValueAsync();
        await LookAsync(teams, act, "step-4");
        await teams.PressAsync(act, words["finish"]);
        await Expect(Newest(teams, words["done.title"])).ToContainTextAsync(said[4]);
        await LookAsync(teams, Newest(teams, words["done.title"]), "done");
        return day;
    }

    /// <summary>Shares the action alone, and gives the title of the card in the language of the channel.</summary>
    private static async Task<string> ShareAsync(TeamsPage teams, Words words)
    {
        await teams.PressAsync(Newest(teams, words["done.title"]), words["share"]);
        var choice = Newest(teams, words["share.title"]);
        await choice.GetByLabel(words["share.action"], new() { Exact = true }).CheckAsync();
        await choice.GetByLabel(words["share.consent.yes"], new() { Exact = true }).CheckAsync();
        await LookAsync(teams, choice, "share");
        await teams.PressAsync(choice, words["share.preview"]);
        var preview = Newest(teams, words["share.rest"]);
        await LookAsync(teams, preview, "preview");
        var title = await preview.Locator("strong").First.InnerTextAsync();
        await teams.PressAsync(preview, words["share.post"]);
        await Expect(Newest(teams, words["share.posted"])).ToBeVisibleAsync();
        return title;
    }

    // In the language of the channel, whatever the writer reads. The title of the card follows the channel too.
    private static async Task JoinAsync(TeamsPage teams, Words channel, string action, string card)
    {
        var title = channel["shared.title"];
        await Expect(teams.Card(title)).ToContainTextAsync(action);
        await Expect(teams.Card(title)).ToContainTextAsync(card);
        await Expect(teams.Card(title)).Not.ToContainTextAsync("Een voorbeeldzin");
        await teams.BecomeAsync("Ines Bakker");
        await teams.PressAsync(teams.Card(title), channel["shared.join"]);
        await Expect(teams.Card(title)).ToContainTextAsync(channel["shared.joined"].Replace("{0}", "Ines Bakker", StringComparison.Ordinal));
        await LookAsync(teams, teams.Card(title), "shared");
    }

    private static async Task LookBackAsync(TeamsPage teams, Words words, string day, string lesson)
    {
        await teams.MoveClockAsync($"{day}T09:01");
        var card = Newest(teams, words["action.title"]);
        await Expect(card).ToBeVisibleAsync();
        await card.GetByRole(AriaRole.Textbox).FillAsync(lesson);
        await LookAsync(teams, card, "look-back");
        await teams.PressAsync(card, words["action.worked"]);
        await Expect(Newest(teams, words["action.kept"])).ToContainTextAsync(lesson);
    }

    private static async Task ReadBackAsync(TeamsPage teams, Words words, string[] said)
    {
        await teams.SayAsync(Command(words, "journal"));
        var journal = Newest(teams, words["journal.show"]);
        await LookAsync(teams, journal, "journal");
        await teams.PressAsync(journal.GetByRole(AriaRole.Button, new() { Name = Filled(words["journal.open"], string.Empty).Trim() }));
        foreach (var text in said) { await Expect(Entry(teams, words)).ToContainTextAsync(text); }
        await LookAsync(teams, Entry(teams, words), "entry");
    }

    private static async Task RemoveAsync(TeamsPage teams, Words words, Words channel)
    {
        await teams.PressAsync(Entry(teams, words), words["remove"]);
        await LookAsync(teams, Newest(teams, words["remove.ask"]), "remove");
        await teams.PressAsync(Newest(teams, words["remove.ask"]), words["remove"]);
        await Expect(Newest(teams, words["removed"])).ToBeVisibleAsync();
        await teams.GoToAsync(Scene.Channel);
        await Expect(teams.Card(channel["shared.withdrawn"])).ToBeVisibleAsync();
        await Expect(teams.Card(channel["shared.title"])).ToHaveCountAsync(0);
    }

    private static ILocator Entry(TeamsPage teams, Words words) =>
        teams.Page.Locator("#thread .card").Filter(new() { Has = teams.Page.GetByRole(AriaRole.Button, new() { Name = words["remove"], Exact = true }) }).Last;

    private static ILocator Newest(TeamsPage teams, string text) => teams.Card(text);

    private static async Task LookAsync(TeamsPage teams, ILocator card, string picture)
    {
        await card.ScrollIntoViewIfNeededAsync();
        Assert.True(await teams.FitsAsync(), $"{picture} sticks out to the side");
        await teams.PictureAsync($"reflection-{picture}");
    }

    private static string Command(Words words, string command) => words[$"command.{command}"].Split('|')[0];

    private static string Filled(string text, object value) => string.Format(CultureInfo.InvariantCulture, text, value);

    // Every column of every row of every table.
    private static List<string> Rows(SimulatorProcess simulator)
    {
        using var sqlite = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(simulator.Folder, "bot.db"), Pooling = false }.ToString());
        sqlite.Open();
        using var command = sqlite.CreateCommand();
        command.CommandText = "SELECT TableName || ' ' || Partition || ' ' || Key || ' ' || Columns FROM Rows";
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) { rows.Add(reader.GetString(0)); }
        Assert.NotEmpty(rows);
        return rows;
    }
}
