namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Configured addresses: <c>https</c> everywhere, <c>http</c> on this machine only.</summary>
internal static class Addresses
{
    public static bool IsSafe(Uri address) =>
        address.IsAbsoluteUri && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback));

    /// <exception cref="InvalidOperationException">The address is not usable; the message names its setting.</exception>
    public static Uri Require(string setting, string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var parsed) && IsSafe(parsed)
            ? parsed
            : throw new InvalidOperationException($"{setting} must be an https: address (http: on loopback only).");
}
