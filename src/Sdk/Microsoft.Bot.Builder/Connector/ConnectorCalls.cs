using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector REST API at one service URL.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
internal sealed class ConnectorCalls(Uri serviceUrl, ServiceCalls calls)
{
    private readonly string root = serviceUrl.AbsoluteUri.TrimEnd('/') + "/v3/conversations";

    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters conversation, CancellationToken cancellationToken) =>
        await calls.CallAsync<ConversationResourceResponse>(HttpMethod.Post, root, conversation, null, cancellationToken) ?? new();

    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = Conversation(activity);
        var address = string.IsNullOrEmpty(activity.ReplyToId)
            ? $"{root}/{Escape(conversation)}/activities"
            : $"{root}/{Escape(conversation)}/activities/{Escape(activity.ReplyToId)}";
        return await calls.CallAsync<ResourceResponse>(HttpMethod.Post, address, activity, conversation, cancellationToken) ?? new();
    }

    public async Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var id = activity.Id ?? throw new ArgumentException("An update needs the id of the activity it replaces.", nameof(activity));
        var address = $"{root}/{Escape(Conversation(activity))}/activities/{Escape(id)}";
        return await calls.CallAsync<ResourceResponse>(HttpMethod.Put, address, activity, null, cancellationToken) ?? new() { Id = id };
    }

    public async Task<TeamsChannelAccount> GetMemberAsync(string conversation, string member, CancellationToken cancellationToken) =>
        await calls.CallAsync<TeamsChannelAccount>(HttpMethod.Get, $"{root}/{Escape(conversation)}/members/{Escape(member)}", null, null, cancellationToken) ?? new();

    public async Task<TeamsPagedMembersResult> GetPagedMembersAsync(
        string conversation, int? pageSize, string? continuationToken, CancellationToken cancellationToken)
    {
        string?[] query =
        [
            pageSize is null ? null : $"pageSize={pageSize}",
            string.IsNullOrEmpty(continuationToken) ? null : $"continuationToken={Escape(continuationToken)}",
        ];
        var asked = string.Join('&', query.Where(part => part is not null));
        var address = $"{root}/{Escape(conversation)}/pagedmembers{(asked.Length == 0 ? "" : "?")}{asked}";
        return await calls.CallAsync<TeamsPagedMembersResult>(HttpMethod.Get, address, null, null, cancellationToken) ?? new();
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static string Conversation(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("An activity needs a conversation to be sent to.", nameof(activity));
}
