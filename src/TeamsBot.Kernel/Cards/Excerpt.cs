using System.Globalization;

namespace TeamsBot.Kernel.Cards;

/// <summary>The beginning of a long text.</summary>
public static class Excerpt
{
    /// <summary>The text as far as it fits, ended with …; cut between characters as people see them, never within an emoji or an accented letter.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="most">Longest result, in UTF-16 units.</param>
    public static string Of(string text, int most)
    {
        if (text.Length <= most) { return text; }
        var kept = 0;
        while (kept + StringInfo.GetNextTextElementLength(text, kept) is var next && next < most) { kept = next; }
        return $"{text[..kept].TrimEnd()}…";
    }
}
