using System.Net;
using System.Text.Json;
using Microsoft.Bot.Connector;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;

namespace Microsoft.Bot.Builder.Teams;

/// <summary>A bot in Teams: the dialogs beside the activities.</summary>
/// <remarks>https://learn.microsoft.com/dotnet/api/microsoft.bot.builder.teams.teamsactivityhandler</remarks>
public class TeamsActivityHandler : ActivityHandler
{
    private protected override async Task<InvokeResponse?> OnInvokeActivityAsync(ITurnContext<IInvokeActivity> turnContext, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(turnContext);
        return Invoke(turnContext).Name switch
        {
            "task/fetch" => CreateInvokeResponse(await OnTeamsTaskModuleFetchAsync(turnContext, Request(turnContext), cancellationToken)),
            "task/submit" => CreateInvokeResponse(await OnTeamsTaskModuleSubmitAsync(turnContext, Request(turnContext), cancellationToken)),
            _ => await base.OnInvokeActivityAsync(turnContext, cancellationToken),
        };
    }

    /// <summary>Opens a dialog.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleFetchAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    /// <summary>Takes what was filled in; answers with the next page or a closing word.</summary>
    protected virtual Task<TaskModuleResponse> OnTeamsTaskModuleSubmitAsync(
        ITurnContext<IInvokeActivity> turnContext, TaskModuleRequest taskModuleRequest, CancellationToken cancellationToken) =>
        throw new InvokeRefusedException(HttpStatusCode.NotImplemented);

    private static TaskModuleRequest Request(ITurnContext<IInvokeActivity> turn)
    {
        try
        {
            return BotJson.Convert<TaskModuleRequest>(Invoke(turn).Value) ?? throw new InvokeRefusedException(HttpStatusCode.BadRequest);
        }
        catch (JsonException)
        {
            throw new InvokeRefusedException(HttpStatusCode.BadRequest);
        }
    }
}
