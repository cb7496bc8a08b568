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
}

/// <summary>One thing that happened to a change, never rewritten.</summary>
/// <param name="Change">The change.</param>
/// <param name="Version">The version it made: events are numbered without gaps.</param>
/// <param name="Type">What happened.</param>
/// <param name="From">The phase before; null for a new change.</param>
/// <param name="To">The phase after.</param>
/// <param name="Cycle">The cycle after.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="At">When.</param>
/// <param name="Reason">What was said for it: the finding of a Check, the lesson of an Act.</param>
public sealed record ChangeEvent(
    ChangeId Change, long Version, ChangeEventType Type, Phase? From, Phase To, int Cycle, NamedMember Actor, Instant At, string? Reason)
{
    /// <summary>The event that led from one state to the next.</summary>
    public static ChangeEvent Between(Change? before, Change after, ChangeEventType type) =>
        new(after.Id, after.Version, type, before?.Phase, after.Phase, after.Cycle, after.Last.By, after.Last.At, ReasonOf(after, type));

    private static string? ReasonOf(Change after, ChangeEventType type) => type switch
    {
        ChangeEventType.Judged => after.ExpectedAndSeen,
        ChangeEventType.NextCycle or ChangeEventType.Stopped => after.Lesson,
        _ => null,
    };
}

/// <summary>A change and the event that made it so: what one transaction writes.</summary>
/// <param name="Before">The state it started from; null for a new change.</param>
/// <param name="After">The state it led to.</param>
/// <param name="Type">What happened.</param>
public sealed record ChangeStep(Change? Before, Change After, ChangeEventType Type)
{
    public ChangeEvent Event => ChangeEvent.Between(Before, After, Type);
}
