using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>One activity as it went to the bot. It can be delivered again as it is, as Teams may do.</summary>
public sealed record Delivery(string Json, string ServiceUrl)
{
    public JsonNode Activity => JsonNode.Parse(Json, documentOptions: new() { MaxDepth = 128 })!;
}

/// <param name="Status">0 when the bot did not answer.</param>
public sealed record BotReply(int Status, string Body)
{
    public bool IsSuccess => Status is >= 200 and < 300;
}

/// <summary>The way from Teams to the bot: POST /api/messages with a signed token.</summary>
public sealed class BotLine : IDisposable
{
    private readonly HttpClient _http;
    private readonly BotTokens _tokens;
    private readonly TeamsSettings _settings;
    private readonly ConcurrentQueue<Delivery> _deliveries = new();

    internal BotLine(TeamsSettings settings, BotTokens tokens)
    {
        _settings = settings;
        _tokens = tokens;
        _http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { Timeout = Timeout.InfiniteTimeSpan };
    }

    /// <summary>Where the bot listens, without /api/messages. Null: there is no bot.</summary>
    public Uri? Bot { get; set; }

    public IReadOnlyList<Delivery> Deliveries => [.. _deliveries];

    public Task<BotReply> SendAsync(JsonObject activity, CancellationToken cancellationToken)
    {
        var delivery = new Delivery(activity.ToJsonString(), (string)activity["serviceUrl"]!);
        _deliveries.Enqueue(delivery);
        return DeliverAsync(delivery, cancellationToken);
    }

    public async Task<BotReply> DeliverAsync(Delivery delivery, CancellationToken cancellationToken)
    {
        if (Bot is null)
        {
            return new BotReply(0, "There is no bot.");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Bot, "/api/messages"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _tokens.For(delivery.ServiceUrl));
        request.Content = new StringContent(delivery.Json, Encoding.UTF8, "application/json");
        using var patience = new CancellationTokenSource(_settings.AnswerWithin, _settings.Transport);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellationToken);
        try
        {
            using var response = await _http.SendAsync(request, either.Token);
            return new BotReply((int)response.StatusCode, await response.Content.ReadAsStringAsync(either.Token));
        }
        catch (HttpRequestException e)
        {
            return new BotReply(0, e.Message);
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new BotReply(0, $"No answer within {_settings.AnswerWithin.TotalSeconds} seconds.");
        }
    }

    public void Dispose() => _http.Dispose();
}
