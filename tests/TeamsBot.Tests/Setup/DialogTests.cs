using NodaTime;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

public sealed class DialogTests : IDisposable
{
    private readonly SetupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_defaults_lead_to_a_first_item_next_monday()
    {
        await scene.AddBot();
        var saved = Assert.IsType<ActionReply.Message>(await scene.SetsUp(Mila, ("deputy", "ines"), ("ambition", "A quiet evening"), ("change", "Handover")));
        await scene.Flush();
        var settings = await scene.Settings();
        Assert.Equal("Saved. The next item appears on Monday 30 November at 09:20.", saved.Text);
        Assert.Equal(new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10), settings.Rhythm);
        Assert.Equal(("NL", "A quiet evening", Language.Dutch), (settings.Country, settings.Ambition, settings.Language));
        Assert.Equal((Mila.Ref, Ines.Ref), (settings.Leader?.Ref, settings.Deputy?.Ref));
        Assert.Equal(["Handover"], scene.Changes.Started);
        var (id, card) = scene.Conversations.Updated[^1];
        Assert.Equal("activity-1", id);
        Assert.Contains("Ingesteld: maandag 09:30", card.Content.ToJson(), StringComparison.Ordinal);
        Assert.Contains("maandag 30 november", card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_written_before_save()
    {
        await scene.AddBot();
        var before = (await scene.Row()).ETag;
        await scene.ToPreview(Mila, ("change", "Handover"));
        Assert.Equal(before, (await scene.Row()).ETag);
        Assert.Empty(scene.Changes.Started);
    }

    [Fact]
    public async Task The_last_page_shows_the_item_in_the_language_of_the_channel()
    {
        await scene.AddBot();
        var json = (await scene.ToPreview(Mila, ("change", "Handover"))).ToJson();
        Assert.Contains("It appears on Monday 30 November at 09:20.", json, StringComparison.Ordinal);
        Assert.Contains("maandag 30 november / Handover", json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_delivered_twice_has_one_effect()
    {
        await scene.AddBot();
        var preview = await scene.ToPreview(Mila, ("change", "Handover"));
        await scene.Presses(Mila, preview, "Save", ActionKind.SubmitDialog);
        var version = (await scene.Settings()).Version;
        Assert.IsType<ActionReply.Message>(await scene.Presses(Mila, preview, "Save", ActionKind.SubmitDialog));
        Assert.Equal(version, (await scene.Settings()).Version);
        Assert.Single(scene.Changes.Started);
    }

    [Fact]
    public async Task A_stale_save_changes_nothing_and_says_who_was_first()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila, ("deputy", "ines"));
        var mine = await scene.ToPreview(Mila, ("day", "2"));
        await scene.SetsUp(Ines, ("day", "4"));
        var again = Page(await scene.Presses(Mila, mine, "Save", ActionKind.SubmitDialog)).ToJson();
        Assert.Contains("Ines de Boer changed this just now", again, StringComparison.Ordinal);
        Assert.Equal(IsoDayOfWeek.Thursday, (await scene.Settings()).Rhythm!.Day);
    }

    [Theory]
    [InlineData("day", "9", "Choose the day")]
    [InlineData("time", "noon", "Fill in a time")]
    [InlineData("before", "-1", "number of minutes")]
    [InlineData("zone", "Mars/Base", "do not know that city")]
    [InlineData("zoneTyped", "Nowhere", "do not know that city")]
    [InlineData("language", "xx", "Choose one of the languages")]
    [InlineData("country", "ZZ", "holidays of that country")]
    [InlineData("leader", "guest", "is a guest or partner")]
    [InlineData("leader", "awa", "is a guest or partner")]
    [InlineData("deputy", "nobody-here", "is a guest or partner")]
    [InlineData("deputy", "mila", "same person")]
    public async Task What_was_forged_in_the_dialog_is_refused_at_the_end(string field, string value, string says)
    {
        await scene.AddBot();
        var preview = await scene.ToPreview(Mila);
        var reply = await scene.Presses(Mila, preview, "Save", ActionKind.SubmitDialog, (field, value));
        Assert.Contains(says, Page(reply).ToJson(), StringComparison.Ordinal);
        Assert.False((await scene.Settings()).IsSetUp);
    }

    [Fact]
    public async Task Too_long_a_sentence_is_refused()
    {
        await scene.AddBot();
        var preview = await scene.ToPreview(Mila);
        await scene.Presses(Mila, preview, "Save", ActionKind.SubmitDialog, ("ambition", new string('x', 10_000)));
        Assert.False((await scene.Settings()).IsSetUp);
    }

    [Fact]
    public async Task A_typed_city_goes_before_the_list()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila, ("zoneTyped", "kigali"));
        Assert.Equal("Africa/Kigali", (await scene.Settings()).Rhythm!.Zone);
    }

    [Fact]
    public async Task Back_keeps_what_was_filled_in()
    {
        await scene.AddBot();
        var preview = await scene.ToPreview(Mila, ("day", "3"), ("ambition", "Rest"));
        var people = Page(await scene.Presses(Mila, preview, "Back", ActionKind.SubmitDialog));
        Assert.Contains("\"Rest\"", people.ToJson(), StringComparison.Ordinal);
        var meeting = Page(await scene.Presses(Mila, people, "Back", ActionKind.SubmitDialog));
        var onward = Page(await scene.Presses(Mila, Page(await scene.Presses(Mila, meeting, "Next", ActionKind.SubmitDialog)), "Next", ActionKind.SubmitDialog));
        await scene.Presses(Mila, onward, "Save", ActionKind.SubmitDialog);
        Assert.Equal((IsoDayOfWeek.Wednesday, "Rest"), ((await scene.Settings()).Rhythm!.Day, (await scene.Settings()).Ambition));
    }

    [Fact]
    public async Task Another_rhythm_counts_from_now_and_another_leader_does_not_change_that()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var first = (await scene.Settings()).RhythmSince;
        scene.Clock.Advance(TimeSpan.FromDays(7));
        await scene.SetsUp(Mila, ("leader", "ines"));
        Assert.Equal(first, (await scene.Settings()).RhythmSince);
        await scene.SetsUp(Mila, ("time", "10:00"));
        Assert.Equal(scene.Clock.GetInstant(), (await scene.Settings()).RhythmSince);
    }

    [Fact]
    public async Task Partners_guests_and_members_are_refused_by_name_and_nothing_is_written()
    {
        await scene.AddBot();
        foreach (var person in new[] { Awa, Guest, Jan })
        {
            Assert.Equal("shared.only-leader", Refused(await scene.Presses(person, "setup.open/1", kind: ActionKind.OpenDialog)));
            Assert.Equal("shared.only-leader", Refused(await scene.Presses(person, "setup.save/1", kind: ActionKind.SubmitDialog)));
        }

        Assert.False((await scene.Settings()).IsSetUp);
    }

    [Fact]
    public async Task Where_nobody_is_left_one_member_takes_over_and_the_card_says_who()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila, ("deputy", "ines"));
        scene.Roster.Remove(Noord, Mila);
        Assert.Equal("shared.only-leaders-2", Refused(await scene.Presses(Jan, "setup.open/1", kind: ActionKind.OpenDialog)));
        scene.Roster.Remove(Noord, Ines);
        Assert.NotEmpty(Refused(await scene.Presses(Awa, "setup.open/1", kind: ActionKind.OpenDialog)));
        Assert.NotEmpty(Refused(await scene.Presses(Guest, "setup.open/1", kind: ActionKind.OpenDialog)));
        var sam = Jan with { Ref = new(Host, "sam"), ChannelUserId = "29:sam", Name = "Sam Smit" };
        scene.Roster.Add(Noord, sam);
        var late = await scene.ToPreview(sam);
        await scene.SetsUp(Jan);
        Assert.NotEmpty(Refused(await scene.Presses(sam, late, "Save", ActionKind.SubmitDialog)));
        await scene.Flush();
        Assert.Equal(Jan.Ref, (await scene.Settings()).InstalledBy.Ref);
        Assert.Contains("Jan Visser heeft het overgenomen", scene.Conversations.Updated[^1].Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_channels_of_one_team_each_have_their_own_settings()
    {
        scene.Roster.Add(Second, Mila, Ines);
        await scene.AddBot();
        await scene.AddBot(Second, Ines);
        await scene.SetsUp(Mila);
        Assert.True((await scene.Settings()).IsSetUp);
        Assert.False((await scene.Settings(Second)).IsSetUp);
        Assert.Equal("shared.only-leader", Refused(await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog, team: Second)));
    }

    [Fact]
    public async Task A_forged_channel_writes_nothing()
    {
        scene.Roster.Add(Second, Ines);
        await scene.AddBot();
        await scene.AddBot(Second, Ines);
        Assert.Equal("shared.not-a-member", Refused(await scene.Presses(Mila, "setup.save/1", Data(("id", Second.ConversationId)))));
        Assert.Equal("shared.not-a-member", Refused(await scene.Presses(Mila, "setup.open/1", Data(("id", Second.ConversationId)), personal: true)));
    }

    [Fact]
    public async Task Own_days_are_added_taken_away_and_compared()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var page = Page(await scene.Presses(Mila, "setup.days/1", kind: ActionKind.OpenDialog));
        var added = Page(await scene.Presses(Mila, page, "Add", ActionKind.SubmitDialog, (DaysPage.Date, "2026-11-30"), (DaysPage.Called, "Team day")));
        Assert.Equal(new OwnDayOff(new LocalDate(2026, 11, 30), "Team day"), Assert.Single((await scene.Settings()).OwnDays));
        var stale = Page(await scene.Presses(Mila, page, "Add", ActionKind.SubmitDialog, (DaysPage.Date, "2026-12-07"), (DaysPage.Called, "Other")));
        Assert.Contains("changed this just now", stale.ToJson(), StringComparison.Ordinal);
        Assert.Single((await scene.Settings()).OwnDays);
        await scene.Presses(Mila, added, "Remove", ActionKind.SubmitDialog, (DaysPage.Gone, "2026-11-30"));
        Assert.Empty((await scene.Settings()).OwnDays);
    }
}
