using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>Requests to the services of the Bot Framework, with the bot's own token.</summary>
internal sealed class ServiceCalls(Func<HttpClient> http, Func<CancellationToken, ValueTask<string?>> token)
{
    private static readonly MediaTypeHeaderValue Json = new("application/json", "utf-8");

    /// <exception cref="ErrorResponseException">The service refused.</exception>
    public async Task<T?> CallAsync<T>(HttpMethod method, string address, object? body, string? conversation, CancellationToken cancellationToken)
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
