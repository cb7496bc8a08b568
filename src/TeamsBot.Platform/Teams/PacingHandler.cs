namespace TeamsBot.Platform.Teams;

/// <summary>Lets each attempt of an <see cref="OutgoingCall"/> through the <see cref="RateGate"/>.</summary>
public sealed class PacingHandler(RateGate gate) : DelegatingHandler
{
    /// <inheritdoc/>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (OutgoingCall.Current is { } call && call.Covers(request))
        {
            await gate.PassAsync(call.TenantId, call.ConversationId, call.IsRead, cancellationToken);
        }

        return await base.SendAsync(request, cancellationToken);
    }
}
