using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Authentication;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.Calendars;

/// <summary>How a request to Graph ended.</summary>
/// <param name="Value">The answer; null when there is none, for whatever reason.</param>
/// <param name="Status">Of HTTP; 0 when nothing came back.</param>
/// <param name="Code">Graph's own word for what went wrong.</param>
internal sealed record GraphReply<T>(T? Value, int Status, string? Code = null)
    where T : class
{
    public bool Is(HttpStatusCode status) => Status == (int)status;
}

/// <summary>
/// The one way to Microsoft Graph: at most four requests at once, <c>Retry-After</c> honoured as long as the time of the turn allows,
/// and every failure a value. A request that makes something is tried again only because it carries a transaction id.
/// </summary>
/// <remarks>https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits, https://learn.microsoft.com/graph/throttling</remarks>
public sealed partial class GraphCalls(CalendarOptions options, IHttpClientFactory http, RealTime time, ILogger<GraphCalls> logger) : IDisposable
{
    private const int MostAtOnce = 4;
    private const int MostAttempts = 4;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);

    private readonly SemaphoreSlim gate = new(MostAtOnce);

    /// <inheritdoc/>
    public void Dispose() => gate.Dispose();

    /// <summary>Asks with this token. The request has to be one that may be sent twice.</summary>
    internal async Task<GraphReply<T>> AskAsync<T>(string token, Func<GraphServiceClient, CancellationToken, Task<T?>> question, CancellationToken cancellationToken)
        where T : class
    {
        var started = time.Clock.GetTimestamp();
        for (var attempt = 1; ; attempt++)
        {
            var (reply, after) = await OnceAsync(token, question, cancellationToken);
            var wait = after ?? (FirstWait * Math.Pow(2, attempt - 1));
            if (!IsPassing(reply.Status) || attempt == MostAttempts || time.Clock.GetElapsedTime(started) + wait > RetryBudget.Current) { return Logged(reply); }
            await Task.Delay(wait, time.Clock, cancellationToken);
        }
    }

    private async Task<(GraphReply<T> Reply, TimeSpan? After)> OnceAsync<T>(string token, Func<GraphServiceClient, CancellationToken, Task<T?>> question, CancellationToken cancellationToken)
        where T : class
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            using var client = http.CreateClient(CalendarsRegistration.Client);
            using var graph = new GraphServiceClient(client, new Bearer(token), options.GraphAddress.AbsoluteUri.TrimEnd('/'));
            return (new(await question(graph, cancellationToken), (int)HttpStatusCode.OK), null);
        }
        catch (ApiException e)
        {
            return (new(null, e.ResponseStatusCode, (e as ODataError)?.Error?.Code), RetryAfter(e));
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException && !cancellationToken.IsCancellationRequested)
        {
            return (new(null, 0, e.GetType().Name), null);
        }
        finally
        {
            gate.Release();
        }
    }

    private static bool IsPassing(int status) => status is 0 or 408 or 429 or (>= 500 and not 501);

    private TimeSpan? RetryAfter(ApiException failure)
    {
        var said = failure.ResponseHeaders?.FirstOrDefault(h => h.Key.Equals("Retry-After", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
        if (!System.Net.Http.Headers.RetryConditionHeaderValue.TryParse(said, out var after)) { return null; }
        var wait = after.Delta ?? after.Date - time.Clock.GetUtcNow();
        return wait < TimeSpan.Zero ? TimeSpan.Zero : wait;
    }

    private GraphReply<T> Logged<T>(GraphReply<T> reply)
        where T : class
    {
        if (reply.Status is < 200 or >= 300) { Log.Refused(logger, reply.Status, reply.Code); }
        return reply;
    }

    private sealed class Bearer(string token) : IAuthenticationProvider
    {
        public Task AuthenticateRequestAsync(RequestInformation request, Dictionary<string, object>? additionalAuthenticationContext = null, CancellationToken cancellationToken = default)
        {
            request.Headers.Add("Authorization", $"Bearer {token}");
            return Task.CompletedTask;
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "Microsoft Graph answered {Status} {Code}.")]
        public static partial void Refused(ILogger logger, int status, string? code);
    }
}
