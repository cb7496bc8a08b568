using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>A refusal in the shape and with the codes of Microsoft Graph.</summary>
/// <remarks>https://learn.microsoft.com/graph/errors; the codes of Outlook are those of Exchange Web Services.</remarks>
internal sealed class GraphRefusal(int status, string code, string message) : Exception(message)
{
    public int Status => status;

    public string Code => code;

    public TimeSpan? RetryAfter { get; init; }

    public static GraphRefusal NoToken() => new(401, "InvalidAuthenticationToken", "Access token is empty, expired, or not for Microsoft Graph.");

    /// <summary>Outlook's word for a right that is missing.</summary>
    public static GraphRefusal Denied() => new(403, "ErrorAccessDenied", "Access is denied. Check credentials and try again.");

    /// <summary>A mailbox outside what Exchange lets the application reach.</summary>
    public static GraphRefusal OutOfScope() => new(403, "ErrorAccessDenied", "Access to OData is disabled.");

    /// <summary>The directory's word for a right that is missing.</summary>
    public static GraphRefusal NoPrivileges() => new(403, "Authorization_RequestDenied", "Insufficient privileges to complete the operation.");

    public static GraphRefusal NoUser(string id) => new(404, "ErrorInvalidUser", $"The requested user '{id}' is invalid.");

    public static GraphRefusal NoMailbox() => new(404, "MailboxNotEnabledForRESTAPI", "The mailbox is either inactive, soft-deleted, or is hosted on-premise.");

    public static GraphRefusal NoResource(string id) => new(404, "Request_ResourceNotFound", $"Resource '{id}' does not exist or one of its queried reference-property objects are not present.");

    public static GraphRefusal NoItem() => new(404, "ErrorItemNotFound", "The specified object was not found in the store.");

    public static GraphRefusal Throttled(TimeSpan wait) =>
        new(429, "ApplicationThrottled", "Application is over its MailboxConcurrency limit.") { RetryAfter = wait };

    public static GraphRefusal Body(string message) => new(400, "RequestBodyRead", message);

    public static GraphRefusal UnknownProperty(string name, string type) =>
        Body($"The property '{name}' does not exist on type 'microsoft.graph.{type}'. Make sure to only use property names that are defined by the type.");

    public static GraphRefusal WrongValue(string value) => Body($"Requested value '{value}' was not found.");

    public static GraphRefusal NoZone(string? zone) =>
        new(400, "TimeZoneNotSupportedException", $"A valid TimeZone value must be specified. The following TimeZone value is not supported: '{zone}'.");

    public static GraphRefusal Property(string message) => new(400, "ErrorPropertyValidationFailure", message);

    public ConnectorAnswer Answer(DateTimeOffset now) => Refusal(status, code, Message, now) with { RetryAfter = RetryAfter };

    /// <summary>With the block that tells support which request it was.</summary>
    public static ConnectorAnswer Refusal(int status, string code, string message, DateTimeOffset now)
    {
        var id = Guid.CreateVersion7(now).ToString();
        return new(status, new JsonObject
        {
            ["error"] = new JsonObject
            {
                ["code"] = code,
                ["message"] = message,
                ["innerError"] = new JsonObject { ["date"] = now.ToString("yyyy-MM-ddTHH:mm:ss", System.Globalization.CultureInfo.InvariantCulture), ["request-id"] = id, ["client-request-id"] = id },
            },
        });
    }
}
