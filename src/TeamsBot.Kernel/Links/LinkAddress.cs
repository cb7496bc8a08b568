namespace TeamsBot.Kernel.Links;

/// <summary>Addresses that a button or a page may lead to.</summary>
public static class LinkAddress
{
    /// <summary>The address when it is an absolute one of https, or of http on this machine, without a user's name in it; otherwise null.</summary>
    public static Uri? Find(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
        && (address.Scheme is "https" || (address.Scheme is "http" && address.IsLoopback))
            ? address
            : null;
}
