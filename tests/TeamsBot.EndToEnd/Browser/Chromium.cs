using Microsoft.Playwright;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>One Chromium for all tests with a page.</summary>
public sealed class Chromium : IAsyncLifetime
{
    // Debian's Chromium; root in a container needs --no-sandbox, a closed network needs the rest.
    private static readonly BrowserTypeLaunchOptions Options = new()
    {
        ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM") ?? "/usr/bin/chromium",
        Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
    };

    // Milliseconds.
    private const float Patience = 30_000;

    private IPlaywright? playwright;
    private IBrowser? browser;

    public async Task InitializeAsync()
    {
        // A machine under load is slow, not wrong.
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(Options);
    }

    public async Task DisposeAsync()
    {
        if (browser is not null) { await browser.DisposeAsync(); }
        playwright?.Dispose();
    }

    /// <summary>A window nobody used before.</summary>
    /// <param name="language">nl or en.</param>
    /// <param name="width">In CSS pixels; 320 is a narrow phone.</param>
    /// <param name="theme">Light or dark.</param>
    public async Task<IPage> NewPageAsync(string language, int width, ColorScheme theme)
    {
        var context = await browser!.NewContextAsync(new()
        {
            ViewportSize = new() { Width = width, Height = width < 500 ? 640 : 860 },
            Locale = language is "nl" ? "nl-NL" : "en-GB",
            TimezoneId = "Europe/Amsterdam",
            ColorScheme = theme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        context.SetDefaultTimeout(Patience);
        return await context.NewPageAsync();
    }
}

[CollectionDefinition(Name)]
public sealed class BrowserTests : ICollectionFixture<Chromium>
{
    public const string Name = "Browser";
}
