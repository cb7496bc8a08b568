using System.Security.Cryptography;
using System.Text;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>What is done with a point. The names are kept in rows: add to them, never rename.</summary>
public enum Taken
{
    Yes,
    Partly,
    No,
}

/// <summary>What the owner answered to a point.</summary>
/// <param name="Taken">Adopted, partly, or not.</param>
/// <param name="Why">The explanation: without one nobody raises a point again.</param>
/// <param name="By">Who answered, the name to show.</param>
public sealed record PointAnswer(Taken Taken, string Why, string By);

/// <summary>What somebody raised in a consultation. Without a name nothing in it tells who it was, nor when.</summary>
/// <param name="Id">Made of the page it was written on, so that a page sent twice makes one point; without a name a random one from the next morning on. It tells neither time nor order.</param>
/// <param name="Change">What should be different.</param>
/// <param name="Keep">What should stay; null when nothing was said.</param>
/// <param name="Worry">What worries; null when nothing was said.</param>
/// <param name="Name">Who raised it; null without a name.</param>
/// <param name="Answer">Null until the owner answered.</param>
public sealed record Point(string Id, string Change, string? Keep, string? Worry, string? Name, PointAnswer? Answer)
{
    /// <summary>Points without a name are shown from this many on, or once the consultation has closed (domain.md 2.1).</summary>
    public const int UnnamedFrom = 2;

    /// <summary>True once a point without a name was written anew together with the others, so that not even the store's own time stamps tell when it came.</summary>
    public bool IsUnlinked { get; init; }

    /// <summary>The id of a point that was written on the page with this nonce.</summary>
    public static string IdOf(string nonce) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(nonce)).AsSpan(0, 16));

    /// <summary>A new point.</summary>
    public static Outcome<Point> Raise(string nonce, string? change, string? keep, string? worry, string? name) =>
        string.IsNullOrWhiteSpace(change) ? new Refusal("changes.point.needed")
        : Limits.TooLong((change, Limits.Lines), (keep, Limits.Lines), (worry, Limits.Lines)) is { } tooLong ? tooLong
        : new Point(IdOf(nonce), change, keep, worry, name, Answer: null);

    /// <summary>The owner's answer; it can be given anew.</summary>
    public Outcome<Point> Respond(Taken? taken, string? why, string by) =>
        taken is not { } chosen ? new Refusal("changes.answer.needed")
        : string.IsNullOrWhiteSpace(why) ? new Refusal("changes.answer.why-needed")
        : Limits.TooLong((why, Limits.Lines)) is { } tooLong ? tooLong
        : this with { Answer = new PointAnswer(chosen, why, by) };

    /// <summary>The points that may be shown, in an order that says nothing.</summary>
    public static IReadOnlyList<Point> Shown(IReadOnlyList<Point> points, bool isOpen)
    {
        var showsUnnamed = !isOpen || points.Count(p => p.Name is null) >= UnnamedFrom;
        return [.. points.Where(p => p.Name is not null || showsUnnamed).OrderBy(p => p.Id, StringComparer.Ordinal)];
    }
}
