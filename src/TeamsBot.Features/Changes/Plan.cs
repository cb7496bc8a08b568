using NodaTime;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>What the team wants with a change. Result first: for whom, then the rest. Everything may be empty until Do begins.</summary>
/// <param name="ForWhom">Who notices the difference.</param>
/// <param name="Problem">What has to be different, and why.</param>
/// <param name="Aim">What the team wants to reach.</param>
/// <param name="CheckDate">Local date on which the team looks at what it brought.</param>
public sealed record Plan(string? ForWhom = null, string? Problem = null, string? Aim = null, LocalDate? CheckDate = null)
{
    /// <summary>A check further away than this is one that nobody holds.</summary>
    public const int MostMonthsToCheck = 12;

    /// <summary>Last date on which a check may be planned.</summary>
    public static LocalDate LastCheckDate(LocalDate today) => today.PlusMonths(MostMonthsToCheck);

    /// <summary>Refuses a plan that Do cannot begin with: something is missing, or the check is not ahead.</summary>
    public Outcome<Plan> Complete(LocalDate today) =>
        Missing() is { Count: > 0 } missing ? new Refusal("changes.plan-missing", missing)
        : CheckIsAhead(today) ? this
        : new Refusal("changes.check-date-off");

    /// <summary>Refuses what does not fit, or a check date that was just chosen and is not ahead.</summary>
    public Outcome<Plan> Draft(Plan earlier, LocalDate today) =>
        Limits.TooLong((ForWhom, Limits.Line), (Problem, Limits.Lines), (Aim, Limits.Lines)) is { } tooLong ? tooLong
        : CheckDate is null || CheckDate == earlier.CheckDate || CheckIsAhead(today) ? this
        : new Refusal("changes.check-date-off");

    /// <summary>Text keys of what is still to fill in.</summary>
    public IReadOnlyList<string> Missing() =>
    [
        .. Empty(ForWhom, "changes.for-whom"), .. Empty(Problem, "changes.problem"),
        .. Empty(Aim, "changes.aim"), .. CheckDate is null ? ["changes.check-date"] : Array.Empty<string>(),
    ];

    private bool CheckIsAhead(LocalDate today) => CheckDate > today && CheckDate <= LastCheckDate(today);

    private static string[] Empty(string? text, string key) => string.IsNullOrWhiteSpace(text) ? [key] : [];
}
