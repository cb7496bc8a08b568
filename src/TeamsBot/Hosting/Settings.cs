using TeamsBot.Features.Agenda;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.Links;
using TeamsBot.Platform.Storage;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Hosting;

/// <summary>Judges all settings before anything is built on them.</summary>
internal static class Settings
{
    /// <exception cref="SettingsException">Some are wrong; the message names all of them.</exception>
    public static void Require(IConfiguration configuration)
    {
        string[] errors =
        [
            .. Read(() => StorageOptions.Errors(Storage(configuration)), "Storage:TablesUri is not an address."),
            .. TeamsOptions.From(configuration).Errors,
            .. BotOptions.From(configuration).Errors,
            .. PrivacyOptions.From(configuration).Errors(IsAzure(configuration)),
            .. LinksOptions.From(configuration).Errors,
            .. CalendarOptions.From(configuration).Errors,
            .. Read(() => Agenda(configuration).Errors(), "Agenda:ClaimSeconds is not a whole number."),
        ];
        if (errors.Length > 0) { throw new SettingsException(errors); }
    }

    /// <summary>The section <c>Agenda</c>.</summary>
    public static AgendaOptions Agenda(IConfiguration configuration) => configuration.GetSection(AgendaOptions.Section).Get<AgendaOptions>() ?? new();

    private static StorageOptions Storage(IConfiguration configuration) => configuration.GetSection(StorageOptions.Section).Get<StorageOptions>() ?? new();

    private static bool IsAzure(IConfiguration configuration) =>
        string.Equals(configuration["Storage:Provider"], StorageOptions.AzureTables, StringComparison.OrdinalIgnoreCase);

    // The binder stops at the first value of another type; each section has one that is no text.
    private static IEnumerable<string> Read(Func<IEnumerable<string>> errors, string unreadable)
    {
        try
        {
            return [.. errors()];
        }
        catch (InvalidOperationException)
        {
            return [unreadable];
        }
    }
}
