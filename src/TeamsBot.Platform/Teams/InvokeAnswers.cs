using AdaptiveCards;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Platform.Teams;

/// <summary>Answers to presses in the shapes of the protocol.</summary>
internal static class InvokeAnswers
{
    /// <summary>
    /// The answer to an <c>Action.Execute</c>. A text leaves the pressed card as it is, which in a channel is everybody's.
    /// </summary>
    public static AdaptiveCardInvokeResponse ToExecute(Answer answer) => answer.Reply switch
    {
        ActionReply.Card card => Execute(AdaptiveCard.ContentType, card.Content),
        ActionReply.Message message => Text(message.Text),
        ActionReply.Refused refused => Text(answer.Texts.Of(refused.Reason)),
        ActionReply.Silence => Text(""),
        // Teams opens no dialog here: the page stands in the card's place.
        ActionReply.Dialog dialog => Execute(AdaptiveCard.ContentType, dialog.Content),
        _ => throw new InvalidOperationException($"There is no answer {answer.Reply.GetType().Name}."),
    };

    /// <summary>The answer to a dialog; null, an empty body, closes it.</summary>
    public static TaskModuleResponse? ToDialog(Answer answer) => answer.Reply switch
    {
        ActionReply.Dialog dialog => Page(dialog.Title, DialogPage.Under(dialog.Title, dialog.Content)),
        // A card that also stands in personal chats: as a page its buttons go on inside the dialog.
        ActionReply.Card card => Page(card.Content.FallbackText ?? "", DialogPage.Of(card.Content)),
        ActionReply.Message message => Dialog(new TaskModuleMessageResponse(message.Text)),
        ActionReply.Refused refused => Dialog(new TaskModuleMessageResponse(answer.Texts.Of(refused.Reason))),
        _ => null,
    };

    private static AdaptiveCardInvokeResponse Text(string text) => Execute("application/vnd.microsoft.activity.message", text);

    private static AdaptiveCardInvokeResponse Execute(string type, object value) => new() { StatusCode = 200, Type = type, Value = value };

    private static TaskModuleResponse Page(string title, AdaptiveCard card) =>
        Dialog(new TaskModuleContinueResponse(new TaskModuleTaskInfo { Title = title, Height = "medium", Width = "medium", Card = Reference.Card(card) }));

    private static TaskModuleResponse Dialog(TaskModuleResponseBase task) => new() { Task = task };
}
