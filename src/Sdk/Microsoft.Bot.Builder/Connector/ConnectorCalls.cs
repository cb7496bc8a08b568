using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Connector;

/// <summary>The Bot Connector REST API at one service URL.</summary>
/// <remarks>https://learn.microsoft.com/azure/bot-service/rest-api/bot-framework-rest-connector-api-reference</remarks>
internal sealed class ConnectorCalls(Uri serviceUrl, Func<HttpClient> http, Func<CancellationToken, ValueTask<string?>> token)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    private readonly string root = serviceUrl.AbsoluteUri.TrimEnd('/') + "/v3/conversations";

    public async Task<ConversationResourceResponse> CreateConversationAsync(ConversationParameters conversation, CancellationToken cancellationToken) =>
        await CallAsync<ConversationResourceResponse>(HttpMethod.Post, root, conversation, null, cancellationToken) ?? new();

    public async Task<ResourceResponse> SendAsync(Activity activity, CancellationToken cancellationToken)
    {
        var conversation = Conversation(activity);
        var address = string.IsNullOrEmpty(activity.ReplyToId)
            ? $"{root}/{Escape(conversation)}/activities"
            : $"{root}/{Escape(conversation)}/activities/{Escape(activity.ReplyToId)}";
        return await CallAsync<ResourceResponse>(HttpMethod.Post, address, activity, conversation, cancellationToken) ?? new();
    }

    public async Task<ResourceResponse> UpdateAsync(Activity activity, CancellationToken cancellationToken)
    {
        var id = activity.Id ?? throw new ArgumentException("An update needs the id of the activity it replaces.", nameof(activity));
        var address = $"{root}/{Escape(Conversation(activity))}/activities/{Escape(id)}";
        return await CallAsync<ResourceResponse>(HttpMethod.Put, address, activity, null, cancellationToken) ?? new() { Id = id };
    }

    public async Task<TeamsChannelAccount> GetMemberAsync(string conversation, string member, CancellationToken cancellationToken) =>
        await CallAsync<TeamsChannelAccount>(HttpMethod.Get, $"{root}/{Escape(conversation)}/members/{Escape(member)}", null, null, cancellationToken) ?? new();

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
        return await CallAsync<TeamsPagedMembersResult>(HttpMethod.Get, address, null, null, cancellationToken) ?? new();
    }

    private static string Escape(string id) => Uri.EscapeDataString(id);

    private static string Conversation(Activity activity) =>
        activity.Conversation?.Id ?? throw new ArgumentException("An activity needs a conversation to be sent to.", nameof(activity));

    private async Task<T?> CallAsync<T>(HttpMethod method, string address, object? body, string? conversation, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(method, address);
        if (await token(cancellationToken) is { } bearer)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        }

        request.Headers.UserAgent.ParseAdd("Microsoft-BotFramework/3.1 VastPunt.BotBuilder/1.0");
        if (conversation is not null)
        {
            request.Headers.TryAddWithoutValidation("x-ms-conversation-id", conversation);
        }

        if (body is not null)
        {
            // Bytes, so that a retry can send the same again.
            request.Content = new ByteArrayContent(BotJson.ToBytes(body)) { Headers = { ContentType = Json } };
        }

        using var response = await http().SendAsync(request, cancellationToken);
        var answer = await response.Content.ReadAsByteArrayAsync(cancellationToken);
        return response.IsSuccessStatusCode ? Read<T>(answer) : throw Refused(response, answer);
    }

    private static T? Read<T>(byte[] answer)
    {
        try
        {
            return answer.Length == 0 ? default : JsonSerializer.Deserialize<T>(answer, BotJson.Options);
        }
        catch (JsonException)
        {
            // What was asked for has been done; an answer that is no JSON only carries no id.
            return default;
        }
    }

    private static ErrorResponseException Refused(HttpResponseMessage response, byte[] answer) =>
        new(response.StatusCode, Read<ErrorResponse>(answer));
}
