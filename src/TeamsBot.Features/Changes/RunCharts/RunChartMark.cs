using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>The published rules of run charts (Perla, Provost and Murray, BMJ Quality and Safety 2011;20:46-51).</summary>
public enum RunChartRule
{
    /// <summary>Many points in a row on one side of the median.</summary>
    Shift,

    /// <summary>Many points in a row that all rise or all fall.</summary>
    Trend,

    /// <summary>The line crosses the median less often than chance would.</summary>
    FewRuns,

    /// <summary>The line crosses the median more often than chance would.</summary>
    ManyRuns,

    /// <summary>A point far from all others: something to look at, no proof.</summary>
    Astronomical,
}

/// <summary>The side of the median, or the way the points go.</summary>
public enum MarkWay
{
    /// <summary>Neither: the mark is about the whole chart.</summary>
    None,

    /// <summary>Above the median, or rising.</summary>
    Up,

    /// <summary>Below the median, or falling.</summary>
    Down,
}

/// <summary>A rule that a run chart meets, with the points that meet it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Points">Places in <see cref="RunChart.Points"/>, rising. What a rule skips (points on the median, equal values) is not in it.</param>
/// <param name="Way">The side or direction.</param>
/// <param name="IsStrong">For a shift: longer than chance gives in one chart of twenty, so that it is hardly chance (ADR 7). Else false.</param>
public sealed record RunChartMark(RunChartRule Rule, IReadOnlyList<int> Points, MarkWay Way, bool IsStrong = false)
{
    /// <summary>True for good news, false for bad, null when the mark goes neither way.</summary>
    public bool? IsBetter(Better better) => Way is MarkWay.None ? null : (better is Better.Higher) == (Way is MarkWay.Up);
}
