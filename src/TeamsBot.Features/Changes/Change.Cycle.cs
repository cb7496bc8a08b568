using NodaTime;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>T1 to T8: the steps of a round. What is refused keeps the change as it was; what is a concern may be passed with a reason.</summary>
public sealed partial record Change
{
    /// <summary>A lesson of replanning shorter than this teaches nobody.</summary>
    public const int LeastReplanLesson = 20;

    /// <summary>A check is not put off further than this.</summary>
    public const int MostDaysMoreTime = 90;

    /// <summary>From this time on, more time needs a reason.</summary>
    public const int MoreTimesWithoutReason = 2;

    /// <summary>T1: an idea becomes a change with an owner, who is a member now (null when not).</summary>
    public Outcome<Change> Start(NamedMember? owner, Stamp stamp) =>
        Phase != Phase.Idea ? new Refusal("changes.only-an-idea")
        : owner is null ? new Refusal("changes.owner-gone")
        : (Moved(Phase.Plan, stamp) with { Cycle = 1, CycleSince = stamp.At }).Owned(owner);

    /// <summary>T2: the plan is complete, so the team begins.</summary>
    /// <param name="plan">The plan as it was filled in.</param>
    /// <param name="unanswered">Points of those consulted that have no answer yet.</param>
    /// <param name="today">The team's date.</param>
    /// <param name="although">Why to go on although there are concerns.</param>
    /// <param name="stamp">Who, when, which press.</param>
    public Outcome<Change> Begin(Plan plan, int unanswered, LocalDate today, string? although, Stamp stamp)
    {
        if (Phase != Phase.Plan) { return new Refusal("changes.only-in-plan"); }
        if (IsOrphan) { return new Refusal("changes.orphan"); }
        var complete = plan.Draft(plan, today).Then(p => p.Complete(today));
        if (complete.Refusal is { } refusal) { return refusal; }
        if (Measures.Count == 0) { return new Refusal("changes.measure-needed"); }
        var concerns = ConcernsToBegin(plan, unanswered, today);
        return Concern.Without(although, concerns) is { } concerned
            ? concerned
            : Moved(Phase.Do, stamp.Although(concerns, although)) with { Plan = plan, TriedSince = TriedSince ?? stamp.At };
    }

    private IReadOnlyList<string> ConcernsToBegin(Plan plan, int unanswered, LocalDate today) => Concern.Of(
        (Measures.All(m => m.Kind is MeasureKind.Process), Concern.ResultMeasure),
        (unanswered > 0 || Consultation?.IsOpen(today) is true, Concern.Consultation),
        (plan.Scope is not Scope.Fits, Concern.Scope));

    /// <summary>T4: the team looks at what it brought, on the check date or when it is ready for it.</summary>
    public Outcome<Change> StartCheck(Stamp stamp) =>
        Phase != Phase.Do ? new Refusal("changes.only-in-do") : Moved(Phase.Check, stamp);

    /// <summary>T5: the plan does not work out; the same round gets another. The old plan stays in the record.</summary>
    public Outcome<Change> Replan(string? lesson, Stamp stamp) =>
        Phase != Phase.Do ? new Refusal("changes.only-in-do")
        : !(lesson?.Trim().Length >= LeastReplanLesson) ? new Refusal("changes.replan-lesson-needed")
        : Limits.TooLong((lesson, Limits.Lines)) is { } tooLong ? tooLong
        : Moved(Phase.Plan, stamp.Because(lesson)) with { Plan = Plan with { CheckDate = null }, Lesson = lesson };

    /// <summary>T6: too early to say, so back to Do with another date for the Check.</summary>
    public Outcome<Change> GiveMoreTime(LocalDate? until, string? reason, LocalDate today, Stamp stamp) =>
        Phase != Phase.Check ? new Refusal("changes.only-in-check")
        : !(until > today && until <= today.PlusDays(MostDaysMoreTime)) ? new Refusal("changes.more-time-off")
        : MoreTimes >= MoreTimesWithoutReason && string.IsNullOrWhiteSpace(reason) ? new Refusal("changes.more-time-reason")
        : Limits.TooLong((reason, Limits.Lines)) is { } tooLong ? tooLong
        : Moved(Phase.Do, stamp.Because(reason)) with { Plan = Plan with { CheckDate = until }, MoreTimes = MoreTimes + 1 };

    /// <summary>T7: the verdict of the Check. What is good may stay, what is not gets another round: both are worth knowing.</summary>
    public Outcome<Change> Judge(Verdict? verdict, string? expectedAndSeen, string? although, Stamp stamp)
    {
        if (Phase != Phase.Check) { return new Refusal("changes.only-in-check"); }
        if (Evidence.Count == 0) { return new Refusal("changes.evidence-needed"); }
        if (verdict is null) { return new Refusal("changes.verdict-needed"); }
        if (string.IsNullOrWhiteSpace(expectedAndSeen)) { return new Refusal("changes.expected-needed"); }
        if (Limits.TooLong((expectedAndSeen, Limits.Lines)) is { } tooLong) { return tooLong; }
        var concerns = ConcernsToJudge();
        return Concern.Without(although, concerns) is { } concerned
            ? concerned
            : Moved(Phase.Act, stamp.Because(expectedAndSeen).Although(concerns, although)) with { Verdict = verdict, ExpectedAndSeen = expectedAndSeen };
    }

    private IReadOnlyList<string> ConcernsToJudge() => Concern.Of(
        (Evidence.DistinctBy(e => e.Kind).Count() < 2, Concern.OneKind),
        (!HasBothSides, Concern.OneSide),
        (!Evidence.Any(e => e.HasFigure), Concern.NoFigure),
        (!Evidence.Any(e => e.HasStory), Concern.NoStory));

    private bool HasBothSides =>
        Evidence.Any(e => e.Side is EvidenceSide.Mixed) || Evidence.DistinctBy(e => e.Side).Count() > 1;

    /// <summary>T8: opens the next cycle with the same aim and measures. A lesson is required: a cycle without one taught nothing.</summary>
    public Outcome<Change> StartNextCycle(string? lesson, string? adjusted, NamedMember? owner, Stamp stamp) =>
        Learned(lesson) is { } refusal ? refusal
        : owner is null ? new Refusal("changes.owner-gone")
        : Limits.TooLong((adjusted, Limits.Lines)) is { } tooLong ? tooLong
        : NewRound(lesson, adjusted, stamp).Owned(owner);

    private Change NewRound(string? lesson, string? adjusted, Stamp stamp)
    {
        var next = NewCycle(stamp.Because(lesson));
        return next with { Lesson = lesson, Plan = next.Plan with { Adjusted = adjusted } };
    }

    // Every way out of Act asks for the lesson first.
    private Refusal? Learned(string? lesson) =>
        Phase != Phase.Act ? new Refusal("changes.only-after-act") : LessonGiven(lesson);

    private static Refusal? LessonGiven(string? lesson) =>
        string.IsNullOrWhiteSpace(lesson) ? new Refusal("changes.lesson-needed") : Limits.TooLong((lesson, Limits.Lines));
}
