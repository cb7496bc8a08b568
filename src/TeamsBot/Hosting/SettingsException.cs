namespace TeamsBot.Hosting;

/// <summary>The service does not start with these settings.</summary>
public sealed class SettingsException(IEnumerable<string> errors)
    : Exception($"These settings have to be mended (docs/operate.md): {string.Concat(errors.Select(e => $"{Environment.NewLine}- {e}"))}");
