using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>What a team said and agreed in one month.</summary>
/// <param name="Month">The month in the team's zone.</param>
/// <param name="Items">Its items, in order of date.</param>
/// <param name="Made">Agreements made in it, whatever became of them, in order of making.</param>
/// <param name="Done">Agreements done in it.</param>
/// <param name="Dropped">Agreements that were no longer needed, with their reasons.</param>
public sealed record MonthHistory(
    YearMonth Month, IReadOnlyList<Board> Items, IReadOnlyList<Agreement> Made, IReadOnlyList<Agreement> Done, IReadOnlyList<Agreement> Dropped)
{
    /// <summary>Before this there is nothing to look for.</summary>
    public static readonly YearMonth Earliest = new(2020, 1);

    /// <summary>True when nothing was kept.</summary>
    public bool IsEmpty => Items.Count + Made.Count + Done.Count + Dropped.Count == 0;

    /// <summary>Of all items of a month and all agreements there ever were, what belongs to the month.</summary>
    public static MonthHistory Of(YearMonth month, IReadOnlyList<Board> items, IEnumerable<Agreement> agreements, string zone)
    {
        var all = agreements.ToArray();
        return new(
            month,
            items,
            [.. all.Where(a => a.MadeOn.ToYearMonth() == month).OrderBy(a => a.MadeOn)],
            Ended(AgreementState.Done),
            Ended(AgreementState.Dropped));

        IReadOnlyList<Agreement> Ended(AgreementState state) =>
            [.. all.Where(a => a.State == state && a.EndedAt is { } at && Zones.LocalAt(at, zone).Date.ToYearMonth() == month).OrderBy(a => a.EndedAt)];
    }
}
