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
    private const int Tries = 3;

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

    // The round may be keeping that the leader was asked at this very moment: whoever was second looks again.
    private async Task<Board> AdoptAsync(TeamKey team, Board board, string? cardId, CancellationToken cancellationToken)
    {
        var now = board;
        for (var left = Tries; left > 0 && cardId is not null && IsUnsure(now.Item); left--)
        {
            var item = PostItem.Arrived(now.Item, cardId, clock.GetInstant());
            if (await items.ReplaceAsync(team, item, now.ETag, [], cancellationToken) is { } etag) { return now with { Item = item, ETag = etag }; }
            now = await items.FindAsync(team, item.Date, cancellationToken) ?? now;
        }

        return now;
    }

    private static bool IsUnsure(Item item) => item.State is ItemState.Unknown or ItemState.Sending || item is { State: ItemState.Open, ActivityId: null };
}
