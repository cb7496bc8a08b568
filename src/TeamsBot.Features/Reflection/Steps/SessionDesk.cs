using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Changes a session of whoever pressed, and shows how it stands. In the personal chat or a dialog only: a channel reads along.</summary>
public sealed class SessionDesk(ReflectionStore store, ReflectionDeck deck, TimeProvider clock)
{
    // One press against one other of the same person: a third try would be a mistake of ours.
    private const int Tries = 3;

    /// <summary>Why this cannot be done here; null where only the presser sees the answer: in the personal chat, and in a dialog.</summary>
    public static Refusal? OnlyInChat(CardAction action) => action.Team is null || action.IsInDialog ? null : new Refusal("reflection.only-in-chat");

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

    /// <summary>
    /// Refuses what was typed at a step. In a dialog a text would take the place of the page and of everything typed on it: there the page comes back, with both.
    /// </summary>
    public async Task<ActionReply> RefuseAsync(CardAction action, SessionState step, Said typed, Refusal why, CancellationToken cancellationToken)
    {
        if (!action.IsInDialog || await store.SessionAsync(action.Caller.Ref, action.Data.Id, cancellationToken) is not { Value: var session } || session.State != step) { return why; }
        var habits = await store.HabitsAsync(action.Caller.Ref, cancellationToken);
        var page = SessionCard.Of(session with { Said = session.Said.Replace(step, typed) }, deck, Zones.LocalAt(clock.GetInstant(), habits.Value.Zone).Date, action.Texts);
        page.Body.Insert(0, Part.Text(action.Texts.Of(why)));
        return new ActionReply.Card(page);
    }

    /// <summary>The card of a session as it stands now.</summary>
    public ActionReply Show(Session session, CardAction action, Habits? habits = null) =>
        new ActionReply.Card(SessionCard.Of(session, deck, Zones.LocalAt(clock.GetInstant(), (habits ?? Habits.New).Zone).Date, action.Texts));
}
