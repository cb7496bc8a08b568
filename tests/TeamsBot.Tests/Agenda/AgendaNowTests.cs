using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

public sealed class AgendaNowTests : IDisposable
{
    private static readonly LocalDate Thursday = new(2026, 12, 17);
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Early_in_the_week_the_weeks_own_item_is_posted_and_not_again_on_its_day()
    {
        Meets(IsoDayOfWeek.Thursday);
        await At(2026, 12, 14);

        await scene.Types(Mila, "agenda.command.now");
        await scene.RoundAt(Instant.FromUtc(2026, 12, 17, 8, 20));

        Assert.Single(scene.Conversations.Posted);
        var item = await scene.Item(Thursday);
        Assert.Equal((ItemState.Open, Cause.Asked), (item.State, item.Cause));
    }

    [Fact]
    public async Task An_item_that_was_asked_for_early_still_takes_answers_at_its_meeting()
    {
        Meets(IsoDayOfWeek.Thursday);
        await At(2026, 12, 14);
        await scene.Types(Mila, "agenda.command.now");

        await scene.RoundAt(Instant.FromUtc(2026, 12, 17, 9, 0));
        Assert.Equal(ItemState.Open, (await scene.Item(Thursday)).State);
        await scene.RoundAt(Instant.FromUtc(2026, 12, 18, 8, 20));
        Assert.Equal(ItemState.Closed, (await scene.Item(Thursday)).State);
    }

    [Fact]
    public async Task After_the_weeks_item_an_extra_one_stands_under_todays_date()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        await At(2026, 12, 16);

        await scene.Types(Mila, "agenda.command.now");
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        Assert.Equal(ItemState.Closed, (await scene.Item(new LocalDate(2026, 12, 16))).State);
        Assert.Equal(ItemState.Open, (await scene.Item(Monday.PlusWeeks(1))).State);
        Assert.Equal(3, scene.Conversations.Posted.Count);
    }

    [Fact]
    public async Task While_one_is_open_another_is_refused()
    {
        await scene.Posts();
        Assert.Equal("agenda.now-open", Refused(await scene.Types(Mila, "agenda.command.now")));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_second_one_on_the_same_day_is_refused()
    {
        await scene.Posts();
        await scene.Closes(Mila);
        Assert.Equal("agenda.now-had", Refused(await scene.Types(Mila, "agenda.command.now")));
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Today_that_was_a_holiday_or_missed_can_still_be_asked_for()
    {
        scene.Settings = scene.Settings! with { OwnDays = [new Kernel.Time.OwnDayOff(Monday, "Teamdag")] };
        await scene.RoundAt(PostAt + Duration.FromHours(1));
        Assert.Equal(ItemState.Skipped, (await scene.Item()).State);

        await scene.Types(Mila, "agenda.command.now");

        var item = await scene.Item();
        Assert.Equal((ItemState.Open, Cause.Asked, null), (item.State, item.Cause, item.CauseDetail));
        Assert.Equal("Elke bewoner een rustige avond", item.Content.Ambition);
        Assert.NotNull((await scene.Board()).Secret);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task It_is_posted_though_the_weeks_day_is_a_day_off()
    {
        Meets(IsoDayOfWeek.Thursday);
        scene.Settings = scene.Settings! with { OwnDays = [new Kernel.Time.OwnDayOff(Thursday, "Teamdag")] };
        await At(2026, 12, 14);
        await scene.Types(Mila, "agenda.command.now");
        Assert.Equal(ItemState.Open, (await scene.Item(Thursday)).State);
    }

    [Theory]
    [InlineData("jan")]
    [InlineData("awa")]
    public async Task Only_who_leads_can_ask(string who)
    {
        Assert.Equal("shared.only-leaders-3", Refused(await scene.Types(who == "jan" ? Jan : Awa, "agenda.command.now", Language.English)));
        Assert.Empty(await scene.Rows());
    }

    [Fact]
    public async Task Two_leaders_asking_at_once_post_one()
    {
        await At(2026, 12, 12);
        scene.Spy.BeforeWrite = () => scene.Types(Ines, "agenda.command.now");
        await scene.Types(Mila, "agenda.command.now");
        Assert.Single(scene.Conversations.Posted);
    }

    private void Meets(IsoDayOfWeek day) => scene.Settings = scene.Settings! with { Rhythm = scene.Settings.Rhythm! with { Day = day } };

    private async Task At(int year, int month, int day)
    {
        scene.Clock.MoveTo(new DateTimeOffset(year, month, day, 11, 0, 0, TimeSpan.Zero));
        await scene.Round();
    }
}
