using NodaTime;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Links;

/// <summary>Makes the links. Their time is real time, because a jump of the product's clock moves no browser.</summary>
public sealed class SealedLinks(LinksOptions options, LinkSeal seal, RealTime time) : ILinks
{
    /// <summary>How long a page can be opened.</summary>
    public static readonly Duration PageLife = Duration.FromHours(1);

    /// <summary>How long a file can be fetched.</summary>
    public static readonly Duration FileLife = Duration.FromMinutes(10);

    /// <summary>How long a feed can be asked for, unless it is ended before.</summary>
    public static readonly Duration FeedLife = Duration.FromDays(5 * 365);

    /// <inheritdoc/>
    public string? ToPage(LinkTarget target) => To(LinkKind.Page, target, PageLife);

    /// <inheritdoc/>
    public string? ToFile(LinkTarget target) => To(LinkKind.File, target, FileLife);

    /// <inheritdoc/>
    public string? ToFeed(LinkTarget target) => To(LinkKind.Feed, target, FeedLife) is { } address ? $"{address}.ics" : null;

    private string? To(LinkKind kind, LinkTarget target, Duration life) =>
        options.Address is { } address
            ? $"{address.TrimEnd('/')}/{(char)kind}/{seal.Close(kind, new(target, time.Clock.GetInstant() + life, LinkSeal.NewNonce()))}"
            : null;
}
