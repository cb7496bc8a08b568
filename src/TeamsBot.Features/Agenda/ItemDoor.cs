using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>An item that was pressed, with what the handler needs of it.</summary>
/// <param name="Team">The conversation.</param>
/// <param name="Board">The item as the rows have it.</param>
public sealed record Entered(TeamKey Team, Board Board);

/// <summary>Finds the item a press is about: the first press on a card nobody was sure of proves that it arrived.</summary>
public sealed class ItemDoor(Items items, TimeProvider clock)
{
    /// <summary>The item, open or not. One read.</summary>
    public async Task<Outcome<Entered>> FindAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (action.Team is not { } team || AgendaKeys.Date(action.Data.Id) is not { } date) { return new Refusal("shared.card-too-old"); }
        if (await items.FindAsync(team, date, cancellationToken) is not { } board) { return new Refusal("shared.card-too-old"); }
        return new Entered(team, await AdoptAsync(team, board, action.CardId, cancellationToken));
    }

    /// <summary>The item, if it still takes answers.</summary>
    public async Task<Outcome<Entered>> EnterAsync(CardAction action, CancellationToken cancellationToken) =>
        (await FindAsync(action, cancellationToken)).Then<Entered>(entered =>
            entered.Board.Item.TakesAnswers ? entered : new Refusal(entered.Board.Item.State == ItemState.Closed ? "agenda.is-closed" : "agenda.is-skipped"));

    private async Task<Board> AdoptAsync(TeamKey team, Board board, string? cardId, CancellationToken cancellationToken)
    {
        var unsure = board.Item.State is ItemState.Unknown or ItemState.Sending || board.Item is { State: ItemState.Open, ActivityId: null };
        if (!unsure || cardId is null) { return board; }
        var item = PostItem.Arrived(board.Item, cardId, clock.GetInstant());
        return await items.ReplaceAsync(team, item, board.ETag, [], cancellationToken) is { } etag
            ? board with { Item = item, ETag = etag }
            : await items.FindAsync(team, item.Date, cancellationToken) ?? board;
    }
}
