using NodaTime;
using TeamsBot.Features.Setup.Rows;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

/// <summary>The team's weekly moment for reflection cards.</summary>
public sealed class ReflectionMomentTests : IDisposable
{
    private readonly SetupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_first_setup_shows_and_brings_Thursday_at_two()
    {
        await scene.AddBot();
        Assert.Contains("On Thursday at 14:00 I bring everybody who already talks with me three reflection cards", (await scene.ToPreview(Mila)).ToJson(), StringComparison.Ordinal);
        await scene.SetsUp(Mila);
        var settings = await scene.Settings();
        Assert.Equal((ReflectionMoment.Default, Now), (settings.Reflection, settings.ReflectionSince));
        Assert.Contains("donderdag om 14:00", await CardInChannel(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_team_that_was_set_up_before_gets_no_moment_by_itself()
    {
        await Old();
        await scene.SetsUp(Mila, ("day", "2"));
        Assert.Null((await scene.Settings()).Reflection);
        Assert.Contains("Alleen als iemand erom vraagt", await CardInChannel(), StringComparison.Ordinal);
        Assert.DoesNotContain("three reflection cards in their own chat", (await scene.ToPreview(Mila)).ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_setup_keeps_the_moment_that_was_chosen()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        await Chooses(("day", "2"), ("time", "10:30"));
        await scene.SetsUp(Mila, ("day", "2"));
        Assert.Equal(new ReflectionMoment(IsoDayOfWeek.Tuesday, new LocalTime(10, 30)), (await scene.Settings()).Reflection);
    }

    [Fact]
    public async Task It_is_chosen_in_a_page_of_its_own_and_holds_from_then_on()
    {
        await Old();
        scene.Clock.Advance(TimeSpan.FromHours(1));
        var page = await Opens();
        Assert.Equal("Saved. The cards come on Tuesday at 10:30.", Message(await scene.Presses(Mila, page, "Save", ActionKind.SubmitDialog, ("day", "2"), ("time", "10.30"))));
        var settings = await scene.Settings();
        Assert.Equal((new ReflectionMoment(IsoDayOfWeek.Tuesday, new LocalTime(10, 30)), Now), (settings.Reflection, settings.ReflectionSince));
        // Delivered twice it has one effect.
        Assert.Equal("Saved. The cards come on Tuesday at 10:30.", Message(await scene.Presses(Mila, page, "Save", ActionKind.SubmitDialog, ("day", "2"), ("time", "10:30"))));
        Assert.Equal(settings.Version, (await scene.Settings()).Version);
    }

    [Fact]
    public async Task Only_when_somebody_asks_is_a_choice_too()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        Assert.Equal("Saved. The cards come only when somebody asks.", Message(await Chooses(("day", "-"))));
        Assert.Null((await scene.Settings()).Reflection);
        Assert.Contains("\"value\":\"-\"", (await Opens()).ToJson().Replace(" ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("8", "10:00", "Choose a day, or")]
    [InlineData("0", "10:00", "Choose a day, or")]
    [InlineData("", "10:00", "Choose a day, or")]
    [InlineData("2", "noon", "Fill in a time")]
    [InlineData("2", "06:59", "between 07:00 and 18:00")]
    [InlineData("2", "18:01", "between 07:00 and 18:00")]
    public async Task What_is_not_right_brings_the_page_back(string day, string time, string says)
    {
        await Old();
        Assert.Contains(says, Page(await Chooses(("day", day), ("time", time))).ToJson(), StringComparison.Ordinal);
        Assert.Null((await scene.Settings()).Reflection);
    }

    [Fact]
    public async Task A_stale_choice_changes_nothing_and_says_who_was_first()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila, ("deputy", "ines"));
        var mine = await Opens();
        await scene.SetsUp(Ines, ("day", "4"));
        Assert.Contains("Ines de Boer changed this just now", Page(await scene.Presses(Mila, mine, "Save", ActionKind.SubmitDialog, ("day", "5"))).ToJson(), StringComparison.Ordinal);
        Assert.Equal(ReflectionMoment.Default, (await scene.Settings()).Reflection);
    }

    [Fact]
    public async Task Only_who_may_lead_chooses()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var page = await Opens();
        Assert.Equal("shared.only-leader", Refused(await scene.Presses(Jan, "setup.reflection/1", kind: ActionKind.OpenDialog)));
        Assert.Equal("shared.only-leader", Refused(await scene.Presses(Jan, page, "Save", ActionKind.SubmitDialog, ("day", "-"))));
        Assert.Equal(ReflectionMoment.Default, (await scene.Settings()).Reflection);
    }

    [Fact]
    public async Task Before_the_setup_there_is_nothing_to_choose()
    {
        await scene.AddBot();
        Assert.Equal("shared.not-set-up", Refused(await scene.Presses(Mila, "setup.reflection/1", kind: ActionKind.OpenDialog)));
        Assert.Equal("shared.not-set-up", Refused(await scene.Presses(Mila, "setup.reflection-save/1", Data(("day", "2"), ("time", "10:00")), ActionKind.SubmitDialog)));
    }

    private Instant Now => Instant.FromDateTimeOffset(scene.Clock.GetUtcNow());

    // A row as it was written before there was such a moment.
    private async Task Old()
    {
        await scene.AddBot();
        await scene.SetsUp(Mila);
        var row = await scene.Row();
        await new TeamTable(scene.Store.Tables).ReplaceAsync(row with { Settings = row.Settings with { Reflection = null, ReflectionSince = default } }, CancellationToken.None);
    }

    private async Task<AdaptiveCards.AdaptiveCard> Opens() => Page(await scene.Presses(Mila, "setup.reflection/1", kind: ActionKind.OpenDialog));

    private async Task<ActionReply> Chooses(params (string Field, string Value)[] filled) => await scene.Presses(Mila, await Opens(), "Save", ActionKind.SubmitDialog, filled);

    private static string Message(ActionReply reply) => Assert.IsType<ActionReply.Message>(reply).Text;

    private async Task<string> CardInChannel()
    {
        await scene.Flush();
        return scene.Conversations.Updated[^1].Card.Content.ToJson();
    }
}
