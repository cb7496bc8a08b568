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
    /// <summary>A link to a page: valid for one hour. Null when this service was not told its public address (<c>Links:Address</c>).</summary>
    string? ToPage(LinkTarget target);

    /// <summary>A link to a file: valid for 10 minutes, for one download. Null as above.</summary>
    string? ToFile(LinkTarget target);
}

/// <summary>A page behind a link.</summary>
public interface ILinkedPage
{
    /// <summary>Its written contract, <c>feature.page/1</c>.</summary>
    string Name { get; }

    /// <summary>The page as the rows have it now; null when what it is about is gone, or the one it was made for may not read it any more.</summary>
    Task<PageContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken);
}

/// <summary>A file behind a link.</summary>
public interface ILinkedFile
{
    /// <summary>Its written contract, <c>feature.file/1</c>.</summary>
    string Name { get; }

    /// <summary>The file as the rows have it now; null as for a page.</summary>
    Task<FileContent?> ReadAsync(LinkTarget target, CancellationToken cancellationToken);
}

/// <summary>A page's own part; the frame around it (language, styles, headers) is the same for all.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Body">HTML in which everything people typed is encoded; no scripts, no styles, no addresses of other hosts.</param>
public sealed record PageContent(string Title, string Body);

/// <summary>A file to keep.</summary>
/// <param name="FileName">Letters, digits, hyphens and one extension.</param>
/// <param name="ContentType">Its media type, with the character set.</param>
/// <param name="Bytes">The content.</param>
public sealed record FileContent(string FileName, string ContentType, ReadOnlyMemory<byte> Bytes);
