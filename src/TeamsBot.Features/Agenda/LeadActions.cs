using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Asks the leader what the team says of each change.</summary>
public sealed class OpenClose(ItemLead lead) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Close;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, item => item.TakesAnswers, cancellationToken);
        return led.Refusal is { } no ? no : new ActionReply.Dialog(action.Texts["agenda.close.title"], CloseCard.Of(led.Value.Board, action.Texts));
    }
}

/// <summary>Closes the item; the summary follows in its thread.</summary>
public sealed class ConfirmClose(ItemLead lead, CloseItem close, Items items, SendSummary summary, ISharedCards shared, IAlarmClock alarms) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.CloseConfirm;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, item => item.TakesAnswers, cancellationToken);
        if (led.Refusal is { } no) { return no; }
        var (settings, board) = led.Value;
        // What was confirmed was about the item as it stood on the page.
        if (action.Data.Version != board.Item.Version) { return new ActionReply.Dialog(action.Texts["agenda.close.title"], CloseCard.Of(board, action.Texts, isChanged: true)); }
        var confirmed = CloseCard.Read(board, action.Data);
        if (await close.CloseAsync(settings.Team, board, confirmed, action.Caller.Name, cancellationToken) is null) { return new TeamsBot.Kernel.Refusal("shared.changed-meanwhile"); }
        shared.Changed(ItemCards.Ref(settings.Team, board.Item.Date));
        if (await items.FindAsync(settings.Team, board.Item.Date, cancellationToken) is { } closed) { await summary.SendAsync(settings, closed, cancellationToken); }
        await alarms.WakeAsync(settings.Team, cancellationToken);
        return ActionReply.Nothing;
    }
}

/// <summary>Opens a closed item again, within a day.</summary>
public sealed class Reopen(ItemLead lead, CloseItem close, ItemCards cards, Items items, ISharedCards shared, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => AgendaVerbs.Reopen;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, item => item.State == ItemState.Closed, cancellationToken);
        if (led.Refusal is { } no) { return no; }
        var (settings, board) = led.Value;
        if (board.Item.ClosedAt + CloseItem.MayReopenFor < clock.GetInstant()) { return new TeamsBot.Kernel.Refusal("agenda.reopen-too-late"); }
        if (await close.ReopenAsync(settings.Team, board, action.Caller.Name, cancellationToken) is null) { return new TeamsBot.Kernel.Refusal("shared.changed-meanwhile"); }
        shared.Changed(ItemCards.Ref(settings.Team, board.Item.Date));
        await alarms.WakeAsync(settings.Team, cancellationToken);
        return new ActionReply.Card(cards.Message((await items.FindAsync(settings.Team, board.Item.Date, cancellationToken))!).Content);
    }
}

/// <summary>This week not, from the page that closes (older cards have a button of their own), or after all with one tap.</summary>
public sealed class SkipItem(string verb, ItemState from, ItemState to, ItemLead lead, ItemCards cards, Items items, ISharedCards shared, IAlarmClock alarms, TimeProvider clock)
    : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => verb;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var led = await lead.EnterAsync(action, item => item.State == from && item.ActivityId is not null, cancellationToken);
        if (led.Refusal is { } no) { return no; }
        var (settings, board) = led.Value;
        var now = clock.GetInstant();
        if (to == ItemState.Open && !(now < board.Item.ClosesAt)) { return new TeamsBot.Kernel.Refusal("agenda.reopen-too-late"); }
        var item = board.Item with
        {
            State = to,
            Cause = to == ItemState.Skipped ? Cause.Leader : null,
            CauseDetail = to == ItemState.Skipped ? action.Caller.Name : null,
            ChangedBy = action.Caller.Name,
            // For a skipped item: until then it may come back.
            ClosesAt = now + (to == ItemState.Open ? PostItem.OpenFor : CloseItem.MayReopenFor),
            Version = board.Item.Version + 1,
        };
        if (await items.ReplaceAsync(settings.Team, item, board.ETag, [], cancellationToken) is null) { return new TeamsBot.Kernel.Refusal("shared.changed-meanwhile"); }
        shared.Changed(ItemCards.Ref(settings.Team, item.Date));
        await alarms.WakeAsync(settings.Team, cancellationToken);
        return action.Kind == ActionKind.SubmitDialog ? ActionReply.Nothing : new ActionReply.Card(cards.Message(board with { Item = item }).Content);
    }
}
