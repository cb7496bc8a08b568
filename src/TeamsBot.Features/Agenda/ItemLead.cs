using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Agenda;

/// <summary>An item that was pressed by somebody who may lead here.</summary>
public sealed record Led(TeamSettings Settings, Board Board);

/// <summary>Lets only the leader, the deputy and who added the bot pass.</summary>
public sealed class ItemLead(ItemDoor door, ITeams teams)
{
    /// <summary>The item with the settings; refused for others, and for an item in another state.</summary>
    public async Task<Outcome<Led>> EnterAsync(CardAction action, Func<Item, bool> isRight, CancellationToken cancellationToken)
    {
        var entered = await door.FindAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (await teams.FindAsync(team, cancellationToken) is not { } settings) { return new Refusal("shared.not-set-up"); }
        return Access.ToLead(settings, action.Caller) is { } refusal ? refusal
            : isRight(board.Item) ? new Led(settings, board)
            : new Refusal("agenda.already", board.Item.ChangedBy ?? "–");
    }
}
