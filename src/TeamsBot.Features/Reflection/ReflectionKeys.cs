using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// The row keys of the table <c>Reflection</c>, built here alone. Every row stands in its person's own partition
/// (<see cref="Kernel.Identity.MemberRef.Partition"/>), which no query of a team can name.
/// </summary>
public static class ReflectionKeys
{
    /// <summary>The table.</summary>
    public const string Table = "Reflection";

    /// <summary>How somebody uses the cards.</summary>
    public const string Habits = "habits";

    /// <summary>Ids of sessions have this length.</summary>
    public const int IdLength = 32;

    /// <summary>How the keys of sessions begin.</summary>
    public const string Sessions = "session:";

    /// <summary>How the keys of actions begin.</summary>
    public const string Actions = "action:";

    /// <summary>One card walked through.</summary>
    public static string Session(string id) => $"{Sessions}{KeyPart.Encode(id)}";

    /// <summary>What somebody set out to do with it.</summary>
    public static string Action(string sessionId) => $"{Actions}{KeyPart.Encode(sessionId)}";

    /// <summary>True for what may be a session's id; anything else is forged.</summary>
    public static bool IsId(string? id) => id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower);
}
