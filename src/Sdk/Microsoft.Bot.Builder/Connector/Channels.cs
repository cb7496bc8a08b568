namespace Microsoft.Bot.Connector;

/// <summary>The channels the bot speaks in.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.connector.channels</remarks>
public static class Channels
{
    public const string Msteams = "msteams";
}
