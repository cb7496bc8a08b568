using TeamsBot.Features.Changes;

namespace TeamsBot.Tests.Changes.Model;

/// <summary>The table of <c>transitions.txt</c> against the code: what it allows is taken, everything else is refused.</summary>
public sealed class TransitionTests
{
    public static IEnumerable<object[]> EveryCell =>
        from phase in Enum.GetValues<Phase>() from transition in Transition.All select new object[] { phase, transition.Event };

    public static IEnumerable<object[]> HardGuards =>
        from transition in Transition.All from guard in transition.Hard from phase in transition.From select new object[] { transition.Event, guard, phase };

    public static IEnumerable<object[]> SoftGuards =>
        from transition in Transition.All from guard in transition.Soft from phase in transition.From select new object[] { transition.Event, guard, phase };

    [Theory]
    [MemberData(nameof(EveryCell))]
    public void A_transition_is_taken_where_the_table_allows_it_and_refused_everywhere_else(Phase from, string name)
    {
        var (before, transition) = (ChangeMaker.At(from), Transition.Of(name));

        var taken = ChangeMaker.Take(before, name);

        if (!transition.From.Contains(from))
        {
            Assert.NotNull(taken.Refusal);
            return;
        }

        Assert.Null(taken.Refusal);
        Assert.Equal(transition.To ?? from, taken.Value.Phase);
        Assert.Equal(before.Cycle + (transition.OpensCycle ? 1 : 0), taken.Value.Cycle);
        Assert.Equal(before.Version + 1, taken.Value.Version);
    }

    [Theory]
    [MemberData(nameof(HardGuards))]
    public void A_hard_guard_refuses_with_a_reason_and_no_explanation_passes_it(string name, string guard, Phase from)
    {
        var refusal = ChangeMaker.Take(ChangeMaker.At(from), name, guard, ChangeMaker.Reason).Refusal;

        Assert.NotNull(refusal);
        Assert.NotEqual(Concern.Key, refusal.Key);
    }

    [Theory]
    [MemberData(nameof(SoftGuards))]
    public void A_soft_guard_asks_why_and_keeps_the_reason_for_the_team_to_read(string name, string guard, Phase from)
    {
        var concern = Assert.Single(ChangeMaker.Take(ChangeMaker.At(from), name, guard).Refusal!.Arguments);
        Assert.Equal(Concern.Key, ChangeMaker.Take(ChangeMaker.At(from), name, guard, "te kort, dit hier..").Refusal!.Key);

        var passed = ChangeMaker.Take(ChangeMaker.At(from), name, guard, ChangeMaker.Reason).Value;

        Assert.Equal(Transition.Of(name).To, passed.Phase);
        Assert.Equal([concern], passed.Last.Passed!.Concerns);
        Assert.Equal(ChangeMaker.Reason, passed.Last.Passed.Reason);
        Assert.Equal(ChangeScene.Jan.Ref, passed.Last.By.Ref);
    }

    [Fact]
    public void A_next_cycle_takes_the_aim_and_the_measures_along_and_leaves_the_evidence()
    {
        var act = ChangeMaker.At(Phase.Act) with { Verdict = Verdict.NotGood };

        var next = ChangeMaker.Take(act, "next").Value;

        Assert.Equal((act.Plan.Aim, act.Plan.ForWhom, act.Measures), (next.Plan.Aim, next.Plan.ForWhom, next.Measures));
        Assert.Empty(next.Evidence);
        Assert.Null(next.Plan.CheckDate);
        Assert.Null(next.Plan.Prediction);
        Assert.Null(next.Verdict);
        Assert.NotNull(next.Lesson);
    }

    [Fact]
    public void What_is_moved_is_no_longer_at_rest_and_what_is_touched_no_longer_sleeps()
    {
        var resting = ChangeMaker.Take(ChangeMaker.At(Phase.Do), "pause").Value;
        var sleeping = ChangeMaker.Take(ChangeMaker.At(Phase.Do), "fall-asleep").Value;

        Assert.NotNull(resting.Pause);
        Assert.Null(ChangeMaker.Take(resting, "check").Value.Pause);
        Assert.True(sleeping.IsSleeping);
        Assert.True(sleeping.LoseOwner(Stamp.Automatic(ChangeScene.Start)).Value.IsSleeping);
        Assert.False(sleeping.GoOn(ChangeMaker.By(ChangeScene.Jan, 2)).Value.IsSleeping);
    }

    [Fact]
    public void Somebody_who_takes_an_orphan_over_ends_that()
    {
        var orphan = ChangeMaker.Take(ChangeMaker.At(Phase.Do), "lose-owner").Value;

        Assert.True(orphan.IsOrphan);
        Assert.False(orphan.Name(ChangeScene.Named(ChangeScene.Samir), deputy: null, ChangeMaker.By(ChangeScene.Mila, 2)).Value.IsOrphan);
    }
}
