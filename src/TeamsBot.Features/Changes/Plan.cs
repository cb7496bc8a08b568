using NodaTime;
using TeamsBot.Features.Changes.Contributing;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>Whether a team can do it by itself within a month. The names are kept in rows: add to them, never rename.</summary>
public enum Scope
{
    Fits,
    TakesLonger,
    NeedsOthers,
}

/// <summary>What the team wants with a change. Result first: for whom, then the rest. Everything may be empty until Do begins.</summary>
/// <param name="ForWhom">Who notices the difference.</param>
/// <param name="Problem">What has to be different, and why.</param>
/// <param name="Aim">What the team wants to reach.</param>
/// <param name="CheckDate">Local date on which the team looks at what it brought.</param>
public sealed record Plan(string? ForWhom = null, string? Problem = null, string? Aim = null, LocalDate? CheckDate = null)
{
    /// <summary>A check further away than this is one that nobody holds.</summary>
    public const int MostMonthsToCheck = 12;

    /// <summary>What the team expects to see, and by when; written before Do begins, so that the Check can compare.</summary>
    public string? Prediction { get; init; }

    /// <summary>The promise or ambition it serves: an id of <c>content/promises.json</c>, <c>ambition</c> or <c>none</c>; null when nobody said.</summary>
    public string? Serves { get; init; }

    /// <summary>Who had a say beforehand.</summary>
    public string? Consulted { get; init; }

    /// <summary>The steps of Do, and where.</summary>
    public string? Approach { get; init; }

    /// <summary>True when the first round is a small, temporary test; null when nobody said.</summary>
    public bool? IsSmallTest { get; init; }

    /// <summary>Whether it is small enough to begin with; null when nobody said.</summary>
    public Scope? Scope { get; init; }

    /// <summary>What is done differently than in the round before.</summary>
    public string? Adjusted { get; init; }

    /// <summary>What each party brings in.</summary>
    public IReadOnlyList<Contribution> Contributions { get; init; } = [];

    /// <summary>Last date on which a check may be planned.</summary>
    public static LocalDate LastCheckDate(LocalDate today) => today.PlusMonths(MostMonthsToCheck);

    /// <summary>Refuses a plan that Do cannot begin with: something is missing, or the check is not ahead.</summary>
    public Outcome<Plan> Complete(LocalDate today) =>
        Missing() is { Count: > 0 } missing ? new Refusal("changes.plan-missing", missing)
        : CheckIsAhead(today) ? this
        : new Refusal("changes.check-date-off");

    /// <summary>Refuses what does not fit, or a check date that was just chosen and is not ahead.</summary>
    public Outcome<Plan> Draft(Plan earlier, LocalDate today) =>
        TooLong() is { } tooLong ? tooLong
        : CheckDate is null || CheckDate == earlier.CheckDate || CheckIsAhead(today) ? this
        : new Refusal("changes.check-date-off");

    /// <summary>Text keys of what is still to fill in.</summary>
    public IReadOnlyList<string> Missing() =>
    [
        .. Empty(ForWhom, "changes.for-whom"), .. Empty(Problem, "changes.problem"),
        .. Empty(Aim, "changes.aim"), .. CheckDate is null ? ["changes.check-date"] : Array.Empty<string>(),
    ];

    /// <summary>The first text that does not fit; null when all do.</summary>
    public Refusal? TooLong() => Limits.TooLong(
        (ForWhom, Limits.Line), (Problem, Limits.Lines), (Aim, Limits.Lines), (Prediction, Limits.Lines), (Consulted, Limits.Lines), (Approach, Limits.Lines), (Adjusted, Limits.Lines));

    private bool CheckIsAhead(LocalDate today) => CheckDate > today && CheckDate <= LastCheckDate(today);

    private static string[] Empty(string? text, string key) => string.IsNullOrWhiteSpace(text) ? [key] : [];
}
