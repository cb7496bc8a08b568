using System.Net;
using Polly;
using Polly.Retry;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// The one retry of everything the bot sends: 412, 429, 502, 503 and 504, after <c>Retry-After</c> or else after a wait that doubles,
/// with jitter, as long as it fits the <see cref="RetryBudget"/>. An answer that would have to wait longer goes to the caller as it is.
/// A post that must not double is not tried again after 502 and 504, because the first may have arrived.
/// </summary>
/// <remarks>Which statuses: https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/conversation-messages</remarks>
public sealed class RetryHandler(TimeProvider clock, Func<double> random) : DelegatingHandler
{
    private const int MostRetries = 10;

    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(500);
    private static readonly ResiliencePropertyKey<long> Started = new("started");
    private static readonly ResiliencePropertyKey<TimeSpan> Wait = new("wait");

    private ResiliencePipeline<HttpResponseMessage>? pipeline;

    public RetryHandler()
        : this(TimeProvider.System, Random.Shared.NextDouble)
    {
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        pipeline ??= Build();
        var context = ResilienceContextPool.Shared.Get(cancellationToken);
        try
        {
            context.Properties.Set(Started, clock.GetTimestamp());
            return await pipeline.ExecuteAsync(
                static async (attempt, call) => await call.Handler.SendOnceAsync(call.Request, attempt.CancellationToken),
                context,
                (Handler: this, Request: request));
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private ResiliencePipeline<HttpResponseMessage> Build() => new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
        .AddRetry(new RetryStrategyOptions<HttpResponseMessage>
        {
            MaxRetryAttempts = MostRetries,
            ShouldHandle = attempt => ValueTask.FromResult(ShouldRetry(attempt)),
            DelayGenerator = attempt => ValueTask.FromResult<TimeSpan?>(attempt.Context.Properties.GetValue(Wait, FirstWait)),
        })
        .Build();

    private Task<HttpResponseMessage> SendOnceAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        base.SendAsync(request, cancellationToken);

    private bool ShouldRetry(RetryPredicateArguments<HttpResponseMessage> attempt)
    {
        // A message that must appear once, and may have, is not sent again: better a question to the leader than a second item.
        if (attempt.Outcome.Result is not { } response || !IsPassing(response.StatusCode) || OutgoingCall.Current is { Leaving: not null, MayHaveArrived: true })
        {
            return false;
        }

        var wait = RetryAfter(response) ?? Backoff(attempt.AttemptNumber);
        attempt.Context.Properties.Set(Wait, wait);
        return clock.GetElapsedTime(attempt.Context.Properties.GetValue(Started, 0)) + wait <= RetryBudget.Current;
    }

    private static bool IsPassing(HttpStatusCode status) => status
        is HttpStatusCode.PreconditionFailed
        or HttpStatusCode.TooManyRequests
        or HttpStatusCode.BadGateway
        or HttpStatusCode.ServiceUnavailable
        or HttpStatusCode.GatewayTimeout;

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var asked = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - clock.GetUtcNow();
        return asked < TimeSpan.Zero ? TimeSpan.Zero : asked;
    }

    // Between half and one and a half of 0.5, 1, 2, 4 … seconds, so that senders who failed together do not return together.
    private TimeSpan Backoff(int attempt) => FirstWait * Math.Pow(2, attempt) * (0.5 + random());
}
