using TeamsBot.Kernel.Actions;

namespace TeamsBot.Features.Agenda;

/// <summary>Shows everything on an item, open or closed.</summary>
public sealed class OpenAll(ItemDoor door, ItemCards cards) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.All;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.FindAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var board = entered.Value.Board;
        var question = cards.Question(board.Item, action.Texts.Language);
        return new ActionReply.Dialog(action.Texts["agenda.button.all"], AllCard.Of(board, question, action.Texts, cards.Today(board.Item), SubjectPage.Of(board, action.Data)));
    }
}
