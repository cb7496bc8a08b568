namespace TeamsBot.Platform.Teams;

/// <summary>Refuses every request to an address the bot was not told to send to, before anything, a token least of all, leaves.</summary>
public sealed class AllowedServiceUrlHandler(AllowedServiceUrls allowed) : DelegatingHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        return allowed.Allows(request.RequestUri)
            ? base.SendAsync(request, cancellationToken)
            : throw new ServiceUrlRefusedException(request.RequestUri?.Host ?? "");
    }
}

/// <summary>Someone gave an address outside <c>Teams:AllowedServiceUrls</c>. Trying again changes nothing.</summary>
public sealed class ServiceUrlRefusedException(string host)
    : Exception($"The bot does not send to '{host}': it is not under Teams:AllowedServiceUrls.");
