using Microsoft.AspNetCore.Http;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who may speak to the bot, and as whom the bot speaks.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.connector.authentication.botframeworkauthentication</remarks>
public abstract class BotFrameworkAuthentication
{
    /// <summary>The caller of a request whose body has not been read, or null: 401.</summary>
    /// <exception cref="HttpRequestException">The keys cannot be fetched, so nobody can tell: 503.</exception>
    internal abstract ValueTask<Caller?> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken);

    /// <exception cref="ArgumentException">The address is not <c>https:</c> (or <c>http:</c> on loopback).</exception>
    internal abstract ConnectorCalls Connect(string serviceUrl);
}

/// <summary>Place of the published type in the constructor below; the bot's credentials come from configuration only.</summary>
public abstract class ServiceClientCredentialsFactory;

/// <summary>Place of the published type in the constructor below; the rules are those of the channel only.</summary>
public class AuthenticationConfiguration;
