using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>How posting the channel card ended.</summary>
public enum ChannelPost
{
    /// <summary>It stands in the channel now.</summary>
    Posted,

    /// <summary>This week's card stands there already, or may: Teams did not say.</summary>
    Stands,

    /// <summary>Teams did not take it; it can be tried again.</summary>
    NotPosted,
}

/// <summary>
/// Posts the card that offers the four steps in a channel, once a week at most. Earlier cards keep working. The weekly moment and the command "reflect"
/// ask <see cref="IsNeededAsync"/> first: where everybody has a chat of their own, nothing stands in the channel.
/// </summary>
public sealed class ChannelCards(SharedStore store, IRoster roster, IPrivateMessages messages, IConversations conversations, TextCatalog catalog, TimeProvider clock)
{
    // A conversation without a meeting has no zone of its own; only the turn of the week depends on it.
    private const string Zone = "Europe/Amsterdam";

    /// <summary>Whether somebody in this channel cannot be written to. One request to Teams, and reads until the first such person.</summary>
    public async Task<bool> IsNeededAsync(TeamSettings team, CancellationToken cancellationToken)
    {
        IReadOnlyList<Member> members;
        try
        {
            members = await roster.ListAsync(team.Address.Channel, cancellationToken);
        }
        catch (TeamsUnavailableException)
        {
            // What is known without the roster: somebody noted where the partners live.
            return team.PartnerZone is not null;
        }

        if (members.Any(member => !member.IsOfHost(team.Team))) { return true; }
        foreach (var member in members)
        {
            if (ChannelCard.IsFor(member, team.Team, await messages.HasChatAsync(member.Ref, cancellationToken))) { return true; }
        }

        return false;
    }

    /// <summary>Posts this week's card. Asked for twice, or by two instances at once, there is one.</summary>
    public async Task<ChannelPost> PostAsync(TeamSettings team, CancellationToken cancellationToken)
    {
        var week = Zones.MondayAt(clock.GetInstant(), team.Rhythm?.Zone ?? Zone);
        // Claimed before it leaves: what may have arrived is not posted a second time.
        if (!await store.ClaimWeekAsync(team.Team, week, cancellationToken)) { return ChannelPost.Stands; }
        switch (await conversations.PostAsync(team.Address.Channel, ChannelCard.Message(team, catalog.In(team.Language)), leaving: null, cancellationToken))
        {
            case SendResult.Sent: return ChannelPost.Posted;
            case SendResult.Unknown: return ChannelPost.Stands;
            default:
                await store.ReleaseWeekAsync(team.Team, cancellationToken);
                return ChannelPost.NotPosted;
        }
    }
}
