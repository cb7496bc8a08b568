using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes;

/// <summary>Who changes something, when, and with which press: a second delivery carries the same nonce.</summary>
/// <param name="By">Who.</param>
/// <param name="At">When.</param>
/// <param name="Nonce">Of the press; empty for what happens by itself.</param>
public sealed record Stamp(NamedMember By, Instant At, string Nonce)
{
    // No tenant has this id, so nobody who presses can be it.
    private static readonly NamedMember Nobody = new(new MemberRef("-", "-"), "");

    /// <summary>What was said for it: a lesson, a reason, the finding of a Check.</summary>
    public string? Reason { get; init; }

    /// <summary>Text keys of the concerns that were passed, and the reason to go on although.</summary>
    public Passed? Passed { get; init; }

    /// <summary>True for what happens by itself: an owner who left, sixty silent days, the end of a pause.</summary>
    public bool IsAutomatic => By.Ref == Nobody.Ref;

    /// <summary>The stamp of what happens by itself.</summary>
    public static Stamp Automatic(Instant at) => new(Nobody, at, "");

    public Stamp Because(string? reason) => this with { Reason = reason };

    public Stamp Although(IReadOnlyList<string> concerns, string? reason) =>
        concerns.Count == 0 ? this : this with { Passed = new Passed(concerns, reason!.Trim()) };
}

/// <summary>Concerns that a team passed with a reason.</summary>
/// <param name="Concerns">Their text keys; see <see cref="Concern"/>.</param>
/// <param name="Reason">Why, as typed.</param>
public sealed record Passed(IReadOnlyList<string> Concerns, string Reason);
