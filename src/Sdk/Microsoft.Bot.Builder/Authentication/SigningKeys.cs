using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>A key of the Bot Connector, and the channels it may sign for.</summary>
internal sealed record SigningKey(SecurityKey Key, IReadOnlySet<string> Endorsements);

/// <summary>The keys of the Bot Connector: fetched once a day, and once more for a key not seen before.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-authentication</remarks>
[SuppressMessage("Design", "CA1001", Justification = "Lives as long as the process; a SemaphoreSlim that only waits holds nothing to release.")]
internal sealed class SigningKeys(Uri metadata, Func<HttpClient> http, TimeProvider clock)
{
    /// <summary>Keys change at most daily; the documentation asks to fetch them at least that often.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    /// <summary>Anyone can name an unknown key, so that may cost one fetch a minute and no more.</summary>
    public static readonly TimeSpan LeastBetweenRefreshes = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1);
    private Known? known;
    private DateTimeOffset refreshed = DateTimeOffset.MinValue;

    /// <summary>The key with this id, or null.</summary>
    /// <exception cref="HttpRequestException">There are no keys yet and they cannot be fetched.</exception>
    public async ValueTask<SigningKey?> FindAsync(string id, CancellationToken cancellationToken)
    {
        if (Current()?.Keys.GetValueOrDefault(id) is { } key)
        {
            return key;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            return await FetchAndFindAsync(id, cancellationToken);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<SigningKey?> FetchAndFindAsync(string id, CancellationToken cancellationToken)
    {
        if (Current() is null)
        {
            await RenewAsync(cancellationToken);
        }

        if (!known!.Keys.ContainsKey(id) && clock.GetUtcNow() - refreshed >= LeastBetweenRefreshes)
        {
            refreshed = clock.GetUtcNow();
            await RenewAsync(cancellationToken);
        }

        return known.Keys.GetValueOrDefault(id);
    }

    private Known? Current() => known is { } keys && clock.GetUtcNow() - keys.Since < Lifetime ? keys : null;

    private async Task RenewAsync(CancellationToken cancellationToken)
    {
        try
        {
            known = new(await FetchAsync(cancellationToken), clock.GetUtcNow());
        }
        catch (Exception failure) when (known is not null && IsOutage(failure, cancellationToken))
        {
            // The old keys still tell true from false; ask again after a while.
            known = known with { Since = clock.GetUtcNow() - Lifetime + LeastBetweenRefreshes };
        }
        catch (Exception failure) when (failure is not HttpRequestException && IsOutage(failure, cancellationToken))
        {
            throw new HttpRequestException("The keys of the Bot Connector cannot be read.", failure);
        }
    }

    private static bool IsOutage(Exception failure, CancellationToken cancellationToken) =>
        failure is HttpRequestException or JsonException or ArgumentException or InvalidOperationException
        || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested);

    private async Task<Dictionary<string, SigningKey>> FetchAsync(CancellationToken cancellationToken)
    {
        var client = http();
        var configuration = OpenIdConnectConfiguration.Create(await client.GetStringAsync(metadata, cancellationToken));
        var address = Addresses.Require("jwks_uri", configuration.JwksUri);
        var set = JsonWebKeySet.Create(await client.GetStringAsync(address, cancellationToken));
        return set.Keys
            .Where(key => !string.IsNullOrEmpty(key.Kid))
            .GroupBy(key => key.Kid, StringComparer.Ordinal)
            .ToDictionary(keys => keys.Key, keys => new SigningKey(keys.First(), Endorsements(keys.First())), StringComparer.Ordinal);
    }

    private static HashSet<string> Endorsements(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var listed) && listed is JsonElement { ValueKind: JsonValueKind.Array } channels
            ? [.. channels.EnumerateArray().Where(channel => channel.ValueKind == JsonValueKind.String).Select(channel => channel.GetString()!)]
            : [];

    private sealed record Known(Dictionary<string, SigningKey> Keys, DateTimeOffset Since);
}
