using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// What a dialog shows when nothing could be kept. A text would take the place of the page and of everything typed on it: here the press waits, with
/// all it brought, to be sent once more. It carries the same nonce, so that twice has one effect.
/// </summary>
internal static class TryAgain
{
    /// <summary>The same answer, or the page where it says that something failed and the press was a page sent in.</summary>
    public static Answer Instead(Answer answer, ArrivedPress press) =>
        press.Kind is ActionKind.SubmitDialog && answer.Reply is ActionReply.Refused { Reason: { Key: "shared.busy" or "shared.trouble" } why }
            ? answer with { Reply = Page(answer.Texts.Of(why), answer.Texts["shared.try-again"], answer, press) }
            : answer;

    private static ActionReply.Dialog Page(string said, string button, Answer answer, ArrivedPress press) => new(
        button,
        CardPage.Of(
            answer.Texts,
            said,
            [Part.Text(said)],
            new AdaptiveSubmitAction { Title = button, DataJson = press.Data.Json, AssociatedInputs = AdaptiveAssociatedInputs.None }));
}
