using Azure.Core;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>The bot's own token, kept for all turns: fetched by one at a time, and again before it expires.</summary>
internal sealed class TokenCache(Func<CancellationToken, ValueTask<AccessToken>> fetch, TimeProvider clock)
{
    /// <summary>From here on a new one is fetched while the old one still serves.</summary>
    public static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    /// <summary>A token with less than this is not sent any more: it might expire on its way.</summary>
    private static readonly TimeSpan Least = TimeSpan.FromSeconds(30);

    private readonly Lock gate = new();
    private AccessToken? current;
    private Task<AccessToken>? fetching;

    public async ValueTask<string> GetAsync(CancellationToken cancellationToken)
    {
        Task<AccessToken> next;
        lock (gate)
        {
            if (Left() > Ahead)
            {
                return current!.Value.Token;
            }

            // Not ended by the caller who happened to be first: the others wait for it too.
            if (fetching is null or { IsCompleted: true })
            {
                fetching = FetchAsync();
            }

            if (Left() > Least)
            {
                return current!.Value.Token;
            }

            next = fetching;
        }

        return (await next.WaitAsync(cancellationToken)).Token;
    }

    private TimeSpan Left() => current is { } token ? token.ExpiresOn - clock.GetUtcNow() : TimeSpan.Zero;

    private async Task<AccessToken> FetchAsync()
    {
        // Off the lock before anything is sent.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        var token = await fetch(CancellationToken.None);
        lock (gate)
        {
            current = token;
        }

        return token;
    }
}
