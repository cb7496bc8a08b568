using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>What can happen to a change. The names are kept in rows: add to them, never rename.</summary>
public enum ChangeEventType
{
    Created,
    Edited,
    PeopleNamed,
    Started,
    Begun,
    CheckStarted,
    Judged,
    NextCycle,
    Stopped,
    Replanned,
    MoreTime,
    SustainingBegun,
    ChecklistFilled,
    Confirmed,
    Reopened,
    StillInUse,
    Relapsed,
    Revived,
    Paused,
    Resumed,
    OwnerLeft,
    DeputyLeft,
    FellAsleep,
    WentOn,
    MeasureSet,
    MeasureDropped,
    Measured,
    EvidenceAdded,
    Consulted,
    ContributionsAgreed,
}

/// <summary>One thing that happened to a change, never rewritten.</summary>
/// <param name="Change">The change.</param>
/// <param name="Version">The version it made: events are numbered without gaps.</param>
/// <param name="Type">What happened.</param>
/// <param name="From">The phase before; null for a new change.</param>
/// <param name="To">The phase after.</param>
/// <param name="Cycle">The cycle after.</param>
/// <param name="Stamp">Who did it, when, and what was said for it.</param>
public sealed record ChangeEvent(ChangeId Change, long Version, ChangeEventType Type, Phase? From, Phase To, int Cycle, Stamp Stamp)
{
    public NamedMember Actor => Stamp.By;

    public Instant At => Stamp.At;

    /// <summary>The lesson, reason or finding that was given; null when none was asked for.</summary>
    public string? Reason => Stamp.Reason;

    /// <summary>The concerns that were passed, and why; null when there were none.</summary>
    public Passed? Passed => Stamp.Passed;

    /// <summary>The event that led from one state to the next.</summary>
    public static ChangeEvent Between(Change? before, Change after, ChangeEventType type) =>
        new(after.Id, after.Version, type, before?.Phase, after.Phase, after.Cycle, after.Last);
}

/// <summary>A change and the event that made it so: what one transaction writes.</summary>
/// <param name="Before">The state it started from; null for a new change.</param>
/// <param name="After">The state it led to.</param>
/// <param name="Type">What happened.</param>
public sealed record ChangeStep(Change? Before, Change After, ChangeEventType Type)
{
    public ChangeEvent Event => ChangeEvent.Between(Before, After, Type);
}
