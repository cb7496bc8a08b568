using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>One tap: how a change went this week, as a row of the presser's own. A second delivery writes the same row again.</summary>
public sealed class SetStatus(ItemDoor door, Items items, ItemCards cards, MeetingCards meetings, ISharedCards shared, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Status;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var entered = await door.EnterAsync(action, cancellationToken);
        if (entered.Refusal is { } no) { return no; }
        var (team, board) = entered.Value;
        if (StatusNames.Parse(action.Data.Text("status")) is not { } status || board.Find(action.Data.Text("subject")) is not { } subject)
        {
            return new TeamsBot.Kernel.Refusal("shared.card-too-old");
        }

        var (caller, date) = (action.Caller, board.Item.Date);
        var said = new StatusUpdate(subject.Id, caller.Ref, caller.Name, status, board.Own(subject.Id, caller.Ref)?.Note, clock.GetInstant());
        var token = await items.SayAsync(team, date, [new Write.Upsert(SaidRows.Write(team, date, said))], cancellationToken);
        shared.Changed(ItemCards.Ref(team, date));
        var after = board.With(said, token!);
        return new ActionReply.Card((OnMeeting.Is(action.Data) && board.Meeting is not null ? meetings.Message(after) : cards.Message(after)).Content);
    }
}
