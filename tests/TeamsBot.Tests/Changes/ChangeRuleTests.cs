using NodaTime;
using TeamsBot.Features.Changes;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel;
using TeamsBot.Tests.Changes.Model;

namespace TeamsBot.Tests.Changes;

public sealed class ChangeRuleTests
{
    private static readonly LocalDate Today = new(2026, 12, 14);
    private static readonly Plan Full = ChangeMaker.Full;
    private static readonly Stamp Stamp = new(ChangeScene.Named(ChangeScene.Jan), ChangeScene.Start, "n");
    private static readonly ChangeId Id = ChangeId.Parse(new string('a', 32))!.Value;

    [Theory]
    [InlineData("", "p", "a", "changes.for-whom")]
    [InlineData("f", " ", "a", "changes.problem")]
    [InlineData("f", "p", null, "changes.aim")]
    [InlineData(null, null, null, "changes.for-whom,changes.problem,changes.aim")]
    public void Do_needs_a_whole_plan_and_each_missing_part_is_named(string? forWhom, string? problem, string? aim, string missing)
    {
        var refusal = At(Phase.Plan).Begin(Full with { ForWhom = forWhom, Problem = problem, Aim = aim }, unanswered: 0, Today, although: null, Stamp).Refusal!;

        Assert.Equal("changes.plan-missing", refusal.Key);
        Assert.Equal(missing.Split(','), refusal.Arguments);
    }

    [Fact]
    public void Do_needs_a_check_date() =>
        Assert.Equal(["changes.check-date"], At(Phase.Plan).Begin(Full with { CheckDate = null }, unanswered: 0, Today, although: null, Stamp).Refusal!.Arguments);

    [Theory]
    [InlineData("2026-12-13", false)]
    [InlineData("2026-12-14", false)]
    [InlineData("2026-12-15", true)]
    [InlineData("2027-12-14", true)]
    [InlineData("2027-12-15", false)]
    public void The_check_is_later_than_today_and_within_twelve_months(string date, bool ok)
    {
        var plan = Full with { CheckDate = NodaTime.Text.LocalDatePattern.Iso.Parse(date).Value };

        Assert.Equal(ok ? null : "changes.check-date-off", At(Phase.Plan).Begin(plan, unanswered: 0, Today, although: null, Stamp).Refusal?.Key);
        Assert.Equal(ok ? null : "changes.check-date-off", At(Phase.Plan).Edit("t", plan, Today, Stamp).Refusal?.Key);
    }

    [Fact]
    public void A_leap_day_has_a_last_check_date_too() => Assert.Equal(new LocalDate(2029, 2, 28), Plan.LastCheckDate(new LocalDate(2028, 2, 29)));

    [Fact]
    public void A_check_date_that_has_passed_may_stay_while_other_words_are_edited()
    {
        var change = At(Phase.Plan) with { Plan = Full with { CheckDate = Today.PlusDays(-3) } };

        Assert.Null(change.Edit("andere titel", change.Plan with { Aim = "x" }, Today, Stamp).Refusal);
    }

    [Fact]
    public void Once_Do_has_begun_the_aim_and_the_check_date_stand()
    {
        var change = At(Phase.Do);

        Assert.Equal("changes.plan-settled", change.Edit("t", Full with { Aim = "iets anders" }, Today, Stamp).Refusal!.Key);
        Assert.Equal("changes.plan-settled", change.Edit("t", Full with { CheckDate = Today.PlusDays(9) }, Today, Stamp).Refusal!.Key);
        Assert.Equal("changes.plan-missing", change.Edit("t", Full with { ForWhom = null }, Today, Stamp).Refusal!.Key);
        Assert.Equal("t", change.Edit("t", Full with { ForWhom = "naasten" }, Today, Stamp).Value.Title);
    }

    [Theory]
    [InlineData(Verdict.Good)]
    [InlineData(Verdict.Almost)]
    [InlineData(Verdict.NotGood)]
    [InlineData(Verdict.Unclear)]
    public void Every_verdict_leads_to_Act(Verdict verdict)
    {
        var judged = At(Phase.Check).Judge(verdict, "Verwacht 5, gezien 4", although: null, Stamp).Value;

        Assert.Equal((Phase.Act, verdict, "Verwacht 5, gezien 4"), (judged.Phase, judged.Verdict!.Value, judged.ExpectedAndSeen));
    }

    [Fact]
    public void A_verdict_and_what_was_seen_are_both_needed()
    {
        Assert.Equal("changes.verdict-needed", At(Phase.Check).Judge(null, "x", although: null, Stamp).Refusal!.Key);
        Assert.Equal("changes.expected-needed", At(Phase.Check).Judge(Verdict.Good, " ", although: null, Stamp).Refusal!.Key);
    }

    [Fact]
    public void The_next_cycle_keeps_the_aim_and_the_lesson_and_asks_for_a_new_check()
    {
        var act = At(Phase.Act);

        var next = act.StartNextCycle("Begin kleiner", "één dienst", Stamp.By, Stamp).Value;

        Assert.Equal((Phase.Plan, act.Cycle + 1, "Begin kleiner"), (next.Phase, next.Cycle, next.Lesson));
        Assert.Equal(act.Plan with { CheckDate = null, Prediction = null, Adjusted = "één dienst" }, next.Plan);
        Assert.Null(next.Verdict);
        Assert.Null(next.ExpectedAndSeen);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("  ")]
    public void Nothing_leaves_Act_without_a_lesson(string? lesson)
    {
        Assert.Equal("changes.lesson-needed", At(Phase.Act).StartNextCycle(lesson, adjusted: null, Stamp.By, Stamp).Refusal!.Key);
        Assert.Equal("changes.lesson-needed", At(Phase.Act).Stop(lesson, Stamp).Refusal!.Key);
    }

    [Fact]
    public void An_owner_who_is_no_member_now_cannot_be_named()
    {
        Assert.Equal("changes.owner-gone", At(Phase.Idea).Start(owner: null, Stamp).Refusal!.Key);
        Assert.Equal("changes.owner-gone", At(Phase.Do).Name(owner: null, deputy: null, Stamp).Refusal!.Key);
        Assert.Equal("changes.deputy-is-owner", At(Phase.Do).Name(Stamp.By, Stamp.By, Stamp).Refusal!.Key);
    }

    [Theory]
    [InlineData(Limits.Line, Limits.Lines, true)]
    [InlineData(Limits.Line + 1, 1, false)]
    [InlineData(1, Limits.Lines + 1, false)]
    [InlineData(10_000, 10_000, false)]
    public void Texts_have_a_length(int line, int lines, bool fits)
    {
        var (l, t) = (new string('l', line), new string('t', lines));
        var plan = Full with { ForWhom = l, Problem = t, Aim = t };
        Refusal?[] refusals =
        [
            Change.Create(Id, l, plan with { CheckDate = null }, Stamp).Refusal, At(Phase.Plan).Edit(l, plan, Today, Stamp).Refusal,
            At(Phase.Plan).Begin(plan, unanswered: 0, Today, although: null, Stamp).Refusal,
        ];

        Assert.All(refusals, r => Assert.Equal(fits ? null : "shared.too-long", r?.Key));
        Assert.Equal(lines > Limits.Lines ? "shared.too-long" : null, At(Phase.Check).Judge(Verdict.Good, t, although: null, Stamp).Refusal?.Key);
        Assert.Equal(lines > Limits.Lines ? "shared.too-long" : null, At(Phase.Act).Stop(t, Stamp).Refusal?.Key);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("change:1")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    public void A_forged_id_is_no_id(string? text) => Assert.Null(ChangeId.Parse(text));

    [Fact]
    public void A_cut_never_halves_a_character()
    {
        var cut = Excerpt.Of(string.Concat(Enumerable.Repeat("👩🏽‍⚕️", 40)), Limits.Line);

        Assert.True(cut.Length <= Limits.Line);
        Assert.Equal("👩🏽‍⚕️…", cut[^("👩🏽‍⚕️…".Length)..]);
    }

    private static Change At(Phase phase) => ChangeMaker.At(phase);
}
