using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Bot.Schema;

namespace TeamsBot.Platform.Teams;

/// <summary>What a person typed, without the mention of the bot that calls it.</summary>
internal static partial class TypedText
{
    /// <summary>The text; other mentions stay as names.</summary>
    public static string Of(IMessageActivity activity)
    {
        var text = activity.RemoveRecipientMention() ?? "";
        return WebUtility.HtmlDecode(Tag().Replace(text, "${name}")).Replace('\u00A0', ' ').Trim();
    }

    [GeneratedRegex("<at[^>]*>(?<name>.*?)</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 500)]
    private static partial Regex Tag();
}
