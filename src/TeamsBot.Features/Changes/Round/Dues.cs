using NodaTime;

namespace TeamsBot.Features.Changes.Round;

/// <summary>What a change is asked for on a date. The names are kept in rows: add to them, never rename.</summary>
public enum DueKind
{
    /// <summary>T3: time for the Check.</summary>
    Check,

    /// <summary>T13: still in use?</summary>
    Review,
}

/// <summary>A change whose date has come.</summary>
/// <param name="Change">The change.</param>
/// <param name="Kind">What is asked.</param>
/// <param name="On">The local date that was planned for it.</param>
public sealed record Due(Change Change, DueKind Kind, LocalDate On);

/// <summary>What was asked last.</summary>
/// <param name="Kind">What was asked.</param>
/// <param name="Due">The date it was due: another date is another question.</param>
/// <param name="Step">1 when first asked, 2 and 3 for the reminders, <see cref="Dues.LeaderStep"/> when the leader was told.</param>
/// <param name="On">Local date on which it was asked.</param>
public sealed record Asked(DueKind Kind, LocalDate Due, int Step, LocalDate On);

/// <summary>T3 and T13: the team is asked on the date, reminded after 7 and 14 days, and after 21 days the leader hears of it.</summary>
public static class Dues
{
    /// <summary>The step that goes to the leader; there is none after it.</summary>
    public const int LeaderStep = 4;

    /// <summary>Days between two steps. Counted from the day the last one was taken, so that a rest does not bring them in a heap.</summary>
    public const int DaysBetween = 7;

    /// <summary>What the change is due for; null when nothing is, or when it rests, sleeps or has no owner: then the weekly item asks first.</summary>
    public static Due? Of(Change change, LocalDate today) => change switch
    {
        { Pause: not null } or { IsSleeping: true } or { IsOrphan: true } => null,
        { Phase: Phase.Do, Plan.CheckDate: { } check } when check <= today => new Due(change, DueKind.Check, check),
        { Phase: Phase.Sustained, Sustaining.Review: { } review } when review <= today => new Due(change, DueKind.Review, review),
        _ => null,
    };

    /// <summary>The step to take today; null when it is not time for one.</summary>
    public static Asked? Next(Due due, Asked? last, LocalDate today) =>
        last is null || last.Kind != due.Kind || last.Due != due.On ? new Asked(due.Kind, due.On, 1, today)
        : last.Step < LeaderStep && last.On.PlusDays(DaysBetween) <= today ? last with { Step = last.Step + 1, On = today }
        : null;
}
