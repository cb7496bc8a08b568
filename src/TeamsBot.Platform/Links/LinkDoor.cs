using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.Links;

/// <summary>
/// The one place where links come in: judges them, and asks the feature for what is behind. An expired and a forged link say nothing about
/// what they lead to, because nothing is read for them.
/// </summary>
public sealed partial class LinkDoor(TeamsOptions options, LinkSeal seal, UsedLinks used, LinkedThings things, RealTime time, ILogger<LinkDoor> logger)
{
    /// <summary>Opens a link to a page.</summary>
    public Task<Opened> OpenPageAsync(string link, CancellationToken cancellationToken) => OpenAsync(LinkKind.Page, link, PageAsync, cancellationToken);

    /// <summary>Opens a link to a file and fetches nothing yet: previews and scanners of mail and chat open links too.</summary>
    public Task<Opened> OfferFileAsync(string link, CancellationToken cancellationToken) => OpenAsync(LinkKind.File, link, OfferAsync, cancellationToken);

    /// <summary>Fetches the file and uses the link up. A file that cannot be made leaves the link as it was; of two requests at once one gets it.</summary>
    public Task<Opened> FetchFileAsync(string link, CancellationToken cancellationToken) => OpenAsync(LinkKind.File, link, FetchAsync, cancellationToken);

    /// <summary>Answers a program that subscribed, as often as it asks.</summary>
    public Task<Opened> ReadFeedAsync(string link, CancellationToken cancellationToken) => OpenAsync(LinkKind.Feed, link, FeedAsync, cancellationToken);

    private async Task<Opened> OpenAsync(LinkKind kind, string link, Func<LinkToken, CancellationToken, Task<Opened>> inside, CancellationToken cancellationToken)
    {
        if (seal.Open(kind, link) is not { } token) { return new Opened.Nothing(NothingBecause.Unreadable, null); }
        if (token.IsExpired(time.Clock.GetInstant())) { return Not(NothingBecause.Expired, token); }
        if (!options.Allows(token.Target.Team.TenantId)) { return Not(NothingBecause.Gone, token); }
        try
        {
            return await inside(token, cancellationToken);
        }
        catch (Exception e) when (e is StoreUnavailableException or TeamsUnavailableException)
        {
            Log.Unavailable(logger, token.Target.Name, e);
            return Not(NothingBecause.Busy, token);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, token.Target.Name, e);
            return Not(NothingBecause.Trouble, token);
        }
    }

    private async Task<Opened> PageAsync(LinkToken token, CancellationToken cancellationToken) =>
        things.Page(token.Target.Name) is { } page && await page.ReadAsync(token.Target, cancellationToken) is { } content
            ? new Opened.Page(content, token.Target.Language)
            : Not(NothingBecause.Gone, token);

    private async Task<Opened> FeedAsync(LinkToken token, CancellationToken cancellationToken) =>
        things.Feed(token.Target.Name) is { } feed && await feed.ReadAsync(token.Target, cancellationToken) is { } content ? new Opened.File(content) : Not(NothingBecause.Gone, token);

    private Task<Opened> OfferAsync(LinkToken token, CancellationToken cancellationToken) =>
        UnusedAsync(token, _ => Task.FromResult<Opened>(new Opened.Offer(token.Target.Language)), cancellationToken);

    private Task<Opened> FetchAsync(LinkToken token, CancellationToken cancellationToken) =>
        UnusedAsync(token, file => TakeAsync(file, token, cancellationToken), cancellationToken);

    private async Task<Opened> UnusedAsync(LinkToken token, Func<ILinkedFile, Task<Opened>> then, CancellationToken cancellationToken) =>
        things.File(token.Target.Name) is not { } file ? Not(NothingBecause.Gone, token)
        : await used.HasAsync(token, cancellationToken) ? Not(NothingBecause.Used, token)
        : await then(file);

    private async Task<Opened> TakeAsync(ILinkedFile file, LinkToken token, CancellationToken cancellationToken) =>
        await file.ReadAsync(token.Target, cancellationToken) is not { } content ? Not(NothingBecause.Gone, token)
        : await used.AddAsync(token, cancellationToken) ? new Opened.File(content)
        : Not(NothingBecause.Used, token);

    private static Opened.Nothing Not(NothingBecause why, LinkToken token) => new(why, token.Target.Language);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "{Name} was asked for while the store or Teams did not answer.")]
        public static partial void Unavailable(ILogger logger, string name, Exception exception);

        [LoggerMessage(2, LogLevel.Error, "{Name} could not be made.")]
        public static partial void Failed(ILogger logger, string name, Exception exception);
    }
}
