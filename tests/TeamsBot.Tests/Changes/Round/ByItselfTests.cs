using Moq;
using NodaTime;
using TeamsBot.Features.Changes;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>T17 and T19: a rest that ends on its date, and sixty silent days.</summary>
public sealed class ByItselfTests : IDisposable
{
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_rest_ends_on_its_date_by_itself_and_the_item_takes_the_change_back()
    {
        var change = await scene.Has(scene.Example("Overdracht") with { Pause = new ChangePause(Monday.PlusDays(3), "vakantie") });

        await scene.MorningOf(Monday.PlusDays(2));
        Assert.NotNull((await scene.Find("Overdracht")).Pause);
        Assert.Empty(await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None));

        await scene.MorningOf(Monday.PlusDays(3));
        Assert.Null((await scene.Find("Overdracht")).Pause);
        var last = (await scene.History(change))[^1];
        Assert.Equal((ChangeEventType.Resumed, true), (last.Type, last.Stamp.IsAutomatic));
        scene.Agenda.Verify(a => a.SubjectsChangedAsync(Noord, It.IsAny<CancellationToken>()), Times.Once);
        Assert.Single(await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None));
    }

    [Fact]
    public async Task A_rest_that_ends_in_a_weekend_ends_on_Monday_and_its_check_is_asked_that_morning()
    {
        await scene.Has(scene.Example("Overdracht", Monday.PlusDays(1)) with { Pause = new ChangePause(Monday.PlusDays(5), "vakantie") });

        await scene.Mornings(Monday, Monday.PlusDays(6));
        Assert.NotNull((await scene.Find("Overdracht")).Pause);
        await scene.MorningOf(Monday.PlusDays(7));
        Assert.Null((await scene.Find("Overdracht")).Pause);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task Of_two_instances_at_once_one_ends_the_rest()
    {
        var change = await scene.Has(scene.Example("Overdracht") with { Pause = new ChangePause(Monday, "vakantie") });
        await scene.Round();
        await scene.Gives("Overdracht", ChangeEventType.Paused, (c, s) => c.Rest(Monday.PlusDays(1), "nog even", Monday, s));
        scene.Clock.MoveTo(scene.At(Monday.PlusDays(1), Nine).ToDateTimeOffset());
        var second = scene.Instance();
        scene.Spy.BeforeWrite = () => scene.Round(second);
        await scene.Round();

        Assert.Equal(2, (await scene.History(change)).Count(e => e.Type is ChangeEventType.Resumed));
    }

    [Fact]
    public async Task After_60_silent_days_a_change_sleeps_and_it_happens_once()
    {
        // Last heard of on 30 November.
        var change = await scene.Has(scene.Example("Overdracht"));

        await scene.MorningOf(new LocalDate(2027, 1, 28));
        Assert.False((await scene.Find("Overdracht")).IsSleeping);
        await scene.MorningOf(new LocalDate(2027, 1, 29));
        await scene.MorningOf(new LocalDate(2027, 2, 1));

        Assert.True((await scene.Find("Overdracht")).IsSleeping);
        var asleep = Assert.Single(await scene.History(change), e => e.Type is ChangeEventType.FellAsleep);
        Assert.True(asleep.Stamp.IsAutomatic);
        var subject = Assert.Single(await scene.Contribution.OpenAsync(Noord, "Europe/Amsterdam", CancellationToken.None));
        Assert.Equal("changes.attention.sleeping", subject.AttentionKey);
    }

    [Fact]
    public async Task A_word_on_the_weekly_item_keeps_it_awake()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Closes(new LocalDate(2027, 1, 18), (change, "same"));
        await scene.Mornings(new LocalDate(2027, 1, 19), new LocalDate(2027, 3, 18));
        Assert.False((await scene.Find("Overdracht")).IsSleeping);
        await scene.MorningOf(new LocalDate(2027, 3, 19));
        Assert.True((await scene.Find("Overdracht")).IsSleeping);
    }

    [Fact]
    public async Task An_item_on_which_nothing_was_said_of_it_does_not()
    {
        var change = await scene.Has(scene.Example("Overdracht"));
        await scene.Closes(new LocalDate(2027, 1, 18), (change, null));
        await scene.MorningOf(new LocalDate(2027, 1, 29));
        Assert.True((await scene.Find("Overdracht")).IsSleeping);
    }

    [Fact]
    public async Task A_step_of_somebody_keeps_it_awake_and_one_that_happened_by_itself_does_not()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.Has(scene.Example("Was"));
        await scene.Round();
        await scene.MorningOf(new LocalDate(2027, 1, 18));
        await scene.Gives("Was", ChangeEventType.Edited, (c, s) => c.Edit("Was", c.Plan, new LocalDate(2027, 1, 18), s));
        // Samir stands in for both: losing a deputy is no word of the team.
        await scene.Leaves(ChangeScene.Samir);

        await scene.MorningOf(new LocalDate(2027, 1, 29));
        Assert.True((await scene.Find("Overdracht")).IsSleeping);
        Assert.False((await scene.Find("Was")).IsSleeping);
    }

    [Fact]
    public async Task The_end_of_a_rest_is_a_beginning()
    {
        await scene.Has(scene.Example("Overdracht") with { Pause = new ChangePause(new LocalDate(2027, 2, 1), "verbouwing") });
        await scene.Mornings(new LocalDate(2027, 1, 25), new LocalDate(2027, 4, 1));
        Assert.False((await scene.Find("Overdracht")).IsSleeping);
        await scene.MorningOf(new LocalDate(2027, 4, 2));
        Assert.True((await scene.Find("Overdracht")).IsSleeping);
    }

    [Theory]
    [InlineData(Phase.Idea)]
    [InlineData(Phase.Sustaining)]
    [InlineData(Phase.Sustained)]
    [InlineData(Phase.Stopped)]
    public async Task Only_what_is_in_a_cycle_falls_asleep(Phase phase)
    {
        await scene.Has(scene.Example("Overdracht") with { Phase = phase });
        await scene.Has(scene.Example("Was") with { Phase = Phase.Plan });
        await scene.MorningOf(new LocalDate(2027, 3, 1));
        Assert.False((await scene.Find("Overdracht")).IsSleeping);
        Assert.True((await scene.Find("Was")).IsSleeping);
    }

    [Fact]
    public async Task A_step_that_somebody_takes_in_the_very_moment_wins()
    {
        await scene.Has(scene.Example("Overdracht"));
        await scene.MorningOf(Monday.PlusDays(1));
        scene.Clock.MoveTo(scene.At(new LocalDate(2027, 1, 29), Nine).ToDateTimeOffset());
        await scene.Closes(new LocalDate(2026, 12, 14));
        var change = await scene.Find("Overdracht");
        scene.Spy.BeforeWrite = () => scene.Gives("Overdracht", ChangeEventType.Edited, (c, s) => c.Edit(c.Title, c.Plan, Monday, s));
        await scene.Round();
        Assert.True((await scene.Find("Overdracht")).Version > change.Version);

        await scene.RoundAt(new LocalDate(2027, 1, 29), new LocalTime(9, 30));
        Assert.False((await scene.Find("Overdracht")).IsSleeping);
    }
}
