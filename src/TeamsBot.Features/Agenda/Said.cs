using NodaTime;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Features.Agenda;

/// <summary>How one member says a change went: their own row for that week.</summary>
public sealed record StatusUpdate(string SubjectId, MemberRef By, string Name, Status? Status, string? Note, Instant At);

/// <summary>A line one member adds to the item: what somebody noticed, or what holds the team back.</summary>
/// <param name="Kind">Which of the two.</param>
/// <param name="By">The writer.</param>
/// <param name="Name">The writer's name.</param>
/// <param name="Text">In their words.</param>
/// <param name="Lifter">For an obstacle: who can lift it.</param>
/// <param name="At">When it was written.</param>
public sealed record Line(LineKind Kind, MemberRef By, string Name, string Text, string? Lifter, Instant At);

/// <summary>Which line.</summary>
public enum LineKind
{
    /// <summary>Who noticed something of the change.</summary>
    Noticed,

    /// <summary>What holds the team back.</summary>
    Obstacle,
}

/// <summary>An answer to the question of the week with a name under it.</summary>
public sealed record NamedAnswer(MemberRef By, string Name, string Text, Instant At);

/// <summary>An answer without a name: no person, no time.</summary>
/// <param name="Pseudonym">Only its writer can work it out, and only while the item is open.</param>
/// <param name="Text">In their words.</param>
public sealed record UnnamedAnswer(string Pseudonym, string Text);

/// <summary>A score, kept apart from answer and person.</summary>
public sealed record Score(string Pseudonym, int Value);

/// <summary>The written names of line kinds: in keys, presses and text keys.</summary>
public static class LineKinds
{
    /// <summary>The name.</summary>
    public static string Name(this LineKind kind) => kind == LineKind.Noticed ? "noticed" : "obstacle";

    /// <summary>The kind with this name; null for any other text.</summary>
    public static LineKind? Parse(string? name) => name switch
    {
        "noticed" => LineKind.Noticed,
        "obstacle" => LineKind.Obstacle,
        _ => null,
    };
}
