using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The simulator's page as people use it.</summary>
internal sealed class TeamsPage(IPage page, string language) : IAsyncDisposable
{
    private readonly string? pictures = Environment.GetEnvironmentVariable("PICTURES");
    private string? spoken;
    private int taken;

    /// <summary>What this page sees of the browser.</summary>
    public IPage Page => page;

    /// <summary>The open dialog.</summary>
    public ILocator Dialog => page.Locator("#dialog");

    /// <summary>The newest item in the channel.</summary>
    public ILocator Item => Card(In("Vast agendapunt", "Fixed agenda item"));

    /// <summary>What the bot tells the presser alone.</summary>
    public ILocator Told => page.Locator("#toasts .toast");

    /// <summary>What went wrong.</summary>
    public ILocator Alerts => page.Locator("#alerts .toast");

    /// <summary>Presses since <see cref="CountFromHere"/>, typing not counted.</summary>
    public int Presses { get; private set; }

    private bool IsNarrow => page.ViewportSize!.Width < 760;

    /// <summary>Opens the page of a simulator.</summary>
    public static async Task<TeamsPage> OpenAsync(Chromium chromium, SimulatorProcess simulator, string language, int width = 1280, ColorScheme theme = ColorScheme.Light)
    {
        var teams = new TeamsPage(await chromium.NewPageAsync(language, width, theme), language);
        await teams.GoAsync(simulator);
        return teams;
    }

    public async Task GoAsync(SimulatorProcess simulator)
    {
        await page.GotoAsync(simulator.Address.AbsoluteUri);
        await Assertions.Expect(page.Locator("#title")).ToContainTextAsync("›");
    }

    public async ValueTask DisposeAsync() => await page.Context.DisposeAsync();

    /// <summary>The words in the language of this page.</summary>
    public string In(string dutch, string english) => language is "nl" ? dutch : english;

    public void CountFromHere() => Presses = 0;

    /// <summary>The newest card with these words.</summary>
    public ILocator Card(string words) => page.Locator("#thread .card").Filter(new() { HasText = words }).Last;

    /// <summary>One of the four taps of the newest item.</summary>
    public ILocator Tap(string words) => Item.GetByRole(AriaRole.Button, new() { Name = words }).First;

    public async Task PressAsync(ILocator button)
    {
        Presses++;
        await button.ClickAsync();
    }

    /// <summary>Presses a button of a card or dialog by its whole name.</summary>
    public Task PressAsync(ILocator where, string name) => PressAsync(where.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }));

    /// <summary>Presses a button that opens a dialog, and waits for it.</summary>
    public async Task OpenDialogAsync(ILocator card, string name)
    {
        await PressAsync(card, name);
        await Assertions.Expect(Dialog).ToBeVisibleAsync();
    }

    /// <summary>Presses the button that ends the dialog, and waits until it is gone.</summary>
    public async Task FinishAsync(string name)
    {
        await PressAsync(Dialog, name);
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>Leaves the dialog as it was; it would be there again in the next window.</summary>
    public async Task EscapeAsync()
    {
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    public async Task GoToAsync(string place)
    {
        if (IsNarrow) { await page.Locator("#menu").ClickAsync(); }
        await page.Locator("#side").GetByRole(AriaRole.Button, new() { Name = place }).ClickAsync();
        await Assertions.Expect(page.Locator("#title")).ToContainTextAsync(place);
    }

    /// <summary>Goes on as somebody else, in the shared channel.</summary>
    public async Task BecomeAsync(string name)
    {
        var option = page.Locator("#who option").Filter(new() { HasText = name });
        var id = await option.GetAttributeAsync("value");
        await page.Locator("#who").SelectOptionAsync(id!);
        await page.WaitForFunctionAsync("id => document.getElementById('thread').dataset.place?.startsWith(id)", id);
    }

    /// <summary>Sets the language of people's Teams: what the bot tells them alone is in that one from then on.</summary>
    public async Task SpeakAsync(string other)
    {
        spoken = other;
        await page.RunAndWaitForResponseAsync(() => page.Locator("#language").SelectOptionAsync(other), response => response.Url.EndsWith("/sim/language", StringComparison.Ordinal));
    }

    /// <summary>Moves the clock to the next Monday, ten minutes before half past nine.</summary>
    public async Task NextMondayAsync()
    {
        if (IsNarrow) { await page.Locator("#moves summary").ClickAsync(); }
        await page.Locator("#monday").ClickAsync();
        if (IsNarrow) { await page.Locator("#moves summary").ClickAsync(); }
    }

    /// <summary>Moves the clock on, as people type it: <c>2027-01-25T09:01</c> in the zone of what is open.</summary>
    public async Task MoveClockAsync(string to)
    {
        if (IsNarrow) { await page.Locator("#moves summary").ClickAsync(); }
        await page.Locator("#to").FillAsync(to);
        await page.Locator("#jump button").ClickAsync();
        if (IsNarrow) { await page.Locator("#moves summary").ClickAsync(); }
    }

    public async Task SayAsync(string words)
    {
        await page.Locator("#text").FillAsync(words);
        await page.Locator("#text").PressAsync("Enter");
    }

    /// <summary>True when nothing sticks out to the side.</summary>
    public Task<bool> FitsAsync() =>
        page.EvaluateAsync<bool>("[document.documentElement, ...document.querySelectorAll('#thread, #dialog, .card')].every(e => e.scrollWidth <= e.clientWidth + 1)");

    /// <summary>Keeps a picture of this state in the folder that PICTURES names, to look at; nothing otherwise.</summary>
    public async Task PictureAsync(string name)
    {
        if (pictures is null) { return; }
        var size = page.ViewportSize!;
        await page.ScreenshotAsync(new() { Path = Path.Combine(pictures, $"{spoken ?? language}-{size.Width}-{++taken:00}-{name}.png"), Animations = ScreenshotAnimations.Disabled });
    }
}
