using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Starts the walk through the item in its thread, or goes on with one that was stopped. A second press finds it there.</summary>
public sealed class StartMeeting(ItemLead lead, SendMeeting send, MeetingCards cards, Items items, ISharedCards shared, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.MeetingStart;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, item => item is { State: ItemState.Open, ActivityId: not null }, cancellationToken);
        if (led.Refusal is { } no) { return no; }
        var (settings, board) = led.Value;
        return board.Meeting switch
        {
            null => await SendAsync(action, settings, board, Meeting.Start(board, action.Caller.Name, clock.GetInstant()), cancellationToken),
            { ActivityId: null } unknown when !(unknown.SendingUntil > clock.GetInstant()) => await SendAsync(action, settings, board, unknown, cancellationToken),
            { ActivityId: not null, IsStopped: true } stopped => await ResumeAsync(action, settings, board, stopped, cancellationToken),
            _ => Say(action, board),
        };
    }

    private async Task<ActionReply> SendAsync(CardAction action, TeamSettings settings, Board board, Meeting meeting, CancellationToken cancellationToken) =>
        new ActionReply.Message(action.Texts[await send.SendAsync(settings, board, meeting, cancellationToken)]);

    private async Task<ActionReply> ResumeAsync(CardAction action, TeamSettings settings, Board board, Meeting stopped, CancellationToken cancellationToken)
    {
        var date = board.Item.Date;
        var resumed = await items.KeepAsync(settings.Team, date, stopped.Resume(action.Caller.Name, clock.GetInstant()), shown: null, cancellationToken);
        shared.Changed(MeetingCards.Ref(settings.Team, date));
        return Say(action, resumed is null ? await items.FindAsync(settings.Team, date, cancellationToken) ?? board : board with { Meeting = resumed });
    }

    // On the item there is nothing new to see: its thread has it.
    private ActionReply Say(CardAction action, Board board) =>
        OnMeeting.Is(action.Data) ? new ActionReply.Card(cards.Message(board).Content) : new ActionReply.Message(action.Texts["agenda.meeting.runs"]);
}

/// <summary>Moves a meeting by a rule of <see cref="Meeting"/>. Of two who press at once one wins, the other sees where it is now.</summary>
public sealed class MoveMeeting(string verb, Func<Meeting, string, Instant, Meeting> rule, ItemLead lead, MeetingCards cards, Items items, ISharedCards shared, TimeProvider clock)
    : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, _ => true, cancellationToken);
        if (led.Refusal is { } no) { return no; }
        var (settings, board) = led.Value;
        if (board.Meeting is not { } meeting) { return new Refusal("shared.card-too-old"); }
        if (!board.Item.TakesAnswers || action.Data.Version != meeting.Version) { return Fresh(action, board); }
        var moved = rule(meeting, action.Caller.Name, clock.GetInstant()) with { ActivityId = meeting.ActivityId ?? action.CardId };
        if (moved == meeting) { return Fresh(action, board); }
        var date = board.Item.Date;
        if (await items.KeepAsync(settings.Team, date, moved, shown: null, cancellationToken) is not { } kept)
        {
            return Fresh(action, await items.FindAsync(settings.Team, date, cancellationToken) ?? board);
        }

        shared.Changed(MeetingCards.Ref(settings.Team, date));
        return new ActionReply.Card(cards.Message(board with { Meeting = kept }).Content);
    }

    // A second delivery of one's own press is no news.
    private ActionReply.Card Fresh(CardAction action, Board board) =>
        new(cards.Message(board, string.Equals(board.Meeting!.ChangedBy, action.Caller.Name, StringComparison.Ordinal) ? null : board.Meeting.ChangedBy).Content);
}

/// <summary>Marks presses on the card of the meeting: the answer replaces that card, not the item's.</summary>
internal static class OnMeeting
{
    private const string Field = "on";
    private const string Value = "meeting";

    public static Kernel.Cards.Press From(Kernel.Cards.Press press) => press.With(Field, Value);

    public static bool Is(CardData data) => string.Equals(data.Text(Field), Value, StringComparison.Ordinal);
}
