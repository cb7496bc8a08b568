using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Agenda;

/// <summary>The question chosen for an item.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="IsRepeat">True when every question that fits was asked in the past twelve weeks and the oldest comes back.</param>
public sealed record ChosenQuestion(WeeklyQuestion Question, bool IsRepeat);

/// <summary>Which question stands on an item.</summary>
public static class QuestionOfTheWeek
{
    /// <summary>No question comes back within this time, the last day included.</summary>
    public static readonly Period Rest = Period.FromWeeks(12);

    private const string Partner = "partner";

    /// <summary>
    /// The question used longest ago (never used first, then the order of the pool) of those that fit the phase of an open change and
    /// have rested. Where partners read along, questions meant for partners too go first; only when all of these were asked lately comes one for the
    /// team. When nothing has rested, the one used longest ago returns, marked as a repeat. Null when no question fits at all.
    /// </summary>
    /// <param name="pool">The questions.</param>
    /// <param name="openPhases">The phases of the open changes (<c>plan</c>, <c>do</c>, <c>check</c>, <c>act</c>); none open leaves the questions for any phase.</param>
    /// <param name="withPartners">True where members of several tenants read the item.</param>
    /// <param name="lastAsked">The local date on which each question was last asked here, by id.</param>
    /// <param name="date">The local date of the item.</param>
    public static ChosenQuestion? Choose(
        WeeklyQuestions pool,
        IReadOnlyCollection<string> openPhases,
        bool withPartners,
        IReadOnlyDictionary<string, LocalDate> lastAsked,
        LocalDate date)
    {
        var candidates = pool.All
            .Where(question => question.Fits(openPhases))
            .OrderBy(question => HasRested(question, lastAsked, date) ? 0 : 1)
            .ThenBy(question => withPartners && !question.Audiences.Contains(Partner) ? 1 : 0)
            .ThenBy(question => LastAsked(question, lastAsked));
        return candidates.FirstOrDefault() is { } chosen ? new(chosen, !HasRested(chosen, lastAsked, date)) : null;
    }

    private static bool HasRested(WeeklyQuestion question, IReadOnlyDictionary<string, LocalDate> lastAsked, LocalDate date) =>
        LastAsked(question, lastAsked) < date - Rest;

    private static LocalDate LastAsked(WeeklyQuestion question, IReadOnlyDictionary<string, LocalDate> lastAsked) =>
        lastAsked.TryGetValue(question.Id, out var asked) ? asked : LocalDate.MinIsoValue;
}
