using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Fakes;

/// <summary>Rosters in memory, by channel.</summary>
public sealed class FakeRoster : IRoster
{
    private readonly Dictionary<TeamKey, List<Member>> channels = [];

    public bool IsDown { get; set; }

    public bool IsListDown { get; set; }

    public void Add(TeamKey team, params Member[] members)
    {
        channels.TryAdd(team, []);
        channels[team].AddRange(members);
    }

    public void Remove(TeamKey team, Member member) => channels[team].Remove(member);

    public Task<Member?> FindAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken) => IsDown
        ? throw new HttpRequestException("The roster does not answer.")
        : Task.FromResult(Of(conversation).FirstOrDefault(member => string.Equals(member.ChannelUserId, channelUserId, StringComparison.Ordinal)));

    public Task<IReadOnlyList<Member>> ListAsync(ConversationAddress conversation, CancellationToken cancellationToken) => IsListDown
        ? throw new TeamsUnavailableException("The roster of this test is away.")
        : Task.FromResult<IReadOnlyList<Member>>([.. Of(conversation)]);

    public Task<Member?> FindAsync(ConversationAddress conversation, MemberRef person, CancellationToken cancellationToken) => IsDown
        ? throw new HttpRequestException("The roster does not answer.")
        : Task.FromResult(Of(conversation).FirstOrDefault(member => member.Ref == person));

    public Task<IReadOnlyList<TeamKey>> TeamsOfAsync(MemberRef person, CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<TeamKey>>([.. channels.Where(channel => channel.Value.Any(member => member.Ref == person)).Select(channel => channel.Key)]);

    private List<Member> Of(ConversationAddress address) => channels.GetValueOrDefault(TeamKey.Of(address.TenantId, address.ConversationId)) ?? [];
}
