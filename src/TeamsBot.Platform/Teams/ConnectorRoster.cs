using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// Asks Teams who is in a conversation. The only place that tells a person's own tenant. It is asked of the channel itself, never
/// of its host team: the partners in a shared channel are not in that team.
/// </summary>
public sealed class ConnectorRoster(BotAdapter adapter, BotOptions bot)
{
    private const int PageSize = 500;

    /// <summary>The member; null when Teams says the person is not of this conversation.</summary>
    /// <exception cref="TeamsUnavailableException">Teams did not answer, or refused the question.</exception>
    public Task<Member?> FindAsync(ConversationAddress conversation, string channelUserId, CancellationToken cancellationToken) =>
        AskAsync(conversation.Channel, async (turn, c) => Read(await TeamsInfo.GetMemberAsync(turn, channelUserId, c), conversation), cancellationToken);

    /// <summary>Everybody but the bot.</summary>
    /// <exception cref="TeamsUnavailableException">Teams did not answer, or refused the question.</exception>
    public async Task<IReadOnlyList<Member>> ListAsync(ConversationAddress conversation, CancellationToken cancellationToken) =>
        await AskAsync(conversation.Channel, (turn, c) => PagesAsync(turn, account => Read(account, conversation) is { } member ? [member] : Array.Empty<Member>(), c), cancellationToken) ?? [];

    /// <summary>The mail addresses of everybody who has one, to be used at once and never kept.</summary>
    /// <exception cref="TeamsUnavailableException">Teams did not answer, or refused the question.</exception>
    public async Task<IReadOnlyList<(Member Member, string Address)>> AddressesAsync(ConversationAddress conversation, CancellationToken cancellationToken) =>
        await AskAsync(conversation.Channel, (turn, c) => PagesAsync(turn, account => WithAddress(account, conversation), c), cancellationToken) ?? [];

    private static async Task<List<T>?> PagesAsync<T>(ITurnContext turn, Func<TeamsChannelAccount, IEnumerable<T>> read, CancellationToken cancellationToken)
    {
        List<T> members = [];
        string? next = null;
        do
        {
            var page = await TeamsInfo.GetPagedMembersAsync(turn, PageSize, next, cancellationToken);
            members.AddRange((page.Members ?? []).SelectMany(read));
            next = page.ContinuationToken;
        }
        while (!string.IsNullOrEmpty(next));

        return members;
    }

    private async Task<T?> AskAsync<T>(
        ConversationAddress channel, Func<ITurnContext, CancellationToken, Task<T?>> question, CancellationToken cancellationToken)
        where T : class
    {
        T? answer = null;
        var call = new OutgoingCall(channel.ServiceUrl, channel.TenantId, channel.ConversationId) { IsRead = true };
        try
        {
            await call.RunAsync(async () =>
            {
                await adapter.ContinueConversationAsync(
                    bot.AppId, Reference.To(channel), async (turn, c) => answer = await question(turn, c), cancellationToken);
                return answer;
            });
        }
        catch (ErrorResponseException e) when (e.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
        catch (Exception e) when (SendFailure.IsExpected(e) && !cancellationToken.IsCancellationRequested)
        {
            throw new TeamsUnavailableException("The roster could not be read.", e);
        }

        return answer;
    }

    // The bot itself and other apps have no directory object.
    private static Member? Read(TeamsChannelAccount account, ConversationAddress conversation) =>
        account is { Id: { Length: > 0 } id, AadObjectId: { Length: > 0 } person } && !string.Equals(id, conversation.BotId, StringComparison.Ordinal)
            ? new Member(new MemberRef(account.TenantId ?? conversation.TenantId, person), id, account.Name ?? "", IsGuest(account))
            : null;

    private static IEnumerable<(Member Member, string Address)> WithAddress(TeamsChannelAccount account, ConversationAddress conversation) =>
        Read(account, conversation) is { } member && account.Email is { Length: > 0 } address ? [(member, address)] : [];

    private static bool IsGuest(TeamsChannelAccount account) => string.Equals(account.UserRole, "guest", StringComparison.OrdinalIgnoreCase);
}
