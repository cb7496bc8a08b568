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
    private readonly BotFrameworkAuthentication authentication;

    public CloudAdapter(BotFrameworkAuthentication botFrameworkAuthentication, ILogger? logger = null) =>
        authentication = botFrameworkAuthentication;

    public CloudAdapter(IConfiguration configuration, IHttpClientFactory? httpClientFactory = null, ILogger? logger = null)
        : this(new ConfigurationBotFrameworkAuthentication(configuration, httpClientFactory: httpClientFactory, logger: logger), logger)
    {
    }

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
        await RunAsync(turn, bot.OnTurnAsync, cancellationToken);
        if (activity.Type is ActivityTypes.Invoke)
        {
            await AnswerAsync(httpResponse, turn.TurnState.Get<InvokeResponse>(), cancellationToken);
        }
    }

    public override async Task<ResourceResponse[]> SendActivitiesAsync(ITurnContext turnContext, Activity[] activities, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        ArgumentNullException.ThrowIfNull(activities);
        var responses = new ResourceResponse[activities.Length];
        for (var i = 0; i < activities.Length; i++)
        {
            responses[i] = await SendAsync(turnContext, activities[i], cancellationToken);
        }

        return responses;
    }

    public override Task<ResourceResponse> UpdateActivityAsync(ITurnContext turnContext, Activity activity, CancellationToken cancellationToken) =>
        Connector(turnContext).UpdateAsync(activity, cancellationToken);

    public override Task DeleteActivityAsync(ITurnContext turnContext, ConversationReference reference, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return reference is { Conversation.Id: { } conversation, ActivityId: { } activity }
            ? Connector(turnContext).DeleteAsync(conversation, activity, cancellationToken)
            : throw new ArgumentException("A deletion needs a conversation and an activity.", nameof(reference));
    }

    public override Task ContinueConversationAsync(string botId, ConversationReference reference, BotCallbackHandler callback, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(reference);
        return RunAsync(Turn(reference.GetContinuationActivity()), callback, cancellationToken);
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
        var created = await authentication.Connect(serviceUrl).CreateConversationAsync(conversationParameters, cancellationToken);
        var start = new Activity(ActivityTypes.Event)
        {
            Name = "CreateConversation",
            Id = created.ActivityId,
            ChannelId = channelId,
            ServiceUrl = serviceUrl,
            Conversation = new ConversationAccount(id: created.Id, tenantId: conversationParameters.TenantId),
            ChannelData = conversationParameters.ChannelData,
            Recipient = conversationParameters.Bot,
        };
        await RunAsync(Turn(start), callback, cancellationToken);
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

    private TurnContext Turn(Activity activity)
    {
        var turn = new TurnContext(this, activity);
        turn.TurnState.Set(authentication.Connect(activity.ServiceUrl ?? ""));
        return turn;
    }

    private static ConnectorCalls Connector(ITurnContext turn)
    {
        ArgumentNullException.ThrowIfNull(turn);
        return turn.TurnState.Get<ConnectorCalls>() ?? throw new InvalidOperationException("This turn has no connector.");
    }

    private static async Task<ResourceResponse> SendAsync(ITurnContext turn, Activity activity, CancellationToken cancellationToken)
    {
        if (activity is not { Type: ActivityHandler.InvokeAnswer, Value: InvokeResponse answer })
        {
            return await Connector(turn).SendAsync(activity, cancellationToken);
        }

        turn.TurnState.Set(answer);
        return new ResourceResponse();
    }

    private static async Task AnswerAsync(HttpResponse response, InvokeResponse? answer, CancellationToken cancellationToken)
    {
        response.StatusCode = answer?.Status ?? StatusCodes.Status501NotImplemented;
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
