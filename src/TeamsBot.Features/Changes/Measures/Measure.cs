using NodaTime;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Measures;

/// <summary>What a measure is about. The names are kept in rows: add to them, never rename.</summary>
public enum MeasureKind
{
    /// <summary>What people notice.</summary>
    Result,

    /// <summary>What is done for it.</summary>
    Process,
}

/// <summary>Which way is better. The names are kept in rows: add to them, never rename.</summary>
public enum Better
{
    Higher,
    Lower,
}

/// <summary>One figure of one day.</summary>
public sealed record Reading(LocalDate Date, decimal Value);

/// <summary>How the team sees whether a change works: what is counted, in which unit, and what would be good enough.</summary>
/// <param name="Id">32 characters, given when it is made.</param>
/// <param name="Name">What is counted or timed, as typed.</param>
/// <param name="Kind">A result people notice, or something that is done for it.</param>
/// <param name="Better">Which way is better.</param>
public sealed record Measure(string Id, string Name, MeasureKind Kind, Better Better)
{
    /// <summary>More of them nobody keeps up beside the work.</summary>
    public const int Most = 6;

    /// <summary>Readings kept beside the change, for the small trend; all of them have rows of their own.</summary>
    public const int MostRecent = 8;

    /// <summary>Longest unit, in UTF-16 code units.</summary>
    public const int LongestUnit = 40;

    /// <summary>For example <c>min</c> or <c>%</c>; null for a bare count.</summary>
    public string? Unit { get; init; }

    /// <summary>Good enough: at least this where higher is better, at most this where lower is.</summary>
    public decimal? Norm { get; init; }

    /// <summary>What it was before the change.</summary>
    public decimal? Baseline { get; init; }

    /// <summary>What the team wants to reach.</summary>
    public decimal? Target { get; init; }

    /// <summary>Where the figure comes from.</summary>
    public string? Source { get; init; }

    /// <summary>The newest readings, oldest first.</summary>
    public IReadOnlyList<Reading> Recent { get; init; } = [];

    /// <summary>Whether a value is good enough; null without a norm.</summary>
    public bool? Meets(decimal value) => Norm is not { } norm ? null : Better is Better.Higher ? value >= norm : value <= norm;

    /// <summary>Refuses a measure without a name, or one that does not fit.</summary>
    public static Outcome<Measure> Define(Measure measure) =>
        string.IsNullOrWhiteSpace(measure.Name) ? new Refusal("changes.measure.name-needed")
        : Limits.TooLong((measure.Name, Limits.Line), (measure.Unit, LongestUnit), (measure.Source, Limits.Line)) is { } tooLong ? tooLong
        : measure;
}
