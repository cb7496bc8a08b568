using System.Text.RegularExpressions;

namespace TeamsBot.Simulator.Teams;

/// <summary>A bot's message may be 100 KB as UTF-16, not counting Base64 pictures (Microsoft Teams, "Format your bot messages").</summary>
internal static partial class MessageSize
{
    private const int Limit = 100 * 1024;

    public static bool IsTooBig(string body) => Pictures().Replace(body, string.Empty).Length * 2 > Limit;

    [GeneratedRegex("data:image/[a-z+.-]+;base64,[A-Za-z0-9+/=]*", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pictures();
}
