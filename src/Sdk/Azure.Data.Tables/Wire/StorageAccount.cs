namespace Azure.Data.Tables.Wire;

/// <summary>Account, key and address, from a connection string. Source: learn.microsoft.com/azure/storage/common/storage-configure-connection-string.</summary>
internal sealed record StorageAccount(string Name, byte[] Key, Uri TableEndpoint)
{
    // Published by Microsoft for every emulator: not a secret.
    private const string Development =
        "AccountName=devstoreaccount1;AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;"
        + "TableEndpoint=http://127.0.0.1:10002/devstoreaccount1;";

    /// <exception cref="FormatException">A part is missing or cannot be read; the message never holds the key.</exception>
    public static StorageAccount Parse(string connectionString)
    {
        ArgumentNullException.ThrowIfNull(connectionString);
        var parts = Parts(connectionString);
        if (parts.TryGetValue("UseDevelopmentStorage", out var use) && bool.TryParse(use, out var development) && development) { parts = Parts(Development); }
        var name = parts.GetValueOrDefault("AccountName") ?? throw new FormatException("The connection string has no AccountName.");
        var key = parts.GetValueOrDefault("AccountKey") ?? throw new FormatException("The connection string has no AccountKey.");
        return new(name, Decode(key), Endpoint(parts, name));
    }

    private static Dictionary<string, string> Parts(string connectionString)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in connectionString.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (part.IndexOf('=', StringComparison.Ordinal) is not (> 0 and var at)) { throw new FormatException("The connection string has a part without a value."); }
            parts[part[..at]] = part[(at + 1)..];
        }

        return parts;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length];
        return Convert.TryFromBase64String(key, bytes, out var length) ? bytes[..length] : throw new FormatException("The AccountKey of the connection string is not base64.");
    }

    private static Uri Endpoint(Dictionary<string, string> parts, string name)
    {
        var address = parts.GetValueOrDefault("TableEndpoint")
            ?? $"{parts.GetValueOrDefault("DefaultEndpointsProtocol", "https")}://{name}.table.{parts.GetValueOrDefault("EndpointSuffix", "core.windows.net")}";
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https")
            ? uri : throw new FormatException("The table address of the connection string cannot be read.");
    }
}
