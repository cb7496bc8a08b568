using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Lays three other cards on the table, as long as none is chosen.</summary>
public sealed class DealOthers(SessionDesk desk, ReflectionStore store, Dealer dealer, TimeProvider clock) : ICardActionHandler
{
    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Others;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken)
    {
        if (SessionDesk.OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var person = action.Caller.Ref;
        if (await store.SessionAsync(person, action.Data.Id, cancellationToken) is not { } kept) { return new Refusal("reflection.gone"); }
        // A second delivery shows the cards that the first one dealt.
        if (kept.Value.State is not SessionState.Dealt || action.Data.Version != kept.Value.Version) { return desk.Show(kept.Value, action); }
        var habits = await store.HabitsAsync(person, cancellationToken);
        var now = clock.GetInstant();
        var dealt = await dealer.DealAsync(kept.Value.Team, habits.Value.Seen, now, $"{kept.Value.Id}{kept.Value.Version}", cancellationToken);
        var changed = kept with { Value = kept.Value.DealAgain(dealt, now) };
        var after = habits with { Value = habits.Value with { Untouched = 0, Seen = Deal.Remember(habits.Value.Seen, dealt.Cards, now) } };
        return await store.KeepAsync(person, changed, after, cancellationToken) ? desk.Show(changed.Value, action, after.Value) : new Refusal("shared.changed-meanwhile");
    }
}
