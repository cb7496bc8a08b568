using System.Net;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// One call to the connector while it runs: who is paced by it, what must happen before each attempt, and whether an attempt
/// may have arrived. The handlers of the HTTP client find it through the flow of the call.
/// </summary>
public sealed class OutgoingCall(string serviceUrl, string tenantId, string conversationId)
{
    private static readonly AsyncLocal<OutgoingCall?> Flow = new();

    private readonly string prefix = serviceUrl.TrimEnd('/') + "/v3/";

    /// <summary>The call that this code runs in; null outside one.</summary>
    public static OutgoingCall? Current => Flow.Value;

    /// <summary>Whose limit over all conversations it counts for.</summary>
    public string TenantId => tenantId;

    /// <summary>The thread, channel or chat whose limits it counts for.</summary>
    public string ConversationId => conversationId;

    /// <summary>True for questions to the roster, which Teams counts apart and allows twice as often.</summary>
    public bool IsRead { get; init; }

    /// <summary>Asked before every attempt, with token and rate slot in hand; false stops the call.</summary>
    public Func<CancellationToken, Task<bool>>? Leaving { get; init; }

    /// <summary>After this long an attempt is given up; null for the client's own time-out.</summary>
    public TimeSpan? AttemptTimeout { get; init; }

    /// <summary>True when an attempt left and nobody can tell that it was refused.</summary>
    public bool MayHaveArrived { get; private set; }

    /// <summary>Runs the work as this call.</summary>
    public async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        Flow.Value = this;
        return await work();
    }

    /// <summary>True for a request to the connector; what the SDK asks beside it (tokens, keys) is not part of the call.</summary>
    public bool Covers(HttpRequestMessage request) =>
        request.RequestUri?.AbsoluteUri.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) == true;

    /// <summary>An attempt was answered: after these the message may still be there.</summary>
    public void Answered(HttpStatusCode status) =>
        MayHaveArrived |= status is HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout;

    /// <summary>An attempt broke off: only when there never was a connection it certainly did not arrive.</summary>
    public void Broke(Exception how) => MayHaveArrived |= how switch
    {
        HttpRequestException { HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError or HttpRequestError.SecureConnectionError
            or HttpRequestError.ProxyTunnelError } => false,
        HttpRequestException or IOException or OperationCanceledException or TimeoutException => true,
        _ => false,
    };
}
