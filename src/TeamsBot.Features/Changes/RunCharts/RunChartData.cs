using NodaTime;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The first day of a cycle.</summary>
public sealed record CycleBorder(LocalDate Date, int Cycle);

/// <summary>What a run chart is drawn from.</summary>
/// <param name="Measure">What is measured, with its unit, baseline, target, norm and better way.</param>
/// <param name="Readings">The figures that count (corrections already applied), in any order; those of one day keep theirs.</param>
public sealed record RunChartData(Measure Measure, IReadOnlyList<Reading> Readings)
{
    /// <summary>The first day on which the change was tried; figures of before are the baseline period. Null while nothing was tried.</summary>
    public LocalDate? TriedSince { get; init; }

    /// <summary>The cycles, in any order.</summary>
    public IReadOnlyList<CycleBorder> Cycles { get; init; } = [];

    /// <summary>The chart of a measure of a change: its events say since when it was tried, and where its cycles begin.</summary>
    /// <param name="measure">The measure.</param>
    /// <param name="readings">Its figures.</param>
    /// <param name="history">The events of the change, oldest first.</param>
    /// <param name="zone">The team's time zone.</param>
    public static RunChartData Of(Measure measure, IReadOnlyList<Reading> readings, IReadOnlyList<ChangeEvent> history, string zone) => new(measure, readings)
    {
        TriedSince = history.FirstOrDefault(happened => happened.To is Phase.Do) is { } tried ? Day(tried, zone) : null,
        Cycles = [.. history.Where(happened => happened.Cycle > 0).DistinctBy(happened => happened.Cycle).Select(first => new CycleBorder(Day(first, zone), first.Cycle))],
    };

    private static LocalDate Day(ChangeEvent happened, string zone) => Zones.LocalAt(happened.Stamp.At, zone).Date;
}
