using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace TeamsBot.Benchmarks;

/// <summary>A Bot Connector that takes every message at once and remembers none, so that it costs the machine little.</summary>
internal sealed class LoopbackConnector : IAsyncDisposable
{
    private readonly WebApplication app;
    private long taken;

    private LoopbackConnector(WebApplication app) => this.app = app;

    public Uri Address => new(app.Urls.First());

    public long Taken => Interlocked.Read(ref taken);

    public static async Task<LoopbackConnector> StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new LoopbackConnector(builder.Build());
        connector.app.MapPost("/{**path}", connector.Take);
        await connector.app.StartAsync(cancellationToken);
        return connector;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private IResult Take() => Results.Text($$"""{"id":"{{Interlocked.Increment(ref taken)}}"}""", "application/json", statusCode: StatusCodes.Status201Created);
}
