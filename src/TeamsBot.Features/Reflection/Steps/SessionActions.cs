using TeamsBot.Features.Reflection.Tally;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Takes one of the cards on the table.</summary>
public sealed class ChooseCard(SessionDesk desk, ReflectionStore store, ReflectionDeck deck, ThemeTally tally, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Choose;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var id = action.Data.Text(ReflectionVerbs.Card);
        var now = clock.GetInstant();
        var changed = await desk.ChangeAsync(action, Choose, beside: null, cancellationToken);
        if (changed.Refusal is { } no) { return no; }
        var habits = await store.HabitsAsync(action.Caller.Ref, cancellationToken);
        await ForgetDeclinedAsync(action, habits, cancellationToken);
        // Taken by this press: a card that was taken before is in the tally of its own week.
        if (habits.Value.IsCounted && changed.Value is { State: SessionState.Chosen } taken && taken.ChangedAt == now) { await tally.CountAsync(action.Caller.Ref, taken.Theme!, cancellationToken); }
        return desk.Show(changed.Value, action);

        Outcome<Session> Choose(Session session) =>
            session.FindCard(id, deck) is { } card ? session.Choose(card.Id, card.Theme, now)
            // Of the cards that were left nothing is known any more: a late press on one shows the chosen one.
            : session.IsEntry && session.Dealt.Contains(id, StringComparer.Ordinal) ? session
            : new Refusal("shared.card-too-old");
    }

    // Whoever takes a card is not being asked too often. Should something else be kept in between, the counts stay until the next time.
    private async Task ForgetDeclinedAsync(CardAction action, Kept<Habits> habits, CancellationToken cancellationToken)
    {
        if (habits.Value.Heard() is var heard && heard != habits.Value) { await store.KeepAsync(action.Caller.Ref, habits with { Value = heard }, cancellationToken); }
    }
}

/// <summary>Leaves the cards for now. Where they came by themselves, the third time in a row proposes a slower rhythm.</summary>
public sealed class LeaveCards(SessionDesk desk, ReflectionStore store, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.NotNow;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var person = action.Caller.Ref;
        if (await store.SessionAsync(person, action.Data.Id, cancellationToken) is not { } kept) { return new Refusal("reflection.gone"); }
        var habits = await store.HabitsAsync(person, cancellationToken);
        var after = kept.Value.NotNow(clock.GetInstant());
        // A second delivery finds it left already, and counts no second time.
        if (after == kept.Value) { return Answer(after, habits.Value, action); }
        var learned = after.IsPrompted ? habits.Value with { Declined = habits.Value.Declined + 1, Untouched = 0 } : habits.Value;
        return await store.KeepAsync(person, kept with { Value = after }, habits with { Value = learned }, cancellationToken)
            ? Answer(after, learned, action)
            : new Refusal("shared.changed-meanwhile");
    }

    private ActionReply Answer(Session session, Habits habits, CardAction action) => session is { IsPrompted: true, State: SessionState.Skipped } && Prompting.IsTooOften(habits)
        ? new ActionReply.Card(SlowerCard.Of(habits, action.Texts))
        : action.IsInDialog && session.State is SessionState.Skipped ? ActionReply.Nothing
        : desk.Show(session, action);
}

/// <summary>Goes on where a session was left.</summary>
public sealed class GoOn(SessionDesk desk) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.GoOn;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        var found = await desk.ChangeAsync(action, session => session, beside: null, cancellationToken);
        return found.Refusal is { } no ? no : desk.Show(found.Value, action);
    }
}
