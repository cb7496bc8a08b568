using NodaTime;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>
/// One improvement the team works on, walked through Plan, Do, Check and Act, cycle after cycle (domain.md 2.3). The steps of a round stand in
/// <c>Change.Cycle.cs</c>, how it ends in <c>Change.Ending.cs</c>, what may happen at any time in <c>Change.Flags.cs</c> and what is written down
/// on the way in <c>Change.Record.cs</c>.
/// </summary>
public sealed partial record Change
{
    public required ChangeId Id { get; init; }

    public required string Title { get; init; }

    public required Phase Phase { get; init; }

    /// <summary>0 for an idea; 1 from the first Plan.</summary>
    public required int Cycle { get; init; }

    /// <summary>When it entered its phase.</summary>
    public required Instant Since { get; init; }

    /// <summary>When its cycle began; of an idea, when it was brought.</summary>
    public required Instant CycleSince { get; init; }

    /// <summary>When Do began for the first time: figures of before are how it was without the change. Null until then.</summary>
    public Instant? TriedSince { get; init; }

    /// <summary>Who moves it on. Of an idea: who brought it.</summary>
    public required NamedMember Owner { get; init; }

    /// <summary>Moves it on when the owner is away.</summary>
    public NamedMember? Deputy { get; init; }

    public Plan Plan { get; init; } = new();

    /// <summary>How the team sees whether it works; they go along to the next cycle.</summary>
    public IReadOnlyList<Measure> Measures { get; init; } = [];

    /// <summary>The findings of this cycle, as far as the guards need them.</summary>
    public IReadOnlyList<EvidenceMark> Evidence { get; init; } = [];

    /// <summary>True once any cycle found something that goes well: nothing is sustained without.</summary>
    public bool HasPositive { get; init; }

    /// <summary>The newest question to those who will notice; null when none was asked.</summary>
    public Consultation? Consultation { get; init; }

    /// <summary>How often this cycle got more time.</summary>
    public int MoreTimes { get; init; }

    /// <summary>What the Check of this cycle said; null before it.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>What was expected and what was seen in this cycle.</summary>
    public string? ExpectedAndSeen { get; init; }

    /// <summary>The newest lesson: of the last cycle, or of stopping.</summary>
    public string? Lesson { get; init; }

    /// <summary>How it stays; null until the team decided to sustain it.</summary>
    public SustainPlan? Sustaining { get; init; }

    /// <summary>Set while the change rests.</summary>
    public ChangePause? Pause { get; init; }

    /// <summary>True when the owner left the team: somebody has to take it over first.</summary>
    public bool IsOrphan { get; init; }

    /// <summary>True when nothing was heard of it for sixty days.</summary>
    public bool IsSleeping { get; init; }

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
        if (Limits.TooLong((title, Limits.Line)) is { } tooLong) { return tooLong; }
        if (plan.TooLong() is { } planTooLong) { return planTooLong; }
        return new Change
        {
            Id = id, Title = title, Phase = Phase.Idea, Cycle = 0, Since = stamp.At, CycleSince = stamp.At, Owner = stamp.By, Plan = plan,
            CreatedBy = stamp.By, CreatedAt = stamp.At, Last = stamp, Version = 1,
        };
    }

    /// <summary>Other words for the same change. Once Do has begun, aim, prediction and check date stand: the Check looks back at them.</summary>
    public Outcome<Change> Edit(string? title, Plan plan, LocalDate today, Stamp stamp)
    {
        if (!Phase.IsOpen()) { return new Refusal("changes.ended"); }
        if (string.IsNullOrWhiteSpace(title)) { return new Refusal("changes.title-needed"); }
        if (Limits.TooLong((title, Limits.Line)) is { } tooLong) { return tooLong; }
        if (IsSettled && plan with { Aim = Plan.Aim, CheckDate = Plan.CheckDate, Prediction = Plan.Prediction } != plan)
        {
            return new Refusal("changes.plan-settled");
        }

        if (IsSettled && plan.Missing() is { Count: > 0 } missing) { return new Refusal("changes.plan-missing", missing); }
        return plan.Draft(Plan, today).Then<Change>(p => Touched(stamp) with { Title = title, Plan = p });
    }

    /// <summary>Another owner or deputy; both must be people of the team as it is now.</summary>
    public Outcome<Change> Name(NamedMember? owner, NamedMember? deputy, Stamp stamp) =>
        Phase is Phase.Stopped ? new Refusal("changes.ended")
        : owner is null ? new Refusal("changes.owner-gone")
        : owner.Ref == deputy?.Ref ? new Refusal("changes.deputy-is-owner")
        : Touched(stamp) with { Owner = owner, Deputy = deputy, IsOrphan = false };

    /// <summary>True once Do has begun: what the Check compares with stands from there on.</summary>
    public bool IsSettled => Phase is not (Phase.Idea or Phase.Plan);

    private Change Owned(NamedMember owner) => this with { Owner = owner, Deputy = Deputy?.Ref == owner.Ref ? null : Deputy, IsOrphan = false };

    // A change that is moved is not at rest any more.
    private Change Moved(Phase to, Stamp stamp) => Touched(stamp) with { Phase = to, Since = stamp.At, Pause = null };

    private Change NewCycle(Stamp stamp) => Moved(Phase.Plan, stamp) with
    {
        Cycle = Cycle + 1, CycleSince = stamp.At, Plan = Plan with { CheckDate = null, Prediction = null, Adjusted = null },
        Evidence = [], MoreTimes = 0, Verdict = null, ExpectedAndSeen = null, Sustaining = null, Consultation = null,
    };

    private Change Touched(Stamp stamp) => this with { Last = stamp, Version = Version + 1, IsSleeping = IsSleeping && stamp.IsAutomatic };
}
