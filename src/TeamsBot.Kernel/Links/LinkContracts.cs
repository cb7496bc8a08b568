using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Kernel.Links;

/// <summary>What a link leads to. It stands in the link, signed, and is read back only when the signature holds.</summary>
/// <param name="Name">The written contract of the page or file, <c>feature.page/1</c>; see <see cref="ILinkedPage"/> and <see cref="ILinkedFile"/>.</param>
/// <param name="Team">The conversation it is about. A link never shows another one.</param>
/// <param name="Id">What it is about within that conversation; empty when it is about all of it.</param>
/// <param name="For">Who asked for it: the page is made for them, and whoever has the link reads it as they would until it expires.</param>
/// <param name="Language">The language it speaks: the presser's.</param>
public sealed record LinkTarget(string Name, TeamKey Team, string Id, MemberRef For, Language Language);

/// <summary>Makes links that open in a browser without signing in: signed, for one target, for a short time.</summary>
public interface ILinks
{
    /// <summary>
    /// A link to a page: valid for one hour, of real time. Null when this service was not told its public address (<c>Links:Address</c>): leave the button out.
    /// </summary>
    string? ToPage(LinkTarget target);

    /// <summary>A link to a file: valid for 10 minutes, for one download, which a button on a small page starts. Null as above.</summary>
    string? ToFile(LinkTarget target);

    /// <summary>
    /// An address that a program asks again and again, such as a calendar's subscription: it works for years, so whoever answers it has to be able
    /// to end it (<see cref="ILinkedFeed"/>). Null as above.
    /// </summary>
    string? ToFeed(LinkTarget target);
}

/// <summary>A page behind a link. Registered as <c>ILinkedPage</c>; two of one name stop the host at start.</summary>
public interface ILinkedPage
{
    /// <summary>Its written contract, such as <c>changes.story/1</c>: one page for one name.</summary>
    string Name { get; }

    /// <summary>
    /// The page as the rows have it now; null when what it is about is gone, or the one it was made for may not read it any more: that is asked here,
    /// each time, and nowhere else. Called at every opening, previews and HEAD requests too, so it only reads.
    /// </summary>
    Task<PageContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken);
}

/// <summary>A file behind a link. Registered as <c>ILinkedFile</c>; two of one name stop the host at start.</summary>
public interface ILinkedFile
{
    /// <summary>Its written contract, such as <c>changes.measurements-csv/1</c>: one file for one name.</summary>
    string Name { get; }

    /// <summary>The file as the rows have it now; null as for a page. Called when the download is asked for, before the link is used up, so it only reads.</summary>
    Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken);
}

/// <summary>What a program subscribes to. Registered as <c>ILinkedFeed</c>; two of one name stop the host at start.</summary>
public interface ILinkedFeed
{
    /// <summary>Its written contract, such as <c>learning.subscription/1</c>: one feed for one name.</summary>
    string Name { get; }

    /// <summary>
    /// The file as the rows have it now; null when the address was ended, or the one it was made for may not read it any more: that is asked here, at
    /// every request. It only reads.
    /// </summary>
    Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken);
}

/// <summary>A page's own part; the frame around it (language, styles, headers) is the same for all.</summary>
/// <param name="Title">Plain text; the frame shows it as the page's heading (h1), so that sections begin at h2.</param>
/// <param name="Body">What stands below the title.</param>
public sealed record PageContent(string Title, Html Body);

/// <summary>A file to keep.</summary>
/// <param name="FileName">ASCII letters, digits, hyphens and one extension; anything else becomes a hyphen.</param>
/// <param name="ContentType">Its media type, with the character set.</param>
/// <param name="Bytes">The content.</param>
public sealed record FileContent(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);
