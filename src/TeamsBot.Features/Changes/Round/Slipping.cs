using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>Which change may need help, and which help. Pure: the rows say what happened, and nothing here looks at who said it.</summary>
public static class Slipping
{
    public const int WeeksStuck = 2, WeeksStill = 3, DaysPassed = 7;

    /// <summary>At most one proposal for a team in this time.</summary>
    public const int DaysBetween = 14;

    // What was said longer ago says nothing about now.
    private const int FreshDays = 21;

    /// <summary>Why it may need help; null when nothing points to it, or when it rests, sleeps or has no owner.</summary>
    public static HelpCause? CauseOf(Change change, Week? week, string zone, LocalDate today)
    {
        if (change is { Pause: not null } or { IsSleeping: true } or { IsOrphan: true }) { return null; }
        if (!change.Phase.IsInCycle() && change.Phase is not Phase.Sustaining) { return null; }
        var streak = IsOfNow(change, week, zone, today) ? week!.Now : Streak.None;
        return streak.Stuck >= WeeksStuck ? HelpCause.Stuck
            : change.Phase is Phase.Do && change.Plan.CheckDate?.PlusDays(DaysPassed) < today ? HelpCause.CheckPassed
            : streak.Still >= WeeksStill ? HelpCause.Still
            : null;
    }

    /// <summary>
    /// What to propose: first a talk; then cutting it smaller, where it is large; a learning moment when the talk was taken up; and stopping well
    /// when all that was answered. Null when everything that fits was proposed within <see cref="Help.RememberedDays"/>.
    /// </summary>
    public static HelpKind? KindFor(Change change, IReadOnlyCollection<Help> earlier, string zone, LocalDate today)
    {
        var known = earlier.Where(help => help.IsRemembered(today)).ToDictionary(help => help.Kind);
        if (known.GetValueOrDefault(HelpKind.Talk) is not { } talk) { return HelpKind.Talk; }
        if (IsLarge(change, zone, today) && !known.ContainsKey(HelpKind.Smaller)) { return HelpKind.Smaller; }
        var learn = known.GetValueOrDefault(HelpKind.Learn);
        if (talk.IsAccepted is true && learn is null) { return HelpKind.Learn; }
        var isAllAnswered = talk.IsAccepted is not null && learn is null or { IsAccepted: not null };
        return isAllAnswered && !known.ContainsKey(HelpKind.Stop) ? HelpKind.Stop : null;
    }

    /// <summary>The one proposal of a fortnight: the strongest cause first, then what is longest in its phase.</summary>
    public static HelpNeeded? Choose(IEnumerable<Change> changes, RoundMemory memory, string zone, LocalDate today) => (
        from change in changes
        let cause = CauseOf(change, memory.Week(change.Id)?.Value, zone, today)
        where cause is not null
        let kind = KindFor(change, memory.Helps(change.Id), zone, today)
        where kind is not null
        orderby cause, change.Since
        select new HelpNeeded(change, cause.Value, kind.Value)).FirstOrDefault();

    private static bool IsOfNow(Change change, Week? week, string zone, LocalDate today) =>
        week?.Now.Date is { } told && told.PlusDays(FreshDays) > today && told >= Zones.LocalAt(change.Since, zone).Date;

    // Cutting smaller is a new plan, which a team makes in Plan or Do.
    private static bool IsLarge(Change change, string zone, LocalDate today) =>
        change.Phase is Phase.Plan or Phase.Do
        && (change.Plan.Scope is Scope.TakesLonger or Scope.NeedsOthers || Zones.LocalAt(change.CycleSince, zone).Date.PlusMonths(1) < today);
}
