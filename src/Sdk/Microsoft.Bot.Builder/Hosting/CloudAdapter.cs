using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;

namespace Microsoft.Bot.Builder.Integration.AspNet.Core;

/// <summary>The adapter of the Bot Framework service: checks who speaks, runs the turn, and sends through one pooled client with one token.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.integration.aspnet.core.cloudadapter</remarks>
public class CloudAdapter : BotAdapter, IBotFrameworkHttpAdapter
{
    private readonly ConfigurationBotFrameworkAuthentication authentication;

    /// <exception cref="InvalidOperationException">A setting is not usable; the message names it.</exception>
    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, TimeProvider.System, httpClientFactory, logger))
    {
    }

    internal CloudAdapter(ConfigurationBotFrameworkAuthentication authentication) => this.authentication = authentication;

    /// <summary>Answers 405, 401, 413, 400 or 503 to what is not for the bot; otherwise what the bot says.</summary>
    public async Task ProcessAsync(HttpRequest httpRequest, HttpResponse httpResponse, IBot bot, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(httpRequest);
        ArgumentNullException.ThrowIfNull(httpResponse);
        ArgumentNullException.ThrowIfNull(bot);
        var (activity, status) = await AcceptAsync(httpRequest, cancellationToken);
        httpResponse.StatusCode = status;
        if (activity is null)
        {
            return;
        }

        var turn = Turn(activity);
        await bot.OnTurnAsync(turn, cancellationToken);
        if (activity.Type is ActivityTypes.Invoke)
        {
            await AnswerAsync(httpResponse, turn.Answer, cancellationToken);
        }
    }

    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        ArgumentNullException.ThrowIfNull(callback);
        return callback(Turn(reference.Start()), cancellationToken);
    }

    public override async Task CreateConversationAsync(
        string botAppId,
        string channelId,
        string serviceUrl,
        string audience,
        ConversationParameters conversationParameters,
        BotCallbackHandler callback,
        CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(conversationParameters);
        ArgumentNullException.ThrowIfNull(callback);
        var created = await authentication.Connect(serviceUrl).CreateConversationAsync(conversationParameters, cancellationToken);
        var start = new Activity(ActivityTypes.Event)
        {
            Id = created.ActivityId,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await callback(Turn(start), cancellationToken);
    }

    private async Task<(Activity? Activity, int Status)> AcceptAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (!HttpMethods.IsPost(request.Method))
        {
            return (null, StatusCodes.Status405MethodNotAllowed);
        }

        Caller? caller;
        try
        {
            caller = await authentication.AuthenticateAsync(request, cancellationToken);
        }
        catch (HttpRequestException)
        {
            return (null, StatusCodes.Status503ServiceUnavailable);
        }

        if (caller is null)
        {
            return (null, StatusCodes.Status401Unauthorized);
        }

        var (activity, status) = await RequestBody.ReadAsync(request, cancellationToken);
        return activity is null || caller.MaySpeakFor(activity) ? (activity, status) : (null, StatusCodes.Status401Unauthorized);
    }

    internal TurnContext Turn(Activity activity) => new(activity, authentication.Connect(activity.ServiceUrl ?? ""), new TurnContextStateCollection(authentication.UserTokens));

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = (int)(answer?.Status ?? HttpStatusCode.NotImplemented);
        if (answer?.Body is not { } body)
        {
            return;
        }

        var json = BotJson.ToBytes(body);
        response.ContentType = "application/json; charset=utf-8";
        response.ContentLength = json.Length;
        await response.Body.WriteAsync(json, cancellationToken);
    }
}
