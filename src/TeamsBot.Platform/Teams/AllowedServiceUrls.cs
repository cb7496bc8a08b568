namespace TeamsBot.Platform.Teams;

/// <summary>The addresses below which the bot sends (<c>Teams:AllowedServiceUrls</c>). Loopback is no exception: it has to be listed.</summary>
public sealed class AllowedServiceUrls
{
    /// <summary>Teams itself, and its clouds for the government of the United States.</summary>
    /// <remarks>https://learn.microsoft.com/microsoftteams/platform/bots/how-to/conversations/send-proactive-messages</remarks>
    public static readonly IReadOnlyList<string> OfTeams =
    [
        "https://smba.trafficmanager.net/",
        "https://smba.infra.gcc.teams.microsoft.com/",
        "https://smba.infra.gov.teams.microsoft.us/",
        "https://smba.infra.dod.teams.microsoft.us/",
    ];

    private readonly Uri[] prefixes;

    /// <exception cref="FormatException">One of them is no absolute address.</exception>
    public AllowedServiceUrls(IEnumerable<string> prefixes) =>
        this.prefixes = [.. prefixes.Select(prefix =>
            Uri.TryCreate(prefix, UriKind.Absolute, out var address) ? address : throw new FormatException($"Teams:AllowedServiceUrls: '{prefix}' is not an absolute address."))];

    /// <summary>Whether the address is one of them or below it. Scheme, host and port must be the same; a path matches whole segments.</summary>
    public bool Allows(Uri? address) => address is { IsAbsoluteUri: true } && prefixes.Any(prefix => IsBelow(prefix, address));

    private static bool IsBelow(Uri prefix, Uri address) =>
        Uri.Compare(prefix, address, UriComponents.SchemeAndServer, UriFormat.SafeUnescaped, StringComparison.OrdinalIgnoreCase) == 0
        && WithSlash(address).StartsWith(WithSlash(prefix), StringComparison.OrdinalIgnoreCase);

    private static string WithSlash(Uri address) => address.AbsolutePath.TrimEnd('/') + "/";
}
