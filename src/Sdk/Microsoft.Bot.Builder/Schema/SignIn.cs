namespace Microsoft.Bot.Schema;

/// <summary>A token of a user. It is passed on and never kept.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenresponse</remarks>
public class TokenResponse
{
    public string? Token { get; set; }
}

/// <summary>What is exchanged for a token.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangerequest</remarks>
public class TokenExchangeRequest
{
    public string? Token { get; set; }
}

/// <summary>How a user signs in: by a link, or without being asked.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.signinresource</remarks>
public class SignInResource
{
    public string? SignInLink { get; set; }

    public TokenExchangeResource? TokenExchangeResource { get; set; }
}

/// <summary>What Teams needs to sign a user on without being asked.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangeresource</remarks>
public class TokenExchangeResource
{
    [System.Text.Json.Serialization.JsonInclude]
    internal string? Id { get; set; }

    [System.Text.Json.Serialization.JsonInclude]
    internal string? Uri { get; set; }

    [System.Text.Json.Serialization.JsonInclude]
    internal string? ProviderId { get; set; }
}

/// <summary>The value of an invoke <c>signin/tokenExchange</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangeinvokerequest</remarks>
public class TokenExchangeInvokeRequest
{
    public string? Id { get; set; }

    public string? ConnectionName { get; set; }

    public string? Token { get; set; }
}

/// <summary>The answer to an invoke <c>signin/tokenExchange</c>.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.tokenexchangeinvokeresponse</remarks>
public class TokenExchangeInvokeResponse
{
    public string? Id { get; set; }

    public string? ConnectionName { get; set; }

    public string? FailureDetail { get; set; }
}

/// <summary>The names of the invokes around a sign-in.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.signinconstants</remarks>
public static class SignInConstants
{
    public const string VerifyStateOperationName = "signin/verifyState";

    public const string TokenExchangeOperationName = "signin/tokenExchange";
}

/// <summary>A card that asks a user to sign in.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.oauthcard</remarks>
public class OAuthCard
{
    public const string ContentType = "application/vnd.microsoft.card.oauth";

    public string? Text { get; set; }

    public string? ConnectionName { get; set; }

    public TokenExchangeResource? TokenExchangeResource { get; set; }

    public IList<CardAction>? Buttons { get; set; }
}

/// <summary>A button of a card that is no Adaptive Card.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.cardaction</remarks>
public class CardAction
{
    public string? Type { get; set; }

    public string? Title { get; set; }

    public object? Value { get; set; }
}

/// <summary>The kinds of such a button.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.schema.actiontypes</remarks>
public static class ActionTypes
{
    public const string Signin = "signin";
}
