using NodaTime;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>Brings three cards to somebody who asked for them every week or two. Of two instances one does; what did not arrive waits for the next time.</summary>
public sealed class SendPrompt(ReflectionStore store, ReflectionDeck deck, IPrivateMessages messages, TimeProvider clock)
{
    /// <summary>Sends what is due, and says how the habits are then.</summary>
    public async Task<Habits> RunAsync(MemberRef person, Journal journal, Instant now, CancellationToken cancellationToken)
    {
        var habits = journal.Habits.Value;
        if (Prompting.Next(habits, now) is not { } due || due.PostAt > now) { return habits; }
        var today = Zones.LocalAt(now, habits.Zone).Date;
        // Who is in the middle of a card gets that one back instead of three new ones.
        if (journal.Sessions.Select(s => s.Value).FirstOrDefault(s => s.IsEntry && s.IsOpenAt(now)) is { } open)
        {
            var asked = habits with { PromptedOn = due.Date };
            if (await store.KeepAsync(person, journal.Habits with { Value = asked }, cancellationToken)) { await SendAsync(open); }
            return asked;
        }

        var id = clock.NewId();
        var session = Session.Begin(id, Deal.From(deck, habits.Seen, now, id), now) with { IsPrompted = true };
        var after = habits with { PromptedOn = due.Date, Current = id, Seen = Deal.Remember(habits.Seen, session.Dealt, now) };
        if (await store.KeepAsync(person, new Kept<Session>(session, ETag: null), journal.Habits with { Value = after }, cancellationToken)) { await SendAsync(session); }
        return after;

        Task SendAsync(Session what) => messages.SendAsync(
            person, texts => new OutgoingCard(SessionCard.Of(what, deck, today, texts), texts["reflection.choose.title"]), cancellationToken);
    }
}
