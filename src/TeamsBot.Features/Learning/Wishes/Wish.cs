using System.Globalization;
using System.Security.Cryptography;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;

namespace TeamsBot.Features.Learning;

/// <summary>What somebody would like to learn. Nobody's name stands with it, and no time.</summary>
/// <param name="Id">32 characters, drawn: it tells nothing of when it was made.</param>
/// <param name="Text">The wish, one line.</param>
/// <param name="Secret">Drawn; with it and the service's key a voter can be told from another, and once it is gone nobody can.</param>
/// <param name="Until">First of a month: it goes then.</param>
public sealed record Wish(string Id, string Text, string Secret, LocalDate Until)
{
    /// <summary>Nobody has more votes than this at one time.</summary>
    public const int VotesEach = 3;

    /// <summary>A number smaller than this is not told, because it would tell of people.</summary>
    public const int LeastShown = 3;

    /// <summary>One wish alone would be its writer's; from two on they are read, in no order.</summary>
    public const int LeastWishes = 2;

    /// <summary>More wishes than this are no choice any more.</summary>
    public const int Most = 40;

    private const int Months = 6;

    public static string NewId() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    public static Wish Of(string id, string text, LocalDate today) =>
        new(id, text, RandomNumberGenerator.GetHexString(32, lowercase: true), new LocalDate(today.Year, today.Month, 1).PlusMonths(Months + 1));

    /// <summary>The name under which a person's vote is kept.</summary>
    public string Voter(PrivacyKey key, MemberRef person) => key.Pseudonym("learning-wish", Secret, person.KeyText);
}

/// <summary>A wish with the votes for it.</summary>
public sealed record StoredWish(Wish Wish, IReadOnlySet<string> Votes)
{
    /// <summary>How many want it, when that tells of nobody; null when it would.</summary>
    public int? Count => Votes.Count >= Wish.LeastShown ? Votes.Count : null;
}
