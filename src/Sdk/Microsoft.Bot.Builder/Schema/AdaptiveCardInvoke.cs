using System.Text.Json.Serialization;

namespace Microsoft.Bot.Schema;

/// <summary>The value of an invoke <c>adaptiveCard/action</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.adaptivecardinvokevalue</remarks>
public class AdaptiveCardInvokeValue
{
    public AdaptiveCardInvokeAction? Action { get; set; }
}

/// <summary>The pressed action.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.adaptivecardinvokeaction</remarks>
public class AdaptiveCardInvokeAction
{
    [JsonInclude]
    internal string? Type { get; set; }

    public string? Verb { get; set; }

    /// <summary>The action's data and the inputs; <c>ToString()</c> is the JSON as it was sent.</summary>
    public object? Data { get; set; }
}

/// <summary>The answer to a pressed action: a card, a message or an error.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.adaptivecardinvokeresponse</remarks>
public class AdaptiveCardInvokeResponse
{
    public int StatusCode { get; set; }

    /// <summary><c>application/vnd.microsoft.card.adaptive</c>, <c>…activity.message</c> or <c>…error</c>.</summary>
    public string? Type { get; set; }

    public object? Value { get; set; }
}

/// <summary>What the connector says went wrong.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.errorresponse</remarks>
public class ErrorResponse
{
    public Error? Error { get; set; }
}

/// <summary>The code (<c>MessageSizeTooBig</c>, <c>BotNotInConversationRoster</c>) and the words of an error.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.error</remarks>
public class Error
{
    [JsonPropertyName("code")]
    public string? Code { get; set; }

    [JsonInclude]
    [JsonPropertyName("message")]
    internal string? Message { get; set; }
}
