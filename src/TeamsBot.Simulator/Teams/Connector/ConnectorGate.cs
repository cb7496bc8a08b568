using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <summary>What every request of the bot passes: log, asked-for trouble, token, limits; and then the work itself.</summary>
internal sealed class ConnectorGate(TeamsSettings settings, AppTokens tokens, CallLog log, Faults faults, RateLimits limits)
{
    public RequestDelegate Guard(Operation operation, Func<Call, HttpContext, ConnectorAnswer> work) => async http =>
    {
        var call = await ReadAsync(operation, http);
        log.Add(call);
        var answer = await BeforeAsync(call, http) ?? Do(call, http, work);
        if (answer is not null && faults.Take(call, afterwards: true) is { } fault)
        {
            answer = await SufferAsync(fault, call, http) ?? (fault.Drops ? null : answer);
        }

        log.Finish(call, answer?.Status ?? 0);
        if (answer is not null)
        {
            await answer.WriteAsync(http);
        }
        else
        {
            http.Abort();
        }
    };

    private ConnectorAnswer? Do(Call call, HttpContext http, Func<Call, HttpContext, ConnectorAnswer> work)
    {
        if (http.Items.ContainsKey(Dropped))
        {
            return null;
        }

        if (call.Operation != Operation.Token && Refusal(call, http) is { } refusal)
        {
            return refusal;
        }

        try
        {
            return work(call, http);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return ConnectorAnswer.Bad(e.Message);
        }
    }

    private const string Dropped = "dropped";

    private async Task<ConnectorAnswer?> BeforeAsync(Call call, HttpContext http)
    {
        if (faults.Take(call, afterwards: false) is not { } fault)
        {
            return null;
        }

        if (fault.Drops)
        {
            http.Items[Dropped] = true;
        }

        return await SufferAsync(fault, call, http);
    }

    private static async Task<ConnectorAnswer?> SufferAsync(Fault fault, Call call, HttpContext http)
    {
        if (fault.Hold is { } held)
        {
            await held.WaitAsync(call, http.RequestAborted);
        }

        return fault.Answer;
    }

    private ConnectorAnswer? Refusal(Call call, HttpContext http)
    {
        if (!tokens.Accepts(http.Request.Headers.Authorization))
        {
            return ConnectorAnswer.Refused(401, "Unauthorized", "Authorization has been denied for this request.");
        }

        // The token service is another one, with limits of its own that nobody comes near.
        if (call.Operation < Operation.GetToken && limits.Wait(call.Operation, call.Tenant, call.Conversation ?? ChannelIn(call)) is { } wait)
        {
            return ConnectorAnswer.Refused(429, "Throttled", "Too many requests.") with { RetryAfter = wait };
        }

        return MessageSize.IsTooBig(call.Body) ? ConnectorAnswer.Refused(413, "MessageSizeTooBig", "The message is larger than 100 KB.") : null;
    }

    private static string? ChannelIn(Call call) =>
        call.Json().Find("channelData", "channel", "id")?.GetString() ?? call.Json().Find("members")?.GetRawText();

    private async Task<Call> ReadAsync(Operation operation, HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        var conversation = http.GetRouteValue("conversation") as string ?? http.GetRouteValue("team") as string;
        return new Call(operation, http.GetRouteValue("tenant") as string ?? settings.AppTenant, conversation, http.GetRouteValue("activity") as string, body, settings.Transport.GetUtcNow());
    }
}
