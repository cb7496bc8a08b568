using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Weeks without an item, clock changes, and what "why" says of them.</summary>
public sealed class RestTests : IDisposable
{
    private static readonly LocalDate EasterMonday = new(2027, 3, 29);
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Easter_Monday_is_announced_the_week_before_and_then_skipped()
    {
        Since(Instant.FromUtc(2027, 3, 16, 12, 0));
        await scene.RoundAt(Instant.FromUtc(2027, 3, 22, 8, 20));
        Assert.Contains(scene.Dutch.Format("agenda.next-skip", "maandag 29 maart", "Tweede paasdag"), Words(scene.Conversations.Posted[0].Card.Content), StringComparison.OrdinalIgnoreCase);

        await scene.RoundAt(Instant.FromUtc(2027, 3, 29, 7, 20));

        Assert.Single(scene.Conversations.Posted);
        var skipped = await scene.Item(EasterMonday);
        Assert.Equal((ItemState.Skipped, Cause.Holiday), (skipped.State, skipped.Cause));
        Assert.Equal("Tweede paasdag", skipped.CauseDetail, ignoreCase: true);
    }

    [Fact]
    public async Task A_Tuesday_team_meets_in_the_week_of_Easter_at_the_new_summer_time_once()
    {
        scene.Settings = scene.Settings! with { Rhythm = scene.Settings.Rhythm! with { Day = IsoDayOfWeek.Tuesday, MinutesBefore = 0 } };
        Since(Instant.FromUtc(2027, 3, 24, 12, 0));

        Assert.Equal(Instant.FromUtc(2027, 3, 30, 7, 30), await scene.Round());
        await scene.RoundAt(Instant.FromUtc(2027, 3, 30, 7, 30));
        await scene.RoundAt(Instant.FromUtc(2027, 3, 30, 8, 30));

        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(Instant.FromUtc(2027, 3, 30, 7, 30), (await scene.Item(new LocalDate(2027, 3, 30))).PostedAt);
    }

    [Theory]
    [InlineData("Europe/Amsterdam", "2027-03-28", "02:30", "2027-03-28T01:00:00Z")]
    [InlineData("Europe/Amsterdam", "2027-10-31", "02:30", "2027-10-31T00:30:00Z")]
    [InlineData("Africa/Nairobi", "2027-10-31", "09:30", "2027-10-31T06:30:00Z")]
    [InlineData("Australia/Lord_Howe", "2027-10-03", "02:15", "2027-10-02T15:30:00Z")]
    public async Task Around_a_clock_change_the_item_comes_once_at_the_first_valid_instant(string zone, string date, string time, string at)
    {
        var (day, due) = (AgendaKeys.Date(date)!.Value, NodaTime.Text.InstantPattern.ExtendedIso.Parse(at).Value);
        var meeting = NodaTime.Text.LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value;
        scene.Settings = scene.Settings! with { Rhythm = new WeeklyRhythm(day.DayOfWeek, meeting, zone, 0), Country = null };
        Since(due - Duration.FromDays(2));

        Assert.Equal(due, await scene.Round());
        for (var at15 = due; at15 <= due + Duration.FromHours(2); at15 += Duration.FromMinutes(15)) { await scene.RoundAt(at15); }

        Assert.Single(scene.Conversations.Posted);
        Assert.Equal(due, (await scene.Item(day)).PostedAt);
    }

    [Fact]
    public async Task A_day_of_the_leaders_own_is_skipped_with_its_own_name()
    {
        scene.Settings = scene.Settings! with { OwnDays = [new OwnDayOff(Monday, "Teamdag")] };
        await scene.RoundAt(PostAt);
        Assert.Equal((ItemState.Skipped, Cause.OwnDay, "Teamdag"), State(await scene.Item()));
        Assert.Empty(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_pause_skips_up_to_its_day_and_not_beyond()
    {
        scene.Settings = scene.Settings! with { Country = null, Pause = new Pause(Monday.PlusWeeks(1), "Mila Jansen") };
        await scene.RoundAt(PostAt);
        await scene.RoundAt(PostAt + Duration.FromDays(7));

        Assert.Equal((ItemState.Skipped, Cause.Paused, "Mila Jansen"), State(await scene.Item()));
        Assert.Equal(ItemState.Open, (await scene.Item(Monday.PlusWeeks(1))).State);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Nobody_is_told_about_a_week_that_rests()
    {
        scene.Private.Wrote.Add(Mila.Ref);
        scene.Settings = scene.Settings! with { OwnDays = [new OwnDayOff(Monday, "Teamdag")] };
        await scene.RoundAt(PostAt + Duration.FromDays(2));
        Assert.Empty(scene.Private.Sent);
        Assert.Empty(scene.Conversations.Posted);
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task Why_gives_the_last_five_with_a_plain_cause_and_what_is_next(string language)
    {
        var texts = Catalog.In(Language.Find(language)!);
        scene.Settings = scene.Settings! with { OwnDays = [new OwnDayOff(Monday, "Teamdag")], Pause = new Pause(Monday.PlusWeeks(2), "Mila *Jansen*") };
        await scene.RoundAt(PostAt);
        scene.Settings = scene.Settings with { OwnDays = [] };
        await scene.RoundAt(PostAt + Duration.FromDays(7));
        await scene.RoundAt(PostAt + Duration.FromDays(14) + Duration.FromMinutes(30));
        await scene.Presses(Ines, Monday.PlusWeeks(2), AgendaVerbs.CloseConfirm, cardId: null, Language.Dutch, []);
        await scene.RoundAt(PostAt + Duration.FromDays(22));
        scene.Conversations.Answer = _ => new Kernel.Conversations.SendResult.Gone("gone");
        await scene.RoundAt(PostAt + Duration.FromDays(28));

        var says = Words(Page(await scene.Types(Jan, "agenda.command.why", Language.Find(language))));

        string[] expected =
        [
            texts["agenda.why.removed"], texts.Format("agenda.why.down"), $"{texts.Format("agenda.why.late", "09:50")} {texts.Format("agenda.why.closed", "Ines de Boer")}",
            texts.Format("agenda.why.paused", @"Mila \*Jansen\*"), texts.Format("agenda.why.own-day", "Teamdag"),
        ];
        var at = expected.Select(text => says.IndexOf(text, StringComparison.Ordinal)).ToArray();
        Assert.DoesNotContain(-1, at);
        Assert.Equal(at.Order(), at);
        Assert.Contains(LocalText.Day(Monday.PlusWeeks(5), language), says, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_says_when_the_next_item_rests()
    {
        scene.Settings = scene.Settings! with { OwnDays = [new OwnDayOff(Monday, "Teamdag")] };
        Assert.Contains("Teamdag", Words(Page(await scene.Types(Jan, "agenda.command.why"))), StringComparison.Ordinal);
        scene.Settings = scene.Settings with { OwnDays = [], Pause = new Pause(Monday.PlusWeeks(2), "Mila Jansen") };
        Assert.Contains("28 december", Words(Page(await scene.Types(Jan, "agenda.command.why"))), StringComparison.Ordinal);
        scene.Settings = scene.Settings with { IsPresent = false };
        Assert.Contains(scene.Dutch["agenda.why.not-present"], Words(Page(await scene.Types(Jan, "agenda.command.why"))), StringComparison.Ordinal);
        scene.Settings = scene.Settings with { Rhythm = null };
        Assert.Equal("shared.not-set-up", Refused(await scene.Types(Jan, "agenda.command.why")));
    }

    private void Since(Instant instant)
    {
        scene.Settings = scene.Settings! with { RhythmSince = instant };
        scene.Clock.MoveTo(instant.ToDateTimeOffset());
    }

    private static (ItemState State, string? Cause, string? Detail) State(Item item) => (item.State, item.Cause, item.CauseDetail);
}
