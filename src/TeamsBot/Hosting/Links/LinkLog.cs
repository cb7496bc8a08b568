using Microsoft.Extensions.Options;

namespace TeamsBot.Hosting.Links;

/// <summary>
/// A link opens without signing in, so it is as good as a password while it lasts: the categories of ASP.NET Core that write the path of a
/// request, into a line or into the scope of every line, stay silent whatever the settings say.
/// </summary>
internal static class LinkLog
{
    private static readonly string[] Silenced =
    [
        // "Request starting …", "Request finished …", and the scope with RequestPath.
        "Microsoft.AspNetCore.Hosting.Diagnostics",

        // "… candidate(s) found for the request path …".
        "Microsoft.AspNetCore.Routing.Matching.DfaMatcher",
    ];

    /// <summary>Adds the rules after all others.</summary>
    public static IServiceCollection AddLinkLog(this IServiceCollection services) => services.AddSingleton<IPostConfigureOptions<LoggerFilterOptions>, LastWord>();

    private sealed class LastWord : IPostConfigureOptions<LoggerFilterOptions>
    {
        // A rule for one provider beats a rule for all, however well that fits, so each provider that has rules gets these too.
        public void PostConfigure(string? name, LoggerFilterOptions options)
        {
            var providers = options.Rules.Select(rule => rule.ProviderName).Append(null).Distinct(StringComparer.Ordinal).ToArray();
            foreach (var category in Silenced)
            {
                // One with a star behind it would be longer, and the longest wins.
                foreach (var rule in options.Rules.Where(rule => rule.CategoryName?.StartsWith(category, StringComparison.OrdinalIgnoreCase) is true).ToArray()) { options.Rules.Remove(rule); }
                foreach (var provider in providers) { options.Rules.Add(new(provider, category, LogLevel.None, filter: null)); }
            }
        }
    }
}
