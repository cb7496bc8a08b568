using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>What the connector answers the bot. Errors have the service's own shape and codes.</summary>
internal sealed record ConnectorAnswer(int Status, JsonNode? Body = null, TimeSpan? RetryAfter = null)
{
    public static ConnectorAnswer Ok(JsonNode body) => new(200, body);

    public static ConnectorAnswer Created(JsonObject body) => new(201, body);

    public static ConnectorAnswer Refused(int status, string code, string message) =>
        new(status, new JsonObject { ["error"] = new JsonObject { ["code"] = code, ["message"] = message } });

    public static ConnectorAnswer Bad(string message) => Refused(400, "BadSyntax", message);

    public static ConnectorAnswer NoConversation() => Refused(404, "ConversationNotFound", "Conversation not found.");

    public static ConnectorAnswer NoActivity() => Refused(404, "ActivityNotFoundInConversation", "The activity was not found in this conversation.");

    public static ConnectorAnswer NotInRoster() => Refused(403, "BotNotInConversationRoster", "The bot is not part of the conversation roster.");

    public async Task WriteAsync(HttpContext http)
    {
        http.Response.StatusCode = Status;
        if (RetryAfter is { } wait)
        {
            http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(System.Globalization.CultureInfo.InvariantCulture);
        }

        if (Body is not null)
        {
            http.Response.ContentType = "application/json; charset=utf-8";
            await http.Response.WriteAsync(Body.ToJsonString(), http.RequestAborted);
        }
    }
}
