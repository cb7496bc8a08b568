using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Integration.AspNet.Core;
using TeamsBot.Hosting.Links;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Links;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Hosting;

/// <summary>What the service answers over HTTP.</summary>
internal static class Endpoints
{
    /// <summary>Adds the endpoint of the Bot Connector, those of links, and the two of the health checks.</summary>
    public static WebApplication MapBot(this WebApplication app)
    {
        app.MapPost("/api/messages", (HttpContext http, IBotFrameworkHttpAdapter adapter, IBot bot) =>
            adapter.ProcessAsync(http.Request, http.Response, bot, http.RequestAborted));
        app.MapGet("/health/live", () => "ok");
        app.MapGet("/health/ready", ReadyAsync);
        return app.MapLinks();
    }

    /// <summary>Stops the start when two handlers answer one verb, two commands have the same words, or two pages or files one name.</summary>
    public static void RequireUniqueNames(this IServiceProvider services)
    {
        _ = services.GetRequiredService<CardActions>();
        _ = services.GetRequiredService<CommandWords>();
        _ = services.GetRequiredService<LinkedThings>();
    }

    // Ready means that the store answers; whether Teams does is not ours to wait for.
    private static async Task<IResult> ReadyAsync(ITableStore store, CancellationToken cancellationToken)
    {
        try
        {
            await store.GetAsync("Schedules", "0", "ready", cancellationToken);
            return Results.Text("ok");
        }
        catch (StoreUnavailableException)
        {
            return Results.Text("The store does not answer.", statusCode: StatusCodes.Status503ServiceUnavailable);
        }
    }
}
