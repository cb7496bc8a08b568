using System.Net;
using Azure.Core;
using Azure.Identity;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Authentication from configuration, with the SDK's own keys: <c>MicrosoftAppId</c>, <c>MicrosoftAppType</c>, …</summary>
/// <remarks>
/// https://learn.microsoft.com/dotnet/api/microsoft.bot.connector.authentication.configurationbotframeworkauthentication.
/// Without <c>MicrosoftAppId</c> every request is refused, except with <c>DangerouslyAllowUnauthenticatedRequests=true</c>
/// in the Development environment, from this machine.
/// </remarks>
internal sealed partial class ConfigurationBotFrameworkAuthentication
{
    private const string PublicScope = "https://api.botframework.com";

    private readonly Func<HttpClient> http;
    private readonly ILogger logger;
    private readonly ConnectorTokens? inbound;
    private readonly TokenCache? outbound;
    private readonly bool open;
    private readonly ServiceCalls calls;
    private readonly UserTokenClient? userTokens;

    /// <summary>With a clock of its own: tests turn it. Tokens live in real time, whatever the product's clock says.</summary>
    /// <exception cref="InvalidOperationException">A setting is not usable; the message names it.</exception>
    public ConfigurationBotFrameworkAuthentication(IConfiguration configuration, TimeProvider clock, IHttpClientFactory? httpClientFactory, ILogger? logger)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        http = httpClientFactory is null ? Pooled() : httpClientFactory.CreateClient;
        this.logger = logger ?? NullLogger.Instance;
        calls = new ServiceCalls(http, TokenAsync);
        open = configuration.GetValue<bool>("DangerouslyAllowUnauthenticatedRequests");
        var settings = new BotSettings(configuration);
        if (settings.AppId is not { } appId)
        {
            return;
        }

        inbound = new ConnectorTokens(appId, settings.Issuer, new SigningKeys(settings.OpenIdMetadata, http, clock), clock);
        userTokens = new TokenServiceCalls(settings.OAuth, appId, calls);
        outbound = new TokenCache(settings.UsesManagedIdentity ? ManagedIdentity(appId, settings.Scope) : Secret(settings, appId, clock), clock);
    }

    /// <summary>The caller of a request whose body has not been read, or null: 401.</summary>
    /// <exception cref="HttpRequestException">The keys cannot be fetched, so nobody can tell: 503.</exception>
    public async ValueTask<Caller?> AuthenticateAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (inbound is null)
        {
            return open && IsDeveloperHere(request.HttpContext) ? Caller.Unauthenticated : null;
        }

        try
        {
            return await inbound.CheckAsync(request.Headers.Authorization, cancellationToken);
        }
        catch (HttpRequestException outage)
        {
            Log.KeysUnreachable(logger, outage);
            throw;
        }
    }

    /// <summary>The token service; null for a bot without registration.</summary>
    public UserTokenClient? UserTokens => userTokens;

    /// <exception cref="ArgumentException">The address is not <c>https:</c> (or <c>http:</c> on loopback).</exception>
    public ConnectorCalls Connect(string serviceUrl) =>
        Uri.TryCreate(serviceUrl, UriKind.Absolute, out var address) && Addresses.IsSafe(address)
            ? new ConnectorCalls(address, calls)
            : throw new ArgumentException("A service URL must be an https: address (http: on loopback only).", nameof(serviceUrl));

    private async ValueTask<string?> TokenAsync(CancellationToken cancellationToken) =>
        outbound is null ? null : await outbound.GetAsync(cancellationToken);

    private static bool IsDeveloperHere(HttpContext context) =>
        context.RequestServices.GetService<IHostEnvironment>() is { } host && host.IsDevelopment()
        && context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address);

    private static Func<HttpClient> Pooled()
    {
        // A connection is renewed now and then, so that a change of DNS is noticed.
        var client = new HttpClient(new SocketsHttpHandler { PooledConnectionLifetime = TimeSpan.FromMinutes(5) });
        return () => client;
    }

    private static Func<CancellationToken, ValueTask<AccessToken>> ManagedIdentity(string appId, string scope)
    {
        var identity = new ManagedIdentityCredential(ManagedIdentityId.FromUserAssignedClientId(appId));
        return cancellationToken => identity.GetTokenAsync(new TokenRequestContext([scope]), cancellationToken);
    }

    private Func<CancellationToken, ValueTask<AccessToken>> Secret(BotSettings settings, string appId, TimeProvider clock) =>
        settings.Secret is { } secret
            ? new ClientSecretTokens(settings.Login, appId, secret, settings.Scope, http, clock).FetchAsync
            : _ => throw new InvalidOperationException("MicrosoftAppPassword is not set, so the bot cannot send.");

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The keys of the Bot Connector cannot be fetched; requests are answered with 503")]
        public static partial void KeysUnreachable(ILogger logger, Exception outage);
    }

    // What configuration says, with the public cloud's values where it is silent.
    private sealed class BotSettings(IConfiguration configuration)
    {
        public string? AppId { get; } = Text(configuration, "MicrosoftAppId");

        public string? Secret { get; } = Text(configuration, "MicrosoftAppPassword");

        public string Issuer { get; } = Text(configuration, "ToBotFromChannelTokenIssuer") ?? PublicScope;

        public string Scope { get; } = (Text(configuration, "ToChannelFromBotOAuthScope") ?? PublicScope) + "/.default";

        public bool UsesManagedIdentity { get; } = Type(Text(configuration, "MicrosoftAppType"));

        public Uri OpenIdMetadata { get; } = Address(
            configuration, "ToBotFromChannelOpenIdMetadataUrl", "https://login.botframework.com/v1/.well-known/openidconfiguration");

        public Uri OAuth { get; } = Address(configuration, "OAuthUrl", PublicScope);

        // Without a tenant: that of the multi-tenant bots of before 2025-07-31.
        public Uri Login { get; } = Address(
            configuration, "ToChannelFromBotLoginUrl", $"https://login.microsoftonline.com/{Text(configuration, "MicrosoftAppTenantId") ?? "botframework.com"}");

        private static string? Text(IConfiguration configuration, string key) =>
            string.IsNullOrWhiteSpace(configuration[key]) ? null : configuration[key];

        private static Uri Address(IConfiguration configuration, string key, string otherwise) =>
            Addresses.Require(key, Text(configuration, key) ?? otherwise);

        private static bool Type(string? type) => type?.ToUpperInvariant() switch
        {
            "USERASSIGNEDMSI" => true,
            null or "SINGLETENANT" or "MULTITENANT" => false,
            _ => throw new InvalidOperationException("MicrosoftAppType must be SingleTenant or UserAssignedMSI."),
        };
    }
}
