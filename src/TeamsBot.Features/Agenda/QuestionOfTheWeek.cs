using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Agenda;

/// <summary>The question chosen for an item.</summary>
/// <param name="Question">What is asked.</param>
/// <param name="IsRepeat">True when every question that fits was asked in the past twelve weeks and the oldest comes back.</param>
public sealed record ChosenQuestion(WeeklyQuestion Question, bool IsRepeat);

/// <summary>What an open change's way of working lacks most, and the phase it is in.</summary>
/// <param name="Phase">Its phase, as the questions name it.</param>
/// <param name="Feature"><c>stages</c>, <c>prediction</c>, <c>cycles</c>, <c>small</c> or <c>data</c>.</param>
public sealed record Weakness(string Phase, string Feature);

/// <summary>Which question stands on an item.</summary>
public static class QuestionOfTheWeek
{
    /// <summary>No question comes back within this time, the last day included.</summary>
    public static readonly Period Rest = Period.FromWeeks(12);

    private const string Partner = "partner";

    /// <summary>
    /// Of the questions that fit the phase of an open change, in this order of weight:
    /// <list type="number">
    /// <item>one that has rested twelve weeks goes before one that has not;</item>
    /// <item>where partners read along, one meant for partners too goes before one for the team;</item>
    /// <item>one that repairs what a change lacks most, and fits that change's own phase, goes before one that does not; of several weaknesses
    /// that of the change that needs the team first. Every other week at most: after an item whose question repaired one of the present weaknesses this does not
    /// count, so that the whole pool keeps coming round;</item>
    /// <item>the one used longest ago, never used first, then the order of the pool.</item>
    /// </list>
    /// When nothing has rested, the first by this order returns, marked as a repeat. Null when no question fits at all.
    /// </summary>
    /// <param name="pool">The questions.</param>
    /// <param name="openPhases">The phases of the open changes (<c>plan</c>, <c>do</c>, <c>check</c>, <c>act</c>); none open leaves the questions for any phase.</param>
    /// <param name="withPartners">True where members of several tenants read the item.</param>
    /// <param name="lastAsked">The local date on which each question was last asked here, by id.</param>
    /// <param name="date">The local date of the item.</param>
    /// <param name="weaknesses">What the open changes lack most, the change that needs the team first in front.</param>
    public static ChosenQuestion? Choose(
        WeeklyQuestions pool,
        IReadOnlyCollection<string> openPhases,
        bool withPartners,
        IReadOnlyDictionary<string, LocalDate> lastAsked,
        LocalDate date,
        params IReadOnlyList<Weakness> weaknesses)
    {
        var toRepair = RepairedLastTime(pool, lastAsked, weaknesses) ? [] : weaknesses;
        var candidates = pool.All
            .Where(question => question.Fits(openPhases))
            .OrderBy(question => HasRested(question, lastAsked, date) ? 0 : 1)
            .ThenBy(question => withPartners && !question.Audiences.Contains(Partner) ? 1 : 0)
            .ThenBy(question => HasRested(question, lastAsked, date) ? Rank(question, toRepair) : 0)
            .ThenBy(question => LastAsked(question, lastAsked));
        return candidates.FirstOrDefault() is { } chosen ? new(chosen, !HasRested(chosen, lastAsked, date)) : null;
    }

    // The place of the first weakness it repairs; behind all of them when it repairs none.
    private static int Rank(WeeklyQuestion question, IReadOnlyList<Weakness> weaknesses)
    {
        var first = weaknesses.Index().Where(w => Repairs(question, w.Item)).Select(w => (int?)w.Index).FirstOrDefault();
        return first ?? weaknesses.Count;
    }

    private static bool Repairs(WeeklyQuestion question, Weakness weakness) =>
        question.Repairs.Contains(weakness.Feature) && question.Fits([weakness.Phase]);

    private static bool RepairedLastTime(WeeklyQuestions pool, IReadOnlyDictionary<string, LocalDate> lastAsked, IReadOnlyList<Weakness> weaknesses) =>
        lastAsked.Count > 0 && pool.Find(lastAsked.MaxBy(asked => asked.Value).Key) is { } last && weaknesses.Any(w => last.Repairs.Contains(w.Feature));

    private static bool HasRested(WeeklyQuestion question, IReadOnlyDictionary<string, LocalDate> lastAsked, LocalDate date) =>
        LastAsked(question, lastAsked) < date - Rest;

    private static LocalDate LastAsked(WeeklyQuestion question, IReadOnlyDictionary<string, LocalDate> lastAsked) =>
        lastAsked.TryGetValue(question.Id, out var asked) ? asked : LocalDate.MinIsoValue;
}
