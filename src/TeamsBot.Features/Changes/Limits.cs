using System.Globalization;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes;

/// <summary>How long texts may be, in UTF-16 code units: those of <c>content/pdca-cycle.json</c>. The inputs ask for it, the rules check it again.</summary>
public static class Limits
{
    /// <summary>A title, or for whom it is: one line.</summary>
    public const int Line = 160;

    /// <summary>A problem, an aim, a lesson: a few lines.</summary>
    public const int Lines = 1000;

    /// <summary>The first of these texts that is too long, as a refusal; null when all fit.</summary>
    public static Refusal? TooLong(params ReadOnlySpan<(string? Text, int Most)> texts)
    {
        foreach (var (text, most) in texts)
        {
            if (text?.Length > most) { return new Refusal("shared.too-long", most.ToString(CultureInfo.InvariantCulture)); }
        }

        return null;
    }
}
