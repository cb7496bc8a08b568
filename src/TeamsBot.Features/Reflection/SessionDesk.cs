using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Changes a session of whoever pressed, and shows how it stands. In the personal chat only: a channel reads along.</summary>
public sealed class SessionDesk(ReflectionStore store, ReflectionDeck deck, TimeProvider clock)
{
    // One press against one other of the same person: a third try would be a mistake of ours.
    private const int Tries = 3;

    /// <summary>Why this cannot be done here; null in the personal chat.</summary>
    public static Refusal? OnlyInChat(CardAction action) => action.Team is null ? null : new Refusal("reflection.only-in-chat");

    /// <summary>Applies a rule to the pressed session. What is written meanwhile is read again and the rule applied anew.</summary>
    /// <param name="action">The press; its id names the session.</param>
    /// <param name="rule">Gives the session as it was when there is nothing to change.</param>
    /// <param name="beside">Rows that belong to the step.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Outcome<Session>> ChangeAsync(
        CardAction action, Func<Session, Outcome<Session>> rule, Func<Session, Session, IEnumerable<Write>>? beside, CancellationToken cancellationToken)
    {
        if (OnlyInChat(action) is { } elsewhere) { return elsewhere; }
        var person = action.Caller.Ref;
        for (var i = 0; i < Tries; i++)
        {
            if (await store.SessionAsync(person, action.Data.Id, cancellationToken) is not { } kept) { return new Refusal("reflection.gone"); }
            var changed = rule(kept.Value);
            if (changed.Refusal is not null || changed.Value == kept.Value) { return changed; }
            if (await store.KeepAsync(person, kept with { Value = changed.Value }, beside?.Invoke(kept.Value, changed.Value) ?? [], cancellationToken)) { return changed; }
        }

        return new Refusal("shared.changed-meanwhile");
    }

    /// <summary>The card of a session as it stands now.</summary>
    public ActionReply Show(Session session, CardAction action, Habits? habits = null) =>
        new ActionReply.Card(SessionCard.Of(session, deck, Zones.LocalAt(clock.GetInstant(), (habits ?? Habits.New).Zone).Date, action.Texts));
}
