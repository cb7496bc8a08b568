using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// Puts the card of a meeting in the item's thread, once. The row is written first: what may have arrived is not sent again by itself, and while
/// one is sending nobody else does. Who sees no card presses again.
/// </summary>
public sealed class SendMeeting(Items items, MeetingCards cards, IConversations conversations, TimeProvider clock)
{
    /// <summary>Sends it.</summary>
    /// <returns>Key of the text that says how it went.</returns>
    public async Task<string> SendAsync(TeamSettings settings, Board board, Meeting meeting, CancellationToken cancellationToken)
    {
        var (team, date) = (settings.Team, board.Item.Date);
        var leaving = meeting with { SendingUntil = clock.GetInstant() + PostItem.SendingFor };
        if (await items.KeepAsync(team, date, leaving, shown: null, cancellationToken) is not { } sending) { return "agenda.meeting.runs"; }
        var shown = board with { Meeting = sending };
        var result = await conversations.SendAsync(settings.Address.Thread(board.Item.ActivityId!), cards.Message(shown), cancellationToken);
        switch (result)
        {
            case SendResult.Sent { ActivityId: { Length: > 0 } id }:
                // Kept even when the host is stopping.
                await items.KeepAsync(team, date, sending with { ActivityId = id, SendingUntil = null }, shown.MeetingVersion, CancellationToken.None);
                return "agenda.meeting.started";
            case SendResult.NotSent:
                await items.KeepAsync(team, date, sending with { SendingUntil = null }, shown: null, CancellationToken.None);
                return "agenda.meeting.not-sent";
            default:
                return "agenda.meeting.unsure";
        }
    }
}
