using NodaTime;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Kernel.Agenda;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

public sealed class WeekTests : IDisposable
{
    private static readonly LocalDate Since = Monday.PlusDays(-30);
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("stuck", 1, 1)]
    [InlineData("stuck stuck", 2, 2)]
    [InlineData("stuck same stuck", 1, 3)]
    [InlineData("same back stuck", 1, 3)]
    [InlineData("stuck stuck forward", 0, 0)]
    [InlineData("stuck - stuck", 2, 2)]
    [InlineData("- - -", 0, 0)]
    [InlineData("forward same", 0, 1)]
    public void Weeks_in_a_row_are_counted(string said, int stuck, int still)
    {
        var week = said.Split(' ').Index().Aggregate(Week.None, (w, s) => w.Told(Monday.PlusWeeks(s.Index), Said(s.Item), Since));
        Assert.Equal((stuck, still), (week.Now.Stuck, week.Now.Still));
    }

    [Fact]
    public void Telling_the_same_item_again_changes_nothing_and_other_numbers_are_counted_from_the_week_before()
    {
        var first = Week.None.Told(Monday, Said("stuck"), Since).Told(Monday.PlusWeeks(1), Said("stuck"), Since);
        Assert.Equal(first, first.Told(Monday.PlusWeeks(1), Said("stuck"), Since));
        var corrected = first.Told(Monday.PlusWeeks(1), Said("same"), Since);
        Assert.Equal((0, 2), (corrected.Now.Stuck, corrected.Now.Still));
        Assert.Equal((2, 2), (corrected.Told(Monday.PlusWeeks(1), Said("stuck"), Since).Now.Stuck, first.Now.Still));
    }

    [Fact]
    public void An_older_item_that_is_told_late_does_not_turn_the_count_back()
    {
        var week = Week.None.Told(Monday, Said("stuck"), Since).Told(Monday.PlusWeeks(1), Said("stuck"), Since);
        Assert.Equal(week, week.Told(Monday, Said("forward"), Since));
    }

    [Fact]
    public void A_change_that_moved_to_another_phase_made_a_step_forward()
    {
        var week = Week.None.Told(Monday, Said("stuck"), Since).Told(Monday.PlusWeeks(1), Said("stuck"), Monday.PlusDays(3));
        Assert.Equal((1, 0), (week.Now.Stuck, week.Now.Still));
    }

    [Fact]
    public async Task A_closed_item_is_kept_once_in_a_row_of_each_change_and_told_again_writes_nothing()
    {
        var (one, other) = (await scene.Has(scene.Example("Overdracht")), await scene.Has(scene.Example("Was")));
        await scene.Closes(Monday, (one, "stuck"), (other, null));
        scene.Store.Reset();
        await scene.Closes(Monday, (one, "stuck"), (other, null));

        Assert.Equal((2, 0), (scene.Store.Reads, scene.Store.Writes));
        var memory = await scene.Memory();
        Assert.Equal((Monday, 1, Monday), (memory.Week(one.Id)!.Value.Now.Date!.Value, memory.Week(one.Id)!.Value.Now.Stuck, memory.Week(one.Id)!.Value.Heard!.Value));
        Assert.Null(memory.Week(other.Id)!.Value.Heard);
    }

    [Fact]
    public async Task Subjects_of_other_features_are_left_alone()
    {
        await scene.Contribution.ClosedAsync(Noord, Monday, [new SubjectWeek(new string('b', 32), 1, 0, 0, 0, "forward"), new SubjectWeek("koffie", 1, 0, 0, 0, "forward")], CancellationToken.None);
        Assert.Equal(0, scene.Store.Writes);
    }

    [Fact]
    public async Task Sixty_subjects_are_one_write_and_two_instances_at_once_keep_both_items()
    {
        var changes = new List<(TeamsBot.Features.Changes.Change, string?)>();
        for (var i = 0; i < 60; i++) { changes.Add((await scene.Has(scene.Example($"Verandering {i}")), "stuck")); }
        scene.Store.Reset();
        await scene.Closes(Monday, [.. changes]);
        Assert.Equal((2, 1), (scene.Store.Reads, scene.Store.Writes));

        scene.Spy.BeforeWrite = () => scene.Closes(Monday.PlusWeeks(1), [.. changes]);
        await scene.Closes(Monday.PlusWeeks(1), [.. changes]);
        Assert.Equal(2, (await scene.Memory()).Week(changes[0].Item1.Id)!.Value.Now.Stuck);
    }

    private static SubjectWeek Said(string concluded) => new("x", 0, 0, 0, 0, concluded is "-" ? null : concluded);
}
