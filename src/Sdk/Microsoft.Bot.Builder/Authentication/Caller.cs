using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector.Authentication;

/// <summary>Who sent a request: a token of the Bot Connector, or (null key) anyone on this machine in development.</summary>
internal sealed record Caller(string? ServiceUrl, SigningKey? Key)
{
    /// <summary>Nobody to ask: the door is open on purpose.</summary>
    public static readonly Caller Unauthenticated = new(null, null);

    /// <summary>Whether the token was made for the service URL of this activity, and its key for the channel.</summary>
    public bool MaySpeakFor(Activity activity) =>
        Key is null
        || (string.Equals(ServiceUrl, activity.ServiceUrl, StringComparison.OrdinalIgnoreCase)
            && Key.Endorsements.Contains(activity.ChannelId!));
}
