using TeamsBot.Platform.Links;

namespace TeamsBot.Hosting.Links;

/// <summary>What the service answers in a browser: pages and files behind links.</summary>
internal static class LinkEndpoints
{
    private static readonly string[] Looking = [HttpMethods.Get, HttpMethods.Head];

    /// <summary>Adds what the endpoints need: the pages' frame, the limit, and a log that keeps links to itself.</summary>
    public static IServiceCollection AddLinkWeb(this IServiceCollection services) => services.AddSingleton<LinkPages>().AddLinkLimit().AddLinkLog();

    /// <summary>Adds the endpoints of <see cref="Kernel.Links.ILinks"/>.</summary>
    public static WebApplication MapLinks(this WebApplication app)
    {
        app.UseRateLimiter();
        var links = app.MapGroup("").RequireRateLimiting(LinkLimit.Policy);
        links.MapMethods("/p/{link}", Looking, async (string link, LinkDoor door, LinkPages pages, CancellationToken cancellationToken) =>
            pages.Of(await door.OpenPageAsync(link, cancellationToken)));
        links.MapMethods("/f/{link}", Looking, async (string link, LinkDoor door, LinkPages pages, CancellationToken cancellationToken) =>
            pages.Of(await door.OfferFileAsync(link, cancellationToken)));
        links.MapPost("/f/{link}", async (string link, HttpRequest request, LinkDoor door, LinkPages pages, CancellationToken cancellationToken) =>
            pages.Of(await (IsFromOwnPage(request) ? door.FetchFileAsync(link, cancellationToken) : door.OfferFileAsync(link, cancellationToken))));
        links.MapMethods("/c/{link}.ics", Looking, async (string link, LinkDoor door, LinkPages pages, CancellationToken cancellationToken) =>
            pages.Of(await door.ReadFeedAsync(link, cancellationToken)));
        return app;
    }

    // Every browser of today says where a press came from; Origin says nothing here, because our pages send no referrer.
    private static bool IsFromOwnPage(HttpRequest request) => request.Headers["Sec-Fetch-Site"] is [] or ["same-origin"];
}
