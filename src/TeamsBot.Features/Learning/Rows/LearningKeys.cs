using System.Globalization;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Learning;

/// <summary>
/// The row keys of the table <c>Learning</c>, built here alone. A moment's id is the id of its series and its number in it, so that one range
/// brings a series with everybody who comes.
/// </summary>
public static class LearningKeys
{
    /// <summary>The table.</summary>
    public const string Table = "Learning";

    public const string Moments = "moment:";

    public const string Wishes = "wish:";

    public const string Feeds = "feed:";

    private const int IdLength = 32;

    /// <summary>The id of a moment in a series; a moment alone has number 0.</summary>
    public static string Id(string series, int number) => string.Create(CultureInfo.InvariantCulture, $"{series}-{number}");

    /// <summary>The series of a moment's id.</summary>
    public static string SeriesOf(string id) => id[..IdLength];

    public static string Moment(string id) => $"{Moments}{SeriesOf(id)}:{id[(IdLength + 1)..]}";

    /// <summary>Everything of a series.</summary>
    public static KeyRange Series(string id) => KeyRange.Prefix($"{Moments}{SeriesOf(id)}:");

    public static string Coming(string id, MemberRef person) => $"{Moment(id)}:come:{person.KeyText}";

    public static string Wish(string id) => $"{Wishes}{id}";

    public static string Vote(string id, string voter) => $"{Wish(id)}:vote:{voter}";

    /// <summary>Everything of a wish.</summary>
    public static KeyRange WishRange(string id) => new(Wish(id), Wish(id) + ";");

    public static string Feed(MemberRef person) => $"{Feeds}{person.KeyText}";

    /// <summary>True for what may be the id of a moment; anything else is forged.</summary>
    public static bool IsMoment(string? id) => id is { Length: IdLength + 2 } && IsId(id[..IdLength]) && id[IdLength] == '-' && char.IsAsciiDigit(id[^1]);

    /// <summary>True for what may be the id of a series or a wish.</summary>
    public static bool IsId(string? id) => id is { Length: IdLength } && id.All(char.IsAsciiHexDigitLower);
}
