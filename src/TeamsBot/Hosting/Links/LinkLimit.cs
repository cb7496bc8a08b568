using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

namespace TeamsBot.Hosting.Links;

/// <summary>
/// How often one address may open links. Links cannot be guessed; this only keeps a machine that hammers from costing the others.
/// </summary>
internal static class LinkLimit
{
    /// <summary>Name of the policy.</summary>
    public const string Policy = "links";

    /// <summary>Requests of one address within <see cref="Window"/>: a whole organisation may stand behind one.</summary>
    public const int Requests = 120;

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    /// <summary>Adds the policy.</summary>
    public static IServiceCollection AddLinkLimit(this IServiceCollection services) => services.AddRateLimiter(limiter =>
    {
        limiter.AddPolicy(Policy, http => RateLimitPartition.GetFixedWindowLimiter(
            Of(http.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions { PermitLimit = Requests, Window = Window }));
        limiter.OnRejected = async (rejected, _) =>
            await rejected.HttpContext.RequestServices.GetRequiredService<LinkPages>().TooMany(Window).ExecuteAsync(rejected.HttpContext);
    });

    // A home has a /64 of IPv6 addresses, so it counts as one.
    private static string Of(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8)),
        _ => address.ToString(),
    };
}
