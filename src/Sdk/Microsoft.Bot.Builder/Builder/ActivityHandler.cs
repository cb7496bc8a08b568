using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;

namespace Microsoft.Bot.Builder;

/// <summary>A bot with one method for each kind of activity. Kinds it does not know are let pass.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.activityhandler</remarks>
public class ActivityHandler : IBot
{
    public virtual Task OnTurnAsync(ITurnContext turnContext, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return turnContext.Activity.Type switch
        {
            ActivityTypes.Message => OnMessageActivityAsync(As<IMessageActivity>(turnContext), cancellationToken),
            ActivityTypes.ConversationUpdate => OnConversationUpdateActivityAsync(As<IConversationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.InstallationUpdate => OnInstallationUpdateActivityAsync(As<IInstallationUpdateActivity>(turnContext), cancellationToken),
            ActivityTypes.Invoke => AnswerAsync(turnContext, cancellationToken),
            _ => Task.CompletedTask,
        };
    }

    /// <summary>The answer 200 with this body.</summary>
    private protected static InvokeResponse CreateInvokeResponse(object? body = null) => new(HttpStatusCode.OK, body);

    protected virtual Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    protected virtual Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Answers an invoke; null or an invoke nobody knows is answered with 501.</summary>
    private protected virtual async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var invoke = Invoke(turnContext);
        if (invoke.Name is SignInConstants.VerifyStateOperationName or SignInConstants.TokenExchangeOperationName)
        {
            await OnSignInInvokeAsync(turnContext, cancellationToken);
            return CreateInvokeResponse();
        }

        if (invoke.Name is not "adaptiveCard/action")
        {
            return null;
        }

        return ReadCardAction(invoke.Value, out var action) is { } error
            ? CreateInvokeResponse(error)
            : CreateInvokeResponse(await OnAdaptiveCardInvokeAsync(turnContext, action!, cancellationToken));
    }

    /// <summary>Answers a pressed <c>Action.Execute</c>.</summary>
    protected virtual Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    /// <summary>Takes what Teams tells around a sign-in.</summary>
    protected virtual Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    private protected static Activity Invoke(ITurnContext turn) => turn.Activity;

    private protected static ITurnContext<T> As<T>(ITurnContext turn)
        where T : IActivity => new TypedTurnContext<T>(turn);

    private async Task AnswerAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        InvokeResponse? answer;
        try
        {
            answer = await OnInvokeActivityAsync(As<IInvokeActivity>(turn), cancellationToken);
        }
        catch (InvokeRefusedException refused)
        {
            answer = new InvokeResponse(refused.Status, null);
        }
        catch (InvokeResponseException other)
        {
            answer = new InvokeResponse(other.Status, other.Body);
        }

        ((TurnContext)turn).Answer = answer;
    }

    private static AdaptiveCardInvokeResponse? ReadCardAction(object? value, out AdaptiveCardInvokeValue? action)
    {
        action = null;
        if (value is null)
        {
            return CardError("BadRequest", "Missing value property");
        }

        try
        {
            action = BotJson.Convert<AdaptiveCardInvokeValue>(value);
        }
        catch (JsonException)
        {
            return CardError("BadRequest", "Value property is not properly formed");
        }

        return action?.Action switch
        {
            null => CardError("BadRequest", "Missing action property"),
            { Type: "Action.Execute" } => null,
            var other => CardError("NotSupported", $"The action '{other.Type}' is not supported."),
        };
    }

    // HTTP 200 around the error: Teams shows nothing of an invoke that fails with another status.
    private static AdaptiveCardInvokeResponse CardError(string code, string message) => new()
    {
        StatusCode = (int)HttpStatusCode.BadRequest,
        Type = "application/vnd.microsoft.error",
        Value = new Error { Code = code, Message = message },
    };

    /// <summary>Ends an invoke with this status and body.</summary>
    /// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.activityhandler.invokeresponseexception</remarks>
    // Nested and protected as the published one, thrown within handlers alone.
#pragma warning disable CA1032, CA1034, CA1064, RCS1194
    protected class InvokeResponseException(HttpStatusCode statusCode, object? body = null) : Exception
    {
        internal HttpStatusCode Status => statusCode;

        internal object? Body => body;
    }
#pragma warning restore CA1032, CA1034, CA1064, RCS1194
}

/// <summary>Ends an invoke with this status.</summary>
// Thrown and caught within the slice alone.
#pragma warning disable CA1032, CA1064, RCS1194
internal sealed class InvokeRefusedException(HttpStatusCode status) : Exception
{
    public HttpStatusCode Status => status;
}
#pragma warning restore CA1032, CA1064, RCS1194
