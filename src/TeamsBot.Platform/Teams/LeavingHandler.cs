namespace TeamsBot.Platform.Teams;

/// <summary>
/// The last step before a request leaves, inside the retry: every attempt asks <see cref="OutgoingCall.Leaving"/>, has its own time-out,
/// and tells the call how it ended.
/// </summary>
public sealed class LeavingHandler(RealTime time) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OutgoingCall.Current is not { } call || !call.Covers(request)) { return await base.SendAsync(request, cancellationToken); }
        if (call.Leaving is { } leaving && !await leaving(cancellationToken)) { throw new StoppedException(); }
        using var timeout = new CancellationTokenSource(call.AttemptTimeout ?? Timeout.InfiniteTimeSpan, time.Clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, timeout.Token);
        try
        {
            var response = await base.SendAsync(request, either.Token);
            call.Answered(response.StatusCode);
            return response;
        }
        catch (OperationCanceledException e) when (timeout.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            call.Broke(e);
            throw new TimeoutException("The connector did not answer in time.", e);
        }
        catch (Exception e)
        {
            call.Broke(e);
            throw;
        }
    }
}

/// <summary>Whoever planned the message took it back before it left.</summary>
public sealed class StoppedException : Exception
{
    /// <summary>Nothing left.</summary>
    public StoppedException()
        : base("Stopped before it left.")
    {
    }
}
