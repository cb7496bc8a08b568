using Microsoft.Extensions.Configuration;

namespace TeamsBot.Platform.Teams;

/// <summary>The bot's registration, under the configuration keys of the SDK itself.</summary>
public sealed record BotOptions
{
    private static readonly string[] Types = ["SingleTenant", "MultiTenant", "UserAssignedMSI"];

    private static readonly string[] Addresses =
        ["ToBotFromChannelOpenIdMetadataUrl", "ToChannelFromBotLoginUrl", "OAuthUrl"];

    /// <summary>The app id; empty when there is none, and then every request is refused.</summary>
    public string AppId { get; private init; } = "";

    /// <summary>What the connector's tokens are for.</summary>
    public string Audience { get; private init; } = "https://api.botframework.com";

    /// <summary>What is wrong with the settings, one line each.</summary>
    public IReadOnlyList<string> Errors { get; private init; } = [];

    /// <summary>Reads the settings.</summary>
    public static BotOptions From(IConfiguration configuration) => new()
    {
        AppId = configuration["MicrosoftAppId"] ?? "",
        Audience = configuration["ToChannelFromBotOAuthScope"] is { Length: > 0 } scope ? scope : "https://api.botframework.com",
        Errors = [.. ErrorsOf(configuration)],
    };

    private static IEnumerable<string> ErrorsOf(IConfiguration configuration)
    {
        var type = configuration["MicrosoftAppType"];
        if (type is { Length: > 0 } && !Types.Contains(type, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"MicrosoftAppType is '{type}' and has to be SingleTenant or UserAssignedMSI.";
        }

        if (HasApp(configuration) && !IsIdentity(type) && IsEmpty(configuration, "MicrosoftAppPassword"))
        {
            yield return "MicrosoftAppPassword is missing: a bot with MicrosoftAppType SingleTenant needs its secret.";
        }

        if (HasApp(configuration) && string.Equals(type, "SingleTenant", StringComparison.OrdinalIgnoreCase) && IsEmpty(configuration, "MicrosoftAppTenantId")
            && IsEmpty(configuration, "ToChannelFromBotLoginUrl"))
        {
            yield return "MicrosoftAppTenantId is missing: a bot with MicrosoftAppType SingleTenant needs the tenant it is registered in.";
        }

        foreach (var key in Addresses.Where(key => !IsEmpty(configuration, key) && !IsSafe(configuration[key]!)))
        {
            yield return $"{key} is '{configuration[key]}' and has to be an https: address (http: on loopback only).";
        }

        if (!IsEmpty(configuration, "DangerouslyAllowUnauthenticatedRequests") && !bool.TryParse(configuration["DangerouslyAllowUnauthenticatedRequests"], out _))
        {
            yield return "DangerouslyAllowUnauthenticatedRequests has to be true or false.";
        }
    }

    private static bool HasApp(IConfiguration configuration) => !IsEmpty(configuration, "MicrosoftAppId");

    private static bool IsIdentity(string? type) => string.Equals(type, "UserAssignedMSI", StringComparison.OrdinalIgnoreCase);

    private static bool IsEmpty(IConfiguration configuration, string key) => string.IsNullOrWhiteSpace(configuration[key]);

    private static bool IsSafe(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && (uri.Scheme is "https" || uri.IsLoopback);
}
