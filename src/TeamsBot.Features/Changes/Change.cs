using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>Who changes something, when, and with which press: a second delivery carries the same nonce.</summary>
public sealed record Stamp(NamedMember By, Instant At, string Nonce);

/// <summary>One improvement the team works on, walked through Plan, Do, Check and Act, cycle after cycle (domain.md 2.3).</summary>
public sealed record Change
{
    public required ChangeId Id { get; init; }

    public required string Title { get; init; }

    public required Phase Phase { get; init; }

    /// <summary>0 for an idea; 1 from the first Plan.</summary>
    public required int Cycle { get; init; }

    /// <summary>When it entered its phase.</summary>
    public required Instant Since { get; init; }

    /// <summary>Who moves it on. Of an idea: who brought it.</summary>
    public required NamedMember Owner { get; init; }

    /// <summary>Moves it on when the owner is away.</summary>
    public NamedMember? Deputy { get; init; }

    public Plan Plan { get; init; } = new();

    /// <summary>What the Check of this cycle said; null before it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What was expected and what was seen in this cycle.</summary>
    public string? ExpectedAndSeen { get; init; }

    /// <summary>The newest lesson: of the last cycle, or of stopping.</summary>
    public string? Lesson { get; init; }

    public required NamedMember CreatedBy { get; init; }

    public required Instant CreatedAt { get; init; }

    /// <summary>The last change to it: who, when, which press.</summary>
    public required Stamp Last { get; init; }

    /// <summary>1 when new, one more with every event.</summary>
    public required long Version { get; init; }

    /// <summary>A new idea.</summary>
    public static Outcome<Change> Create(ChangeId id, string? title, Plan plan, Stamp stamp)
    {
        if (string.IsNullOrWhiteSpace(title)) { return new Refusal("changes.title-needed"); }
        if (Limits.TooLong((title, Limits.Line), (plan.ForWhom, Limits.Line), (plan.Problem, Limits.Lines), (plan.Aim, Limits.Lines)) is { } tooLong) { return tooLong; }
        return new Change
        {
            Id = id, Title = title, Phase = Phase.Idea, Cycle = 0, Since = stamp.At, Owner = stamp.By, Plan = plan,
            CreatedBy = stamp.By, CreatedAt = stamp.At, Last = stamp, Version = 1,
        };
    }

    /// <summary>Other words for the same change. Once Do has begun, aim and check date stand: the Check looks back at them.</summary>
    public Outcome<Change> Edit(string? title, Plan plan, LocalDate today, Stamp stamp)
    {
        if (!Phase.IsOpen()) { return new Refusal("changes.ended"); }
        if (string.IsNullOrWhiteSpace(title)) { return new Refusal("changes.title-needed"); }
        if (Limits.TooLong((title, Limits.Line)) is { } tooLong) { return tooLong; }
        var settled = Phase is not (Phase.Idea or Phase.Plan);
        if (settled && plan with { ForWhom = Plan.ForWhom, Problem = Plan.Problem } != Plan) { return new Refusal("changes.plan-settled"); }
        if (settled && plan.Missing() is { Count: > 0 } missing) { return new Refusal("changes.plan-missing", missing); }
        return plan.Draft(Plan, today).Then<Change>(p => Touched(stamp) with { Title = title, Plan = p });
    }

    /// <summary>Another owner or deputy; both must be people of the team as it is now.</summary>
    public Outcome<Change> Name(NamedMember? owner, NamedMember? deputy, Stamp stamp) =>
        !Phase.IsOpen() ? new Refusal("changes.ended")
        : owner is null ? new Refusal("changes.owner-gone")
        : owner.Ref == deputy?.Ref ? new Refusal("changes.deputy-is-owner")
        : Touched(stamp) with { Owner = owner, Deputy = deputy };

    /// <summary>T1: an idea becomes a change with an owner, who is a member now (null when not).</summary>
    public Outcome<Change> Start(NamedMember? owner, Stamp stamp) =>
        Phase != Phase.Idea ? new Refusal("changes.only-an-idea")
        : owner is null ? new Refusal("changes.owner-gone")
        : Moved(Phase.Plan, stamp) with { Cycle = 1, Owner = owner, Deputy = Deputy?.Ref == owner.Ref ? null : Deputy };

    /// <summary>T2: the plan is complete, so the team begins.</summary>
    public Outcome<Change> Begin(Plan plan, LocalDate today, Stamp stamp) =>
        Phase != Phase.Plan ? new Refusal("changes.only-in-plan")
        : plan.Draft(plan, today).Then(p => p.Complete(today)).Then<Change>(p => Moved(Phase.Do, stamp) with { Plan = p });

    /// <summary>T4: the team looks at what it brought, on the check date or when it is ready for it.</summary>
    public Outcome<Change> StartCheck(Stamp stamp) =>
        Phase != Phase.Do ? new Refusal("changes.only-in-do") : Moved(Phase.Check, stamp);

    /// <summary>T7: the verdict of the Check. What is good may stay, what is not gets another round: both are worth knowing.</summary>
    public Outcome<Change> Judge(Verdict? verdict, string? expectedAndSeen, Stamp stamp) =>
        Phase != Phase.Check ? new Refusal("changes.only-in-check")
        : verdict is null ? new Refusal("changes.verdict-needed")
        : string.IsNullOrWhiteSpace(expectedAndSeen) ? new Refusal("changes.expected-needed")
        : Limits.TooLong((expectedAndSeen, Limits.Lines)) is { } tooLong ? tooLong
        : Moved(Phase.Act, stamp) with { Verdict = verdict, ExpectedAndSeen = expectedAndSeen };

    /// <summary>T8: opens the next cycle with the same aim. A lesson is required: a cycle without one taught nothing.</summary>
    public Outcome<Change> StartNextCycle(string? lesson, Stamp stamp) =>
        Learned(lesson) is { } refusal ? refusal
        : Moved(Phase.Plan, stamp) with
        {
            Cycle = Cycle + 1, Plan = Plan with { CheckDate = null }, Verdict = null, ExpectedAndSeen = null, Lesson = lesson,
        };

    /// <summary>T10: ends the change. What it taught stays.</summary>
    public Outcome<Change> Stop(string? lesson, Stamp stamp) =>
        Learned(lesson) is { } refusal ? refusal : Moved(Phase.Stopped, stamp) with { Lesson = lesson };

    // Every way out of Act asks for the lesson first: the next cycle, stopping and (T9) sustaining.
    private Refusal? Learned(string? lesson) =>
        Phase != Phase.Act ? new Refusal("changes.only-after-act")
        : string.IsNullOrWhiteSpace(lesson) ? new Refusal("changes.lesson-needed")
        : Limits.TooLong((lesson, Limits.Lines));

    private Change Moved(Phase to, Stamp stamp) => Touched(stamp) with { Phase = to, Since = stamp.At };

    private Change Touched(Stamp stamp) => this with { Last = stamp, Version = Version + 1 };
}
