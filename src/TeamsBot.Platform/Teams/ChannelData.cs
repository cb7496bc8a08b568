using System.Text.Json;
using Microsoft.Bot.Schema;

namespace TeamsBot.Platform.Teams;

/// <summary>What we read of the data that Teams adds to an activity, whatever else is in it.</summary>
/// <param name="EventType">What a conversationUpdate is about.</param>
/// <param name="Team">The host team.</param>
/// <param name="Channel">The channel.</param>
/// <param name="Tenant">The host tenant.</param>
/// <param name="Settings">The channel chosen at the installation.</param>
internal sealed record ChannelData(
    string? EventType, ChannelData.Group? Team, ChannelData.Named? Channel, ChannelData.Named? Tenant, ChannelData.Chosen? Settings)
{
    private static readonly ChannelData Nothing = new(null, null, null, null, null);

    public static ChannelData Of(IActivity activity)
    {
        try
        {
            return activity.ChannelData?.ToString() is { Length: > 0 } text ? JsonSerializer.Deserialize<ChannelData>(text, JsonSerializerOptions.Web) ?? Nothing : Nothing;
        }
        catch (JsonException)
        {
            // Not in the shape of Teams: an activity that says nothing about a channel.
            return Nothing;
        }
    }

    /// <summary>Something with an id and perhaps a name.</summary>
    internal sealed record Named(string? Id, string? Name);

    /// <summary>A team, and the group of the directory behind it.</summary>
    internal sealed record Group(string? Id, string? Name, string? AadGroupId);

    /// <summary>The settings of an installation.</summary>
    internal sealed record Chosen(Named? SelectedChannel);
}
