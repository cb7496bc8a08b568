using System.Globalization;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>One change on the page of the simulator, walked by its leader.</summary>
internal sealed class ChangeWalk(TeamsPage teams, string language)
{
    private readonly Words words = new("Changes", language);
    private DateTime monday = DateTime.MinValue;

    public async Task PlanAsync(int weeks)
    {
        await OpenAsync();
        await ShowAsync("plan-empty");
        await GoAsync("measures");
        await GoAsync("measure.new");
        await FillAsync("measure.ask-name", teams.In("Duur van de overdracht", "Length of the handover"));
        await FillAsync("measure.ask-unit", "min");
        await ChooseAsync("measure.lower");
        await FillAsync("measure.ask-target", "10");
        await ShowAsync("measure");
        await SaveAsync();
        await Expect(teams.Dialog).ToContainTextAsync(words["measure.not-measured"]);
        await ShowAsync("measures");
        await OpenAsync();
        await BeginAsync(weeks, teams.In("Over drie weken duurt de overdracht hooguit 10 minuten", "In three weeks the handover takes 10 minutes at most"), isFirst: true);
    }

    public async Task BeginAgainAsync(int weeks)
    {
        await OpenAsync();
        await BeginAsync(weeks, teams.In("In de avonddienst lukt 10 minuten binnen een maand", "In the evening shift 10 minutes works within a month"), isFirst: false);
    }

    /// <summary>A figure a week, in two taps from the weekly item.</summary>
    public async Task MeasureForAsync(int[] values)
    {
        foreach (var value in values)
        {
            teams.CountFromHere();
            await teams.PressAsync(teams.Item.GetByRole(AriaRole.Button, new() { Name = words["reading"] }).First);
            await Expect(teams.Dialog).ToBeVisibleAsync();
            await teams.Dialog.GetByRole(AriaRole.Textbox).First.FillAsync(value.ToString(CultureInfo.InvariantCulture));
            await ShowAsync("reading");
            await SaveAsync();
            Assert.Equal(2, teams.Presses);
            await Expect(teams.Dialog).ToContainTextAsync($": {value}");
            await ShowAsync("reading-saved");
            if (value == values[^1])
            {
                await GoAsync("readings");
                await Expect(teams.Dialog.GetByRole(AriaRole.Img).First).ToBeVisibleAsync();
                await ShowAsync("run-chart");
            }

            await teams.EscapeAsync();
            await teams.NextMondayAsync();
            await Expect(teams.Tap(teams.Forward())).ToBeVisibleAsync();
        }

        await ShowAsync("item-with-trend");
    }

    public async Task FindAsync(string kind, bool hard, string side, string text, string? value = null, string? story = null)
    {
        await OpenAsync();
        await GoAsync("finding");
        await teams.Dialog.GetByText(words[hard ? "finding.hard" : "finding.soft"], new() { Exact = true }).First.ClickAsync();
        await teams.Dialog.GetByLabel(words["finding.ask-kind"]).SelectOptionAsync(kind);
        await FillAsync("finding.ask-text", text);
        await ChooseAsync($"finding.{side.ToLowerInvariant()}");
        if (value is not null) { await FillAsync("finding.ask-value", value); }
        if (story is not null) { await FillAsync("finding.ask-story", story); }
        await ShowAsync("finding");
        await SaveAsync();
        await Expect(teams.Dialog).ToContainTextAsync(words["finding.another"]);
        await ShowAsync("findings");
        await teams.EscapeAsync();
    }

    public async Task JudgeAsync(string verdict, string seen)
    {
        await OpenAsync();
        await GoAsync("check");
        await Expect(teams.Dialog).ToContainTextAsync(words["done.check-started"]);
        await ShowAsync("check");
        await GoAsync("judge");
        await Expect(teams.Dialog).ToContainTextAsync(words["predicted"].Split('{')[0]);
        await FillAsync("ask.expected-and-seen", seen);
        await ChooseAsync($"verdict.{(verdict is "notGood" ? "not-good" : verdict)}");
        await ShowAsync("judge");
        await GoAsync("judge");
        await Expect(teams.Dialog).ToContainTextAsync(words["done.judged"]);
        await ShowAsync("act");
    }

    public async Task NextCycleAsync(string lesson, string adjusted)
    {
        await GoAsync("next");
        await FillAsync("ask.lesson", lesson);
        await FillAsync("ask.adjusted", adjusted);
        await ShowAsync("next-cycle");
        await GoAsync("next");
        await Expect(teams.Dialog).ToContainTextAsync(lesson);
        await ShowAsync("plan-of-the-second-cycle");
        await teams.EscapeAsync();
    }

    public async Task SustainAsync()
    {
        await GoAsync("sustain");
        await FillAsync("ask.lesson", teams.In("Klein beginnen werkt", "Starting small works"));
        await FillAsync("ask.keep", teams.In("Het blad naast de telefoon", "The sheet beside the phone"));
        await ShowAsync("sustain");
        await GoAsync("sustain");
        await GoAsync("checklist");
        for (var page = 0; page < 6; page++)
        {
            await Expect(teams.Dialog).ToContainTextAsync(string.Format(CultureInfo.InvariantCulture, words["checklist.progress"], page + 1, 6));
            foreach (var choice in await teams.Dialog.GetByLabel(teams.In("Ja", "Yes"), new() { Exact = true }).AllAsync()) { await choice.CheckAsync(); }
            if (page == 0) { await ShowAsync("checklist"); }
            await GoAsync("checklist.save-and-next");
        }

        await Expect(teams.Dialog).ToContainTextAsync(words["checklist.all-arranged"]);
        await GoAsync("confirm");
        await FillAsync("ask.told", teams.In("Alle diensten, in het overleg", "All shifts, in the meeting"));
        await ShowAsync("confirm");
        await GoAsync("confirm");
        await Expect(teams.Dialog).ToContainTextAsync(words["done.confirmed"]);
        await ShowAsync("sustained");
        await teams.EscapeAsync();
        await Expect(teams.Card(words["announce.confirmed"].Replace("{0}", teams.Change(), StringComparison.Ordinal))).ToBeVisibleAsync();
    }

    public async Task LookBackAsync(int weeks)
    {
        for (var week = 0; week < weeks; week++)
        {
            var shown = await teams.Item.InnerTextAsync();
            await teams.NextMondayAsync();
            await Expect(teams.Item).Not.ToHaveTextAsync(shown, new() { UseInnerText = true });
        }

        var card = teams.Card(words["due.review"]);
        await Expect(card).ToContainTextAsync(teams.Change());
        await card.ScrollIntoViewIfNeededAsync();
        await ShowAsync("still-in-use");
        await teams.PressAsync(card.GetByRole(AriaRole.Button).First);
        await Expect(teams.Dialog).ToContainTextAsync(words["meaning.sustained"]);
        await GoAsync("still-in-use");
        await Expect(teams.Dialog).ToContainTextAsync(words["done.still-in-use"]);
        await ShowAsync("looked-back");
        await GoAsync("story");
        await Expect(teams.Dialog).ToContainTextAsync(teams.In("Te groot begonnen", "We started too big"));
        await ShowAsync("story");
        await teams.EscapeAsync();
    }

    private async Task BeginAsync(int weeks, string prediction, bool isFirst)
    {
        await GoAsync("begin");
        if (isFirst)
        {
            await FillAsync("ask.for-whom", teams.In("bewoners en de nachtdienst", "residents and the night shift"));
            await FillAsync("ask.problem", teams.In("De overdracht duurt lang en er gaat iets mis", "The handover takes long and things get lost"));
            await FillAsync("ask.aim", teams.In("Iedereen is om 23:00 klaar", "Everyone is done at 23:00"));
        }

        await FillAsync("ask.prediction", prediction);
        await teams.Dialog.GetByLabel(words["ask.check-date"]).FillAsync(await DayAsync(weeks));
        await ShowAsync("begin");
        await GoAsync("begin");
        if (isFirst)
        {
            await Expect(teams.Dialog).ToContainTextAsync(words["concern.scope"]);
            await ChooseAsync("scope.fits");
            await ShowAsync("concern");
            await GoAsync("go-on-although");
        }

        await Expect(teams.Dialog).ToContainTextAsync(words["done.begun"]);
        await ShowAsync("do");
        await teams.EscapeAsync();
    }

    private async Task<string> DayAsync(int weeks)
    {
        var min = await teams.Dialog.GetByLabel(words["ask.check-date"]).GetAttributeAsync("min");
        monday = DateTime.Parse(min!, CultureInfo.InvariantCulture);
        return monday.AddDays((7 * weeks) - 1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task OpenAsync()
    {
        if (await teams.Dialog.IsVisibleAsync()) { await teams.EscapeAsync(); }
        await teams.SayAsync(words["words"].Split('|')[0]);
        var list = teams.Card(words["list-title"]);
        await teams.PressAsync(list.GetByRole(AriaRole.Button, new() { Name = $"{words["open"]}: {teams.Change()}" }).Last);
        await Expect(teams.Dialog).ToContainTextAsync(teams.Change());
    }

    private Task GoAsync(string key) => teams.PressAsync(teams.Dialog.GetByRole(AriaRole.Button, new() { Name = words[key], Exact = true }).First);

    private Task SaveAsync() => teams.PressAsync(teams.Dialog.GetByRole(AriaRole.Button, new() { Name = teams.In("Opslaan", "Save"), Exact = true }));

    private Task FillAsync(string key, string value) => teams.Dialog.GetByLabel(words[key]).FillAsync(value);

    private Task ChooseAsync(string key) => teams.Dialog.GetByLabel(words[key], new() { Exact = true }).CheckAsync();

    private async Task ShowAsync(string name)
    {
        Assert.True(await teams.FitsAsync(), name);
        await teams.PictureAsync(name);
    }
}
