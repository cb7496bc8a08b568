namespace TeamsBot.Simulator.Graph;

/// <summary>Ids and names of the wire are the same when every letter is.</summary>
internal static class Same
{
    public static bool Is(this string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
