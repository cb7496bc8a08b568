using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>One request to Graph: who asks, and what was sent along.</summary>
internal sealed record GraphRequest(GraphCaller Caller, HttpContext Http, Call Call)
{
    public JsonObject Body { get; init; } = [];

    public string? Id => Http.GetRouteValue("event") as string;

    public string? Prefer => Http.Request.Headers["Prefer"];

    public string? Query(string name) => Http.Request.Query[name] is [{ Length: > 0 } value] ? value : null;
}

/// <summary>What every request to Graph passes: log, asked-for trouble, token, and no more than four at once.</summary>
internal sealed class GraphGate(TeamsSettings settings, GraphTokens tokens, CallLog log, Faults faults)
{
    /// <summary>Outlook serves so many requests of one application at a time.</summary>
    /// <remarks>https://learn.microsoft.com/graph/throttling-limits#outlook-service-limits</remarks>
    private const int MostAtOnce = 4;

    private static readonly TimeSpan Wait = TimeSpan.FromSeconds(1);
    private int _inside;
    private int _most;

    /// <summary>The most that were inside at one moment, those that were refused for it included.</summary>
    public int Most => _most;

    public RequestDelegate Guard(Operation operation, Func<GraphRequest, ConnectorAnswer> work) => async http =>
    {
        var inside = Interlocked.Increment(ref _inside);
        InterlockedMax(inside);
        try
        {
            await PassAsync(operation, http, work, isTooMany: inside > MostAtOnce);
        }
        finally
        {
            Interlocked.Decrement(ref _inside);
        }
    };

    private async Task PassAsync(Operation operation, HttpContext http, Func<GraphRequest, ConnectorAnswer> work, bool isTooMany)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var caller = tokens.Read(http.Request.Headers.Authorization);
        var call = new Call(operation, caller?.Tenant ?? "", http.Request.Path, http.GetRouteValue("event") as string, body, settings.Transport.GetUtcNow());
        log.Add(call);
        var before = faults.Take(call, afterwards: false);
        var answer = await SufferAsync(before, call, http);
        if (answer is null && before is not { Drops: true })
        {
            answer = Do(caller, http, call, work, isTooMany);
            if (faults.Take(call, afterwards: true) is { } after) { answer = await SufferAsync(after, call, http) ?? (after.Drops ? null : answer); }
        }

        log.Finish(call, answer?.Status ?? 0);
        if (answer is null) { http.Abort(); }
        else { await answer.WriteAsync(http); }
    }

    private ConnectorAnswer Do(GraphCaller? caller, HttpContext http, Call call, Func<GraphRequest, ConnectorAnswer> work, bool isTooMany)
    {
        try
        {
            if (caller is null) { throw GraphRefusal.NoToken(); }
            if (isTooMany) { throw GraphRefusal.Throttled(Wait); }
            return work(new GraphRequest(caller, http, call) { Body = Read(call.Body) });
        }
        catch (GraphRefusal refusal)
        {
            return refusal.Answer(settings.Transport.GetUtcNow());
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or FormatException)
        {
            return GraphRefusal.Body(e.Message).Answer(settings.Transport.GetUtcNow());
        }
    }

    private static JsonObject Read(string body) =>
        body.Length == 0 ? [] : JsonNode.Parse(body) as JsonObject ?? throw GraphRefusal.Body("An object is expected.");

    private async Task<ConnectorAnswer?> SufferAsync(Fault? fault, Call call, HttpContext http)
    {
        if (fault?.Hold is { } held) { await held.WaitAsync(call, http.RequestAborted); }
        return fault?.Answer is { } answer
            ? GraphRefusal.Refusal(answer.Status, (string)answer.Body!["error"]!["code"]!, (string)answer.Body["error"]!["message"]!, settings.Transport.GetUtcNow()) with { RetryAfter = answer.RetryAfter }
            : null;
    }

    private void InterlockedMax(int inside)
    {
        for (var seen = _most; inside > seen; seen = _most) { Interlocked.CompareExchange(ref _most, inside, seen); }
    }
}
