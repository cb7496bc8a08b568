using NodaTime;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Features.Changes.Story;

/// <summary>A plan of a cycle.</summary>
/// <param name="Plan">As it stood when Do began; of a draft, as it is.</param>
/// <param name="Begun">When Do began with it; null for a draft.</param>
public sealed record StoryPlan(Plan Plan, ChangeEvent? Begun)
{
    /// <summary>When the team let go of it, and the lesson; null while it stands.</summary>
    public ChangeEvent? GivenUp { get; init; }
}

/// <summary>A cycle that got more time.</summary>
/// <param name="Event">Who gave it, when, and why.</param>
/// <param name="Until">The new date of the Check.</param>
public sealed record StoryMoreTime(ChangeEvent Event, LocalDate? Until);

/// <summary>One round of Plan, Do, Check and Act.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Opened">What began it.</param>
public sealed record StoryCycle(int Number, ChangeEvent Opened)
{
    /// <summary>Its plans, oldest first: the last one stands, the others were given up on the way.</summary>
    public required IReadOnlyList<StoryPlan> Plans { get; init; }

    public required IReadOnlyList<StoryMoreTime> MoreTimes { get; init; }

    /// <summary>Its measures as they were at its end.</summary>
    public required IReadOnlyList<Measure> Measures { get; init; }

    /// <summary>What was found, without what was corrected.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>When the Check was settled; null before.</summary>
    public ChangeEvent? Judged { get; init; }

    public Verdict? Verdict { get; init; }

    public string? ExpectedAndSeen { get; init; }

    /// <summary>What the team decided after it: another round, keeping it, stopping.</summary>
    public required IReadOnlyList<ChangeEvent> Decisions { get; init; }

    /// <summary>Where somebody went on although there were concerns.</summary>
    public required IReadOnlyList<ChangeEvent> Overrides { get; init; }

    /// <summary>The plan that stands.</summary>
    public Plan Plan => Plans[^1].Plan;

    public string? Lesson => Decisions is [.., var last] ? last.Reason : null;

    public IEnumerable<Finding> Hard => Findings.Where(f => f.Nature is EvidenceNature.Hard);

    public IEnumerable<Finding> Soft => Findings.Where(f => f.Nature is EvidenceNature.Soft);

    /// <summary>The cycles of a change, oldest first.</summary>
    public static IReadOnlyList<StoryCycle> All(ChangeRecord record) =>
        [.. record.States.Where(s => s.After.Cycle > 0).GroupBy(s => s.After.Cycle).Select(own => Of(own.Key, [.. own], record))];

    private static StoryCycle Of(int number, StoryState[] own, ChangeRecord record)
    {
        // The lesson of a round is given with the press that begins the next one.
        var next = record.States.FirstOrDefault(s => s.After.Cycle == number + 1)?.Event;
        var ends = own.Select(s => s.Event).Where(e => e.Type is ChangeEventType.SustainingBegun or ChangeEventType.Stopped);
        ChangeEvent[] decisions = next is { Type: ChangeEventType.NextCycle } ? [.. ends, next] : [.. ends];
        var judged = own.LastOrDefault(s => s.Event.Type is ChangeEventType.Judged);
        return new(number, own[0].Event)
        {
            Plans = PlansOf(own),
            MoreTimes = [.. own.Where(s => s.Event.Type is ChangeEventType.MoreTime).Select(s => new StoryMoreTime(s.Event, s.After.Plan.CheckDate))],
            Measures = own[^1].After.Measures,
            Findings = Finding.Standing([.. record.Findings.Where(f => f.Cycle == number)]),
            Judged = judged?.Event,
            Verdict = judged?.After.Verdict,
            ExpectedAndSeen = judged?.After.ExpectedAndSeen,
            Decisions = decisions,
            Overrides = [.. own.Select(s => s.Event).Where(e => e.Passed is not null)],
        };
    }

    private static List<StoryPlan> PlansOf(StoryState[] own)
    {
        List<StoryPlan> plans = [];
        foreach (var (happened, after) in own)
        {
            if (happened.Type is ChangeEventType.Begun) { plans.Add(new(after.Plan, happened)); }
            if (happened.Type is ChangeEventType.Replanned && plans is [.., var last]) { plans[^1] = last with { GivenUp = happened }; }
        }

        if (plans is [] or [.., { GivenUp: not null }]) { plans.Add(new(own[^1].After.Plan, Begun: null)); }
        return plans;
    }
}
