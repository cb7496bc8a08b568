using System.Net;
using Microsoft.Bot.Builder;
using Microsoft.Bot.Builder.Teams;
using Microsoft.Bot.Connector.Authentication;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TeamsBot.Kernel.Actions;
using TeamsBot.Platform.Calendars;
using TeamsBot.Platform.SignIn;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// The bot as the SDK sees it: translates each activity once and hands it on. What it does not know is answered with 200 and left.
/// See docs/life-of-a-card-action.md.
/// </summary>
public sealed class TeamsBotHandler(Presses presses, Commands commands, TeamEvents events, MessageAnswers answers, SignInInvokes signIns, GroupIds groups)
    : TeamsActivityHandler
{
    /// <inheritdoc/>
    protected override async Task<AdaptiveCardInvokeResponse> OnAdaptiveCardInvokeAsync(
        ITurnContext<IInvokeActivity> turnContext, AdaptiveCardInvokeValue invokeValue, CancellationToken cancellationToken)
    {
        var press = ArrivedPress.Read(invokeValue.Action?.Data, invokeValue.Action?.Verb, ActionKind.Execute, turnContext.Activity.ReplyToId);
        return InvokeAnswers.ToExecute(await PressAsync(turnContext, press, cancellationToken));
    }

    /// <inheritdoc/>
    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        var press = ArrivedPress.Read(taskModuleRequest.Data, null, ActionKind.OpenDialog, turnContext.Activity.ReplyToId);
        return InvokeAnswers.ToDialog(await PressAsync(turnContext, press, cancellationToken))!;
    }

    /// <inheritdoc/>
    protected override async Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken)
    {
        var press = ArrivedPress.Read(taskModuleRequest.Data, null, ActionKind.SubmitDialog, null);
        // Nothing to show is an empty body: the dialog closes.
        return InvokeAnswers.ToDialog(await PressAsync(turnContext, press, cancellationToken))!;
    }

    /// <inheritdoc/>
    protected override async Task OnMessageActivityAsync(ITurnContext<IMessageActivity> turnContext, CancellationToken cancellationToken)
    {
        var activity = turnContext.Activity;
        if (Origin.Of(Whole(turnContext)) is not { } origin) { return; }
        if (activity.Value is { } value)
        {
            var press = ArrivedPress.Read(value, null, ActionKind.Submit, activity.ReplyToId);
            await answers.ToPressAsync(origin, press.CardId, await presses.AnswerAsync(origin, press, cancellationToken), cancellationToken);
        }
        else
        {
            await answers.ToCommandAsync(origin, await commands.AnswerAsync(origin, TypedText.Of(activity), cancellationToken), cancellationToken);
        }
    }

    /// <inheritdoc/>
    protected override Task OnInstallationUpdateActivityAsync(ITurnContext<IInstallationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TellAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override Task OnConversationUpdateActivityAsync(ITurnContext<IConversationUpdateActivity> turnContext, CancellationToken cancellationToken) =>
        TellAsync(turnContext, cancellationToken);

    /// <inheritdoc/>
    protected override async Task OnSignInInvokeAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        var (invoke, tokens) = (turnContext.Activity, turnContext.TurnState.Get<UserTokenClient>());
        var answer = await signIns.AnswerAsync(Origin.Of(Whole(turnContext)), invoke.Name, invoke.Value, tokens, cancellationToken);
        if (answer is not { Status: HttpStatusCode.OK, Body: null }) { throw new InvokeResponseException(answer.Status, answer.Body); }
    }

    private Task<Answer> PressAsync(ITurnContext turn, ArrivedPress press, CancellationToken cancellationToken) =>
        presses.AnswerAsync(Origin.Of(turn.Activity), press, cancellationToken);

    private async Task TellAsync(ITurnContext turn, CancellationToken cancellationToken)
    {
        if (ArrivedEvent.Read(turn.Activity) is not { } happened) { return; }
        if (ArrivedEvent.GroupOf(turn.Activity) is { } group && happened is not TeamEvent.BotRemoved) { await groups.KeepAsync(happened.Team, group, cancellationToken); }
        await events.TellAsync(happened, cancellationToken);
    }

    private static Activity Whole(ITurnContext turn) => turn.Activity;
}
