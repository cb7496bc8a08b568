using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The token service, which keeps the tokens of people who signed in through an OAuth connection of the bot.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.connector.authentication.usertokenclient</remarks>
public abstract class UserTokenClient
{
    /// <summary>The token; null when this user did not sign in, or the code is not theirs.</summary>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public abstract Task<TokenResponse?> GetUserTokenAsync(string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken);

    /// <summary>The link behind a sign-in button, and what Teams needs for single sign-on.</summary>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public abstract Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken);

    /// <summary>Makes the service forget the token.</summary>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public abstract Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken);

    /// <summary>Exchanges what Teams sent for single sign-on.</summary>
    /// <exception cref="InvalidOperationException">It cannot be exchanged: somebody has to agree first.</exception>
    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public abstract Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken);
}
