using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace TeamsBot.Platform.Teams;

/// <summary>The default client of <see cref="IHttpClientFactory"/>: the one the adapter sends with, ours and the published one.</summary>
public static class BotHttpClient
{
    private const string PublicKeys = "https://login.botframework.com/";
    private const string PublicTokens = "https://api.botframework.com/";
    private const string PublicLogin = "https://login.microsoftonline.com/";

    // A connection is renewed now and then, so that a change of DNS is noticed.
    private static readonly TimeSpan ConnectionLifetime = TimeSpan.FromMinutes(5);

    /// <summary>
    /// Gives the default client its rules, from the outside in: only where the bot may send, the one retry, the rate limits, and
    /// what has to happen right before an attempt leaves. The adapter fetches its keys and its
    /// token, and those of people who signed in, with the same client, so their addresses are let through besides the service URLs.
    /// </summary>
    /// <exception cref="FormatException">An entry of <c>Teams:AllowedServiceUrls</c> is no absolute address.</exception>
    public static IServiceCollection AddBotHttpClient(this IServiceCollection services, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        var allowed = new AllowedServiceUrls([.. ServiceUrls(configuration), .. OwnAddresses(configuration)]);
        services.AddHttpClient(Options.DefaultName)
            .AddHttpMessageHandler(() => new AllowedServiceUrlHandler(allowed))
            .AddHttpMessageHandler(() => new RetryHandler())
            .AddHttpMessageHandler(s => new PacingHandler(s.GetRequiredService<RateGate>()))
            .AddHttpMessageHandler(s => new LeavingHandler(s.GetRequiredService<RealTime>()))
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = ConnectionLifetime })
            // They would write the ids of conversations and people.
            .RemoveAllLoggers();
        return services;
    }

    private static IEnumerable<string> ServiceUrls(IConfiguration configuration) =>
        configuration.GetSection("Teams:AllowedServiceUrls").Get<string[]>() is { Length: > 0 } listed ? listed : AllowedServiceUrls.OfTeams;

    // Whole hosts: the metadata names the address of the keys itself.
    private static IEnumerable<string> OwnAddresses(IConfiguration configuration) =>
        new[]
        {
            Or(configuration["ToBotFromChannelOpenIdMetadataUrl"], PublicKeys),
            Or(configuration["ToChannelFromBotLoginUrl"], PublicLogin),
            Or(configuration["OAuthUrl"], PublicTokens),
        }.Select(address => Uri.TryCreate(address, UriKind.Absolute, out var known) ? known.GetLeftPart(UriPartial.Authority) : address);

    private static string Or(string? configured, string otherwise) => string.IsNullOrWhiteSpace(configured) ? otherwise : configured;
}
