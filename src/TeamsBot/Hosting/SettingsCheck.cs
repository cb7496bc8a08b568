using TeamsBot.Platform.Storage;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Hosting;

/// <summary>Judges all settings before anything is built on them.</summary>
internal static class SettingsCheck
{
    /// <exception cref="SettingsException">Some are wrong; the message names all of them.</exception>
    public static void Require(IConfiguration configuration)
    {
        var errors = Errors(configuration).ToArray();
        if (errors.Length > 0) { throw new SettingsException(errors); }
    }

    private static IEnumerable<string> Errors(IConfiguration configuration) =>
    [
        .. Storage(configuration), .. TeamsOptions.From(configuration).Errors, .. BotOptions.From(configuration).Errors,
        .. PrivacyOptions.From(configuration).Errors(IsAzure(configuration)),
    ];

    private static bool IsAzure(IConfiguration configuration) =>
        string.Equals(configuration["Storage:Provider"], StorageOptions.AzureTables, StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<string> Storage(IConfiguration configuration)
    {
        try
        {
            return StorageOptions.Errors(configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new());
        }
        catch (InvalidOperationException)
        {
            // The binder says no more than that one of them cannot be read; only the address can be unreadable.
            return ["Storage:TablesUri is not an address."];
        }
    }
}
