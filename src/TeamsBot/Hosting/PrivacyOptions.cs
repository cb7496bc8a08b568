namespace TeamsBot.Hosting;

/// <summary>The section <c>Privacy</c>.</summary>
public sealed record PrivacyOptions
{
    /// <summary>A shorter key could be guessed.</summary>
    public const int KeyBytes = 32;

    /// <summary>At least <see cref="KeyBytes"/> bytes in Base64; null to have one made beside the embedded store.</summary>
    public string? Key { get; init; }

    /// <summary>Reads the section.</summary>
    public static PrivacyOptions From(IConfiguration configuration) =>
        new() { Key = configuration["Privacy:Key"] is { Length: > 0 } key ? key : null };

    /// <summary>What is wrong, one line each, never with the key.</summary>
    /// <param name="isAzure">With azureTables several instances need the same key, so none is made.</param>
    public IEnumerable<string> Errors(bool isAzure)
    {
        if (Key is null && isAzure) { yield return "Privacy:Key is required with Storage:Provider azureTables: at least 32 bytes in Base64."; }
        if (Key is not null && Bytes() is null) { yield return "Privacy:Key has to be at least 32 bytes in Base64."; }
    }

    /// <summary>The key; null when it is not usable.</summary>
    public byte[]? Bytes()
    {
        var bytes = new byte[Key?.Length ?? 0];
        return Convert.TryFromBase64String(Key ?? "", bytes, out var length) && length >= KeyBytes ? bytes[..length] : null;
    }
}
