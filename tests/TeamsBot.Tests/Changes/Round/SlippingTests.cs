using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Round;
using static TeamsBot.Tests.Changes.Round.RoundScene;

namespace TeamsBot.Tests.Changes.Round;

/// <summary>Which change may need help, and which help: rules without rows.</summary>
public sealed class SlippingTests : IDisposable
{
    private const string Zone = "Europe/Amsterdam";
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(1, 2, null)]
    [InlineData(2, 2, HelpCause.Stuck)]
    [InlineData(0, 2, null)]
    [InlineData(0, 3, HelpCause.Still)]
    [InlineData(3, 5, HelpCause.Stuck)]
    public void Two_weeks_stuck_or_three_without_a_step_forward_is_a_cause(int stuck, int still, HelpCause? cause) =>
        Assert.Equal(cause, Slipping.CauseOf(scene.Example("x"), Told(Monday, stuck, still), Zone, Monday.PlusDays(1)));

    [Theory]
    [InlineData(7, null)]
    [InlineData(8, HelpCause.CheckPassed)]
    public void So_is_a_check_that_passed_more_than_a_week_ago(int days, HelpCause? cause) =>
        Assert.Equal(cause, Slipping.CauseOf(scene.Example("x", Monday.PlusDays(-days)), week: null, Zone, Monday));

    [Fact]
    public void A_check_that_has_begun_did_not_pass() =>
        Assert.Null(Slipping.CauseOf(scene.Example("x", Monday.PlusDays(-30)) with { Phase = Phase.Check }, week: null, Zone, Monday));

    [Fact]
    public void What_was_said_long_ago_or_of_an_earlier_phase_says_nothing_about_now()
    {
        Assert.Null(Slipping.CauseOf(scene.Example("x"), Told(Monday, 2, 3), Zone, Monday.PlusDays(21)));
        var moved = scene.Example("x") with { Since = scene.Now };
        Assert.Null(Slipping.CauseOf(moved, Told(Monday.PlusDays(-1), 2, 3), Zone, Monday));
    }

    [Fact]
    public void What_rests_sleeps_has_no_owner_or_is_not_begun_or_over_is_left_alone()
    {
        var change = scene.Example("x");
        Change[] quiet =
        [
            change with { Pause = new ChangePause(Monday, "x") }, change with { IsSleeping = true }, change with { IsOrphan = true },
            change with { Phase = Phase.Idea }, change with { Phase = Phase.Stopped }, change with { Phase = Phase.Sustained },
        ];
        Assert.All(quiet, c => Assert.Null(Slipping.CauseOf(c, Told(Monday, 2, 3), Zone, Monday)));
        Assert.NotNull(Slipping.CauseOf(change with { Phase = Phase.Sustaining }, Told(Monday, 2, 3), Zone, Monday));
    }

    [Fact]
    public void First_a_talk() => Assert.Equal(HelpKind.Talk, KindFor(Small));

    [Fact]
    public void Then_cutting_it_smaller_where_it_is_large()
    {
        Assert.Equal(HelpKind.Smaller, KindFor(Small with { Plan = Small.Plan with { Scope = Scope.NeedsOthers } }, Talk(true)));
        Assert.Equal(HelpKind.Smaller, KindFor(Small with { Plan = Small.Plan with { Scope = Scope.TakesLonger } }, Talk(false)));
        Assert.Equal(HelpKind.Smaller, KindFor(Small with { CycleSince = scene.Now - Duration.FromDays(32) }, Talk(accepted: null)));
        Assert.NotEqual(HelpKind.Smaller, KindFor(Small with { CycleSince = scene.Now - Duration.FromDays(28) }, Talk(true)));
        Assert.NotEqual(HelpKind.Smaller, KindFor(Small with { CycleSince = scene.Now - Duration.FromDays(99), Phase = Phase.Act }, Talk(true)));
    }

    [Fact]
    public void A_learning_moment_when_the_talk_was_taken_up()
    {
        Assert.Equal(HelpKind.Learn, KindFor(Small, Talk(true)));
        Assert.NotEqual(HelpKind.Learn, KindFor(Small, Talk(false)));
    }

    [Fact]
    public void Stopping_well_when_the_others_were_declined_or_tried()
    {
        Assert.Equal(HelpKind.Stop, KindFor(Small, Talk(false)));
        Assert.Equal(HelpKind.Stop, KindFor(Small, Talk(true), Of(HelpKind.Learn, accepted: true)));
        Assert.Equal(HelpKind.Stop, KindFor(Small, Talk(true), Of(HelpKind.Learn, accepted: false)));
    }

    [Fact]
    public void What_got_no_answer_is_not_pressed_on()
    {
        Assert.Null(KindFor(Small, Talk(accepted: null)));
        Assert.Null(KindFor(Small, Talk(true), Of(HelpKind.Learn, accepted: null)));
    }

    [Theory]
    [InlineData(89, null)]
    [InlineData(90, HelpKind.Talk)]
    public void The_same_is_not_proposed_again_for_90_days(int days, HelpKind? kind)
    {
        Help[] all = [Of(HelpKind.Talk, true, days), Of(HelpKind.Learn, true, days), Of(HelpKind.Smaller, false, days), Of(HelpKind.Stop, false, days)];
        Assert.Equal(kind, KindFor(Small, all));
    }

    private Change Small => scene.Example("x");

    private static Week Told(LocalDate date, int stuck, int still) => new(new Streak(date, stuck, still), Streak.None, date);

    private static Help Talk(bool? accepted) => Of(HelpKind.Talk, accepted);

    private static Help Of(HelpKind kind, bool? accepted, int days = 14) => new(kind, HelpCause.Stuck, Monday.PlusDays(-days), "n") { IsAccepted = accepted };

    private static HelpKind? KindFor(Change change, params Help[] earlier) => Slipping.KindFor(change, earlier, Zone, Monday);
}
