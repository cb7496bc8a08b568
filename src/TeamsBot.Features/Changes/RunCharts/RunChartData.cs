using NodaTime;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>One figure, on the local date it is about.</summary>
public sealed record RunChartPoint(LocalDate Date, decimal Value);

/// <summary>The first day of a cycle.</summary>
public sealed record CycleBorder(LocalDate Date, int Cycle);

/// <summary>Which way is better.</summary>
public enum BetterWay
{
    /// <summary>Nobody said.</summary>
    Unknown,

    /// <summary>More is better.</summary>
    Up,

    /// <summary>Less is better.</summary>
    Down,
}

/// <summary>What a run chart is drawn from.</summary>
/// <param name="Name">What is measured, as typed.</param>
/// <param name="Unit">Its unit, as typed; null for a bare count.</param>
/// <param name="Points">The figures that count (corrections already applied), in any order; those of one day keep theirs.</param>
public sealed record RunChartData(string Name, string? Unit, IReadOnlyList<RunChartPoint> Points)
{
    /// <summary>Which way is better; it only decides whether a mark is good news.</summary>
    public BetterWay Better { get; init; }

    /// <summary>How it was when the team began, as typed in the plan.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>What the team wants to reach.</summary>
    public decimal? Target { get; init; }

    /// <summary>What others ask for.</summary>
    public decimal? Norm { get; init; }

    /// <summary>The first day on which the change was tried; figures of before are the baseline period. Null while nothing was tried.</summary>
    public LocalDate? TriedSince { get; init; }

    /// <summary>The cycles, in any order.</summary>
    public IReadOnlyList<CycleBorder> Cycles { get; init; } = [];
}
