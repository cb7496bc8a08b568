using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// The rows of <see cref="KnownMember.Table"/>: per conversation who is in it, and per person in which conversations they were seen.
/// </summary>
public sealed class Memberships(ITableStore store)
{
    private const string TeamKind = "team";

    /// <summary>A member's row; null when the person was not seen here.</summary>
    public async Task<KnownMember?> FindAsync(TeamKey team, string channelUserId, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(KnownMember.Table, team.Partition, KnownMember.KeyOf(channelUserId), cancellationToken);
        return row is null ? null : KnownMember.Read(row);
    }

    /// <summary>Keeps what Teams said. The first time the conversation is noted under the person too.</summary>
    public async Task KeepAsync(TeamKey team, KnownMember member, bool isFirst, CancellationToken cancellationToken)
    {
        if (isFirst) { await store.UpsertAsync(KnownMember.Table, SeenRow(team, member.Member), cancellationToken); }
        await store.UpsertAsync(KnownMember.Table, member.ToRow(team), cancellationToken);
    }

    /// <summary>Forgets a membership.</summary>
    public async Task RemoveAsync(TeamKey team, KnownMember member, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(KnownMember.Table, team.Partition, KnownMember.KeyOf(member.Member.ChannelUserId), null, cancellationToken);
        await store.DeleteAsync(KnownMember.Table, member.Member.Ref.Partition, SeenKey(team), null, cancellationToken);
    }

    /// <summary>Everybody who was seen in this conversation.</summary>
    public async Task<IReadOnlyList<KnownMember>> AllAsync(TeamKey team, CancellationToken cancellationToken)
    {
        List<KnownMember> members = [];
        await foreach (var row in store.RangeAsync(KnownMember.Table, team.Partition, KeyRange.Prefix("member:"), cancellationToken))
        {
            members.Add(KnownMember.Read(row));
        }

        return members;
    }

    /// <summary>The conversations a person was seen in, with the id they have on the wire.</summary>
    public async Task<IReadOnlyList<(TeamKey Team, string UserId)>> OfAsync(MemberRef person, CancellationToken cancellationToken)
    {
        List<(TeamKey, string)> teams = [];
        await foreach (var row in store.RangeAsync(KnownMember.Table, person.Partition, KeyRange.Prefix($"{TeamKind}:"), cancellationToken))
        {
            teams.Add((new TeamKey(row.Text("Tenant") ?? "", row.Text("Conversation") ?? ""), row.Text("UserId") ?? ""));
        }

        return teams;
    }

    /// <summary>Copies a person's choice of language to all their memberships.</summary>
    public async Task SpeakAsync(MemberRef person, Language language, CancellationToken cancellationToken)
    {
        foreach (var (team, userId) in await OfAsync(person, cancellationToken))
        {
            if (await FindAsync(team, userId, cancellationToken) is { } member)
            {
                await KeepAsync(team, member with { Language = language }, isFirst: false, cancellationToken);
            }
        }
    }

    private static string SeenKey(TeamKey team) => KeyPart.Join(TeamKind, team.TenantId, team.ConversationId);

    private static Row SeenRow(TeamKey team, Member member) => Row.Of(
        member.Ref.Partition, SeenKey(team), ("Tenant", team.TenantId), ("Conversation", team.ConversationId), ("UserId", member.ChannelUserId));
}
