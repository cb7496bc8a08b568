using Microsoft.Extensions.Configuration;

namespace TeamsBot.Platform.Teams;

/// <summary>Whom the bot serves and where it sends: the section <c>Teams</c>.</summary>
public sealed record TeamsOptions
{
    /// <summary>Prefixes of the service URLs the bot may send to; by default those of Teams.</summary>
    public IReadOnlyList<string> AllowedServiceUrls { get; init; } = Teams.AllowedServiceUrls.OfTeams;

    /// <summary>Tenants that may use the bot; empty for all.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>What is wrong with the settings, one line each.</summary>
    public IEnumerable<string> Errors =>
    [
        .. AllowedServiceUrls.Where(url => !IsAddress(url)).Select(url => $"Teams:AllowedServiceUrls holds '{url}' and has to hold absolute http or https addresses."),
        .. AllowedTenants.Where(tenant => !Guid.TryParse(tenant, out _)).Select(tenant => $"Teams:AllowedTenants holds '{tenant}' and has to hold tenant ids."),
    ];

    /// <summary>Reads the section.</summary>
    public static TeamsOptions From(IConfiguration configuration) => new()
    {
        AllowedServiceUrls = List(configuration, "Teams:AllowedServiceUrls") is { Length: > 0 } listed ? listed : Teams.AllowedServiceUrls.OfTeams,
        AllowedTenants = List(configuration, "Teams:AllowedTenants"),
    };

    /// <summary>Whether people in conversations of this tenant may use the bot.</summary>
    public bool Allows(string tenantId) => AllowedTenants.Count == 0 || AllowedTenants.Contains(tenantId, StringComparer.OrdinalIgnoreCase);

    private static string[] List(IConfiguration configuration, string key) => configuration.GetSection(key).Get<string[]>() ?? [];

    private static bool IsAddress(string url) => Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "https" or "http";
}
