using NodaTime;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Reflection;

/// <summary>What a person wrote at the four steps. Null where a step was skipped.</summary>
/// <param name="Why">Step 1: why this card.</param>
/// <param name="Explore">Step 2.</param>
/// <param name="Design">Step 3: the next step.</param>
/// <param name="Action">Step 4: what they will do.</param>
/// <param name="With">With whom.</param>
/// <param name="Means">What they need for it.</param>
/// <param name="LookBack">The local date on which they look back.</param>
public sealed record Said(string? Why, string? Explore, string? Design, string? Action, string? With, string? Means, LocalDate? LookBack)
{
    /// <summary>The longest line, in characters.</summary>
    public const int MaxLine = 160;

    /// <summary>The longest answer at steps 2 and 3, in characters.</summary>
    public const int MaxText = 1_000;

    // What was sent from several places is kept below each other, up to this: a column of a row has room for twice as much.
    private const int MaxKept = 15_000;

    /// <summary>Nothing yet.</summary>
    public static Said Nothing { get; } = new(null, null, null, null, null, null, null);

    /// <summary>True when nothing was written.</summary>
    public bool IsEmpty => this with { LookBack = null } == Nothing;

    /// <summary>True when there is no room below what was sent from other places.</summary>
    public bool IsFull => new[] { Why, Explore, Design, Action, With, Means }.Sum(text => text?.Length ?? 0) > MaxKept;

    /// <summary>Why it cannot be kept; null when it can.</summary>
    public Refusal? TooLong() =>
        new[] { Why, Action, With, Means }.Any(line => line?.Length > MaxLine) ? new Refusal("shared.too-long", "160")
        : new[] { Explore, Design }.Any(text => text?.Length > MaxText) ? new Refusal("shared.too-long", "1000")
        : null;

    /// <summary>What is written at a step now, in place of what was written there.</summary>
    public Said Replace(SessionState step, Said now) => step switch
    {
        SessionState.Chosen => this with { Why = now.Why },
        SessionState.Exploring => this with { Explore = now.Explore },
        SessionState.Designing => this with { Design = now.Design },
        _ => this with { Action = now.Action, With = now.With, Means = now.Means, LookBack = now.LookBack },
    };

    /// <summary>What is written at a step now, below what was written there.</summary>
    public Said Keep(SessionState step, Said now) => Replace(step, new Said(
        Below(Why, now.Why), Below(Explore, now.Explore), Below(Design, now.Design), Below(Action, now.Action), Below(With, now.With), Below(Means, now.Means), LookBack ?? now.LookBack));

    private static string? Below(string? before, string? now) =>
        now is null ? before
        : before is null ? now
        : before.Split('\n').Contains(now, StringComparer.Ordinal) || string.Equals(before, now, StringComparison.Ordinal) || before.EndsWith($"\n{now}", StringComparison.Ordinal) ? before
        : $"{before}\n{now}";
}
