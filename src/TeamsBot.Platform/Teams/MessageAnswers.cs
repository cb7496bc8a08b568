using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>Answers that are messages of their own: to commands, and to presses of clients that send them as messages.</summary>
public sealed class MessageAnswers(IConversations conversations)
{
    /// <summary>Answers a command where it was typed.</summary>
    public Task ToCommandAsync(Origin origin, Answer answer, CancellationToken cancellationToken) => answer.Reply switch
    {
        ActionReply.Card card => SendAsync(origin, card.Content, cancellationToken),
        ActionReply.Dialog dialog => SendAsync(origin, dialog.Content, cancellationToken),
        ActionReply.Message message => SendAsync(origin, Note(answer.Texts, message.Text), cancellationToken),
        ActionReply.Refused refused => SendAsync(origin, Note(answer.Texts, answer.Texts.Of(refused.Reason)), cancellationToken),
        _ => Task.CompletedTask,
    };

    /// <summary>
    /// Answers a press that came as a message. In a personal chat the pressed card is replaced; in a channel its new state comes with
    /// the update of the shared card, and a dialog, which is for the presser alone, cannot be shown.
    /// </summary>
    public Task ToPressAsync(Origin origin, string? cardId, Answer answer, CancellationToken cancellationToken) => (origin.IsPersonal, answer.Reply) switch
    {
        (true, ActionReply.Card card) => ReplaceAsync(origin, cardId, card.Content, cancellationToken),
        (true, ActionReply.Dialog dialog) => ReplaceAsync(origin, cardId, dialog.Content, cancellationToken),
        (false, ActionReply.Card) => Task.CompletedTask,
        (false, ActionReply.Dialog) => ToCommandAsync(origin, answer with { Reply = new Refusal("shared.card-too-old") }, cancellationToken),
        _ => ToCommandAsync(origin, answer, cancellationToken),
    };

    private async Task ReplaceAsync(Origin origin, string? cardId, AdaptiveCard card, CancellationToken cancellationToken)
    {
        if (cardId is not null && await conversations.UpdateAsync(origin.Address, cardId, Outgoing(card), cancellationToken) is SendResult.Sent) { return; }
        await SendAsync(origin, card, cancellationToken);
    }

    private Task<SendResult> SendAsync(Origin origin, AdaptiveCard card, CancellationToken cancellationToken) =>
        conversations.SendAsync(origin.Address, Outgoing(card), cancellationToken);

    private static OutgoingCard Outgoing(AdaptiveCard card) => new(card, card.FallbackText ?? "");

    private static AdaptiveCard Note(Texts texts, string text) => CardPage.Of(texts, text, [Part.Text(text)]);
}
