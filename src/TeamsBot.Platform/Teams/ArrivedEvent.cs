using Microsoft.Bot.Schema;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Platform.Teams;

/// <summary>Reads events around the bot. Everything this does not know is nobody's event.</summary>
internal static class ArrivedEvent
{
    /// <summary>The event; null for what concerns no channel, or not us.</summary>
    public static TeamEvent? Read(Activity activity) =>
        Origin.Of(activity) is { IsPersonal: false } origin ? Read(activity, origin, ChannelData.Of(activity)) : null;

    /// <summary>The group of the directory behind the team; null for a shared or private channel, which has people of its own.</summary>
    public static string? GroupOf(Activity activity) =>
        ChannelData.Of(activity) is { Team.AadGroupId: { Length: > 0 } group } data && data.EventType?.StartsWith("channel", StringComparison.OrdinalIgnoreCase) is not true ? group : null;

    private static TeamEvent? Read(Activity activity, Origin origin, ChannelData data) => activity.Type switch
    {
        ActivityTypes.InstallationUpdate => Installation(activity, origin, data),
        ActivityTypes.ConversationUpdate when IsGone(data) => new TeamEvent.BotRemoved(TeamOf(origin, data)),
        ActivityTypes.ConversationUpdate => Members(activity, origin, data),
        _ => null,
    };

    private static TeamEvent? Installation(Activity activity, Origin origin, ChannelData data) => activity.Action?.ToUpperInvariant() switch
    {
        "ADD" or "ADD-UPGRADE" => Added(activity, origin, data),
        "REMOVE" or "REMOVE-UPGRADE" => new TeamEvent.BotRemoved(TeamOf(origin, data)),
        _ => null,
    };

    private static TeamEvent? Members(Activity activity, Origin origin, ChannelData data)
    {
        var (added, removed) = (Ids(activity.MembersAdded), Ids(activity.MembersRemoved));
        return (added.Contains(origin.Address.BotId), removed.Contains(origin.Address.BotId), added.Count + removed.Count) switch
        {
            (true, _, _) => Added(activity, origin, data),
            (_, true, _) => new TeamEvent.BotRemoved(TeamOf(origin, data)),
            (_, _, 0) => null,
            _ => new TeamEvent.MembersChanged(TeamOf(origin, data), [.. removed]),
        };
    }

    private static TeamEvent.BotAdded Added(Activity activity, Origin origin, ChannelData data)
    {
        var team = TeamOf(origin, data);
        var address = origin.Address with { ConversationId = team.ConversationId };
        return new(team, address, origin.UserId, data.Channel?.Name ?? data.Team?.Name, activity.Locale) { Host = HostOf(team, data) };
    }

    // At an installation somebody chose a channel; events of one channel name it; all others come under the team's own channel.
    private static TeamKey TeamOf(Origin origin, ChannelData data) =>
        TeamKey.Of(origin.Address.TenantId, data.Settings?.SelectedChannel?.Id ?? data.Channel?.Id ?? origin.Address.ConversationId);

    private static TeamKey? HostOf(TeamKey team, ChannelData data) =>
        data.Team?.Id is { Length: > 0 } general && TeamKey.Of(team.TenantId, general) is var host && host != team ? host : null;

    private static bool IsGone(ChannelData data) => data.EventType?.ToUpperInvariant() is "TEAMDELETED" or "TEAMHARDDELETED" or "CHANNELDELETED";

    private static HashSet<string> Ids(IList<ChannelAccount>? members) =>
        (members ?? []).Select(m => m.Id).OfType<string>().ToHashSet(StringComparer.Ordinal);
}
