using Microsoft.Extensions.Logging;
using NodaTime;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Teams;

/// <summary>The roster as rows: read for every press, asked of Teams again after a day and after member events.</summary>
public sealed partial class Roster(Memberships memberships, People people, ConnectorRoster teams, TimeProvider clock, ILogger<Roster> logger)
    : IRoster, ITeamEventReceiver
{
    /// <inheritdoc/>
    public async Task<Member?> FindAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken) =>
        (await KnowAsync(conversation, channelUserId, cancellationToken))?.Member;

    /// <inheritdoc/>
    public async Task<Member?> FindAsync(ConversationAddress conversation, MemberRef person, CancellationToken cancellationToken)
    {
        var team = TeamKey.Of(conversation.TenantId, conversation.ConversationId);
        var seen = (await memberships.OfAsync(person, cancellationToken)).FirstOrDefault(s => s.Team == team);
        return seen.UserId is { Length: > 0 } id && await FindAsync(conversation, id, cancellationToken) is { } member && member.Ref == person ? member : null;
    }

    /// <summary>The member with their own language; null when Teams says the person is not of this conversation.</summary>
    /// <exception cref="TeamsUnavailableException">Teams has to be asked and does not answer.</exception>
    public async Task<KnownMember?> KnowAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken)
    {
        var team = TeamKey.Of(conversation.TenantId, conversation.ConversationId);
        var now = clock.GetInstant();
        var known = await memberships.FindAsync(team, channelUserId, cancellationToken);
        if (known?.IsOld(now) == false) { return known; }
        try
        {
            return await AskAsync(team, conversation, channelUserId, known, now, cancellationToken);
        }
        catch (TeamsUnavailableException) when (known is not null)
        {
            // Yesterday's answer is better than none.
            Log.KeptOld(logger);
            return known;
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<Member>> ListAsync(ConversationAddress conversation, CancellationToken cancellationToken) =>
        teams.ListAsync(conversation, cancellationToken);

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TeamKey>> TeamsOfAsync(MemberRef person, CancellationToken cancellationToken) =>
        [.. (await memberships.OfAsync(person, cancellationToken)).Select(seen => seen.Team)];

    /// <inheritdoc/>
    public async Task HandleAsync(TeamEvent happened, CancellationToken cancellationToken)
    {
        if (happened is TeamEvent.MembersChanged changed)
        {
            foreach (var id in changed.Left) { await ForgetAsync(changed.Team, id, cancellationToken); }
        }
        else if (happened is TeamEvent.BotRemoved removed)
        {
            foreach (var member in await memberships.AllAsync(removed.Team, cancellationToken))
            {
                await memberships.RemoveAsync(removed.Team, member, cancellationToken);
            }
        }
    }

    private async Task<KnownMember?> AskAsync(
        TeamKey team, ConversationAddress conversation, string channelUserId, KnownMember? known, Instant now, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(conversation, channelUserId, cancellationToken) is not { } member)
        {
            if (known is not null) { await memberships.RemoveAsync(team, known, cancellationToken); }
            return null;
        }

        var language = known is null ? (await people.FindAsync(member.Ref, cancellationToken))?.Language : known.Language;
        // The id that was pressed with is the key, whatever spelling the roster uses.
        var fresh = new KnownMember(member with { ChannelUserId = channelUserId }, language, now);
        await memberships.KeepAsync(team, fresh, isFirst: known is null, cancellationToken);
        return fresh;
    }

    // Whoever is still there through another team is asked for again at the next press.
    private async Task ForgetAsync(TeamKey team, string channelUserId, CancellationToken cancellationToken)
    {
        if (await memberships.FindAsync(team, channelUserId, cancellationToken) is { } member)
        {
            await memberships.RemoveAsync(team, member, cancellationToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Teams does not tell who is in a conversation: the last answer is used.")]
        public static partial void KeptOld(ILogger logger);
    }
}
