using System.Net;
using System.Text;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Connector;

/// <summary>The token service at its address. It keeps the tokens; nothing is kept here.</summary>
internal sealed class TokenServiceCalls(Uri address, string appId, ServiceCalls calls) : UserTokenClient
{
    private readonly string root = address.AbsoluteUri.TrimEnd('/') + "/api/";

    public override async Task<TokenResponse?> GetUserTokenAsync(string userId, string connectionName, string channelId, string? magicCode, CancellationToken cancellationToken)
    {
        var code = string.IsNullOrEmpty(magicCode) ? "" : $"&code={Escape(magicCode)}";
        try
        {
            return await calls.CallAsync<TokenResponse>(HttpMethod.Get, $"{root}usertoken/GetToken{Query(userId, connectionName, channelId)}{code}", null, null, cancellationToken);
        }
        catch (ErrorResponseException none) when (none.Response?.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public override async Task<SignInResource> GetSignInResourceAsync(string connectionName, Activity activity, string? finalRedirect, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(activity);
        var state = new SignInStateOfTokens(connectionName, Conversation(activity), appId);
        var redirect = string.IsNullOrEmpty(finalRedirect) ? "" : $"&finalRedirect={Escape(finalRedirect)}";
        var asked = $"{root}botsignin/GetSignInResource?state={Escape(Convert.ToBase64String(BotJson.ToBytes(state)))}{redirect}";
        return await calls.CallAsync<SignInResource>(HttpMethod.Get, asked, null, null, cancellationToken) ?? new();
    }

    public override Task SignOutUserAsync(string userId, string connectionName, string channelId, CancellationToken cancellationToken) =>
        calls.CallAsync<TokenResponse>(HttpMethod.Delete, $"{root}usertoken/SignOut{Query(userId, connectionName, channelId)}", null, null, cancellationToken);

    public override async Task<TokenResponse> ExchangeTokenAsync(
        string userId, string connectionName, string channelId, TokenExchangeRequest exchangeRequest, CancellationToken cancellationToken)
    {
        try
        {
            var exchange = $"{root}usertoken/exchange{Query(userId, connectionName, channelId)}";
            return await calls.CallAsync<TokenResponse>(HttpMethod.Post, exchange, exchangeRequest, null, cancellationToken)
                ?? throw new InvalidOperationException("The token service exchanged nothing.");
        }
        catch (ErrorResponseException no) when (no.Response?.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.NotFound)
        {
            // As the published client says it: somebody has to agree first.
            throw new InvalidOperationException($"Unable to exchange token: {no.Body?.Error?.Code}", no);
        }
    }

    private static ConversationReference Conversation(Activity activity) => new()
    {
        ActivityId = activity.Id,
        User = activity.From,
        Bot = activity.Recipient,
        Conversation = activity.Conversation,
        ChannelId = activity.ChannelId,
        ServiceUrl = activity.ServiceUrl,
    };

    private static string Query(string userId, string connectionName, string channelId) =>
        new StringBuilder("?userId=").Append(Escape(userId)).Append("&connectionName=").Append(Escape(connectionName)).Append("&channelId=").Append(Escape(channelId)).ToString();

    private static string Escape(string text) => Uri.EscapeDataString(text);
}

/// <summary>What the token service is told of where a sign-in began.</summary>
internal sealed record SignInStateOfTokens(string ConnectionName, ConversationReference Conversation, string MsAppId);
