using Microsoft.Playwright;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Identity;
using TeamsBot.Platform.Storage;
using TeamsBot.Simulator.Teams;
using static Microsoft.Playwright.Assertions;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The demo fills to its end, and what it leaves can be looked at.</summary>
[Collection(BrowserTests.Name)]
public sealed class DemoTests(Chromium chromium, DemoStage stage) : IClassFixture<DemoStage>
{
    private const string Oost = "19:oost@thread.tacv2";

    [Theory]
    [InlineData(FirstWorld.NoordId, "Do 1, Plan 1, Stopped 1, Sustained 1")]
    [InlineData(Oost, "Idea 1, Sustaining 2")]
    [InlineData(FirstWorld.SharedId, "Do 1, Sustaining 1")]
    public async Task Every_team_has_changes_in_several_phases(string channel, string expected)
    {
        using var sqlite = Store();

        var changes = await new ChangeStore(sqlite).ListAsync(Key(channel), CancellationToken.None);

        Assert.Equal(expected, string.Join(", ", changes.GroupBy(c => $"{c.Phase}").OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => $"{g.Key} {g.Count()}")));
    }

    [Theory]
    [InlineData(FirstWorld.NoordId, 22, 4)]
    [InlineData(Oost, 25, 1)]
    [InlineData(FirstWorld.SharedId, 24, 2)]
    public async Task Every_week_has_an_item_or_a_reason_why_not(string channel, int held, int skipped)
    {
        using var sqlite = Store();

        var items = await new Items(sqlite).FromAsync(Key(channel), new LocalDate(2025, 12, 1), CancellationToken.None);

        Assert.Equal((held, skipped), (items.Count(b => b.Item.State is ItemState.Open or ItemState.Closed), items.Count(b => b.Item.State is ItemState.Skipped)));
    }

    [Fact]
    public async Task The_handover_has_a_figure_for_most_weeks_and_ends_at_ten_minutes()
    {
        using var sqlite = Store();
        var store = new ChangeStore(sqlite);

        var change = (await store.ListAsync(Key(FirstWorld.NoordId), CancellationToken.None)).Single(c => c.Title.StartsWith("Overdracht", StringComparison.Ordinal));

        Assert.Equal(2, change.Cycle);
        Assert.InRange(Assert.Single(change.Measures).Recent[^1].Value, 10, 11);
    }

    [Fact]
    public async Task Nothing_went_wrong_on_the_page()
    {
        await using var teams = await stage.OpenAsync(chromium, "Algemeen");

        await teams.PictureAsync("demo-channel");

        await Expect(teams.Item).ToBeVisibleAsync();
        await Expect(teams.Alerts).ToHaveCountAsync(0);
        await Expect(teams.Page.Locator("#demo")).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(320, ColorScheme.Light)]
    public async Task The_story_shows_the_chart(int width, ColorScheme theme)
    {
        await using var teams = await stage.OpenAsync(chromium, "Algemeen", width: width, theme: theme);
        await teams.OpenDialogAsync(teams.Card("is geborgd"), "Openen");
        await teams.PictureAsync($"demo-change-{theme}");

        await teams.PressAsync(teams.Dialog, "Verhaal");

        await Expect(teams.Page.Locator("#dialog-title")).ToHaveTextAsync("Verhaal");
        await Expect(teams.Dialog).ToContainTextAsync("Duur van de overdracht");
        await teams.PictureAsync($"demo-story-{theme}");
        Assert.True(await teams.FitsAsync());
        await teams.EscapeAsync();
    }

    [Theory]
    [InlineData(1280)]
    [InlineData(320)]
    public async Task The_history_of_a_month_is_there(int width)
    {
        await using var teams = await stage.OpenAsync(chromium, "Algemeen", "Fatma", width);

        await teams.SayAsync("geschiedenis maart");

        await Expect(teams.Card("maart 2026")).ToBeVisibleAsync();
        await teams.PictureAsync("demo-history");
        Assert.True(await teams.FitsAsync());
    }

    private SqliteTableStore Store() => new(Path.Combine(stage.Folder, "bot.db"));

    private static TeamKey Key(string channel) => TeamKey.Of(FirstWorld.NoordTenant.Id, channel);
}
