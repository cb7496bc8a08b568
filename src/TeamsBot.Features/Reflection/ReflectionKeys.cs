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

    /// <summary>All sessions of a person.</summary>
    public static KeyRange Sessions { get; } = KeyRange.Prefix("session:");

    /// <summary>One card walked through.</summary>
    public static string Session(string id) => $"session:{KeyPart.Encode(id)}";

    /// <summary>True for what may be a session's id; anything else is forged.</summary>
    public static bool IsId(string? id) => id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower);
}
