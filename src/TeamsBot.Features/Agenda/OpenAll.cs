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
        var today = cards.Today(board.Item);
        var card = string.Equals(action.Data.Text(AllCard.PartField), AllCard.Rest, StringComparison.Ordinal)
            ? AllCard.RestPage(board, question, action.Texts, today)
            : AllCard.Of(board, question, action.Texts, today, SubjectPage.Of(board, action.Data, AllCard.Size));
        return new ActionReply.Dialog(action.Texts["agenda.button.all"], card);
    }
}
