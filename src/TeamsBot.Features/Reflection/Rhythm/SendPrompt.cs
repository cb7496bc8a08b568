using NodaTime;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// Brings three cards to somebody when their moment has come. It is kept before it leaves, so that of two instances one brings them and what may have
/// arrived is not brought twice; what certainly did not arrive is taken back, and the same cards are tried again as long as the moment lasts.
/// </summary>
public sealed class SendPrompt(ReflectionStore store, ReflectionDeck deck, Dealer dealer, IPrivateMessages messages, TimeProvider clock)
{
    private const int Tries = 3;

    /// <summary>Sends what is due, and says how the habits are then.</summary>
    public async Task<Habits> RunAsync(MemberRef person, Journal journal, PromptMoment moment, Instant now, CancellationToken cancellationToken)
    {
        var habits = journal.Habits.Value;
        if (Prompting.Next(habits, moment, now) is not { } due || due.PostAt > now) { return habits; }
        var marked = habits with { PromptedOn = due.Date, Zone = moment.Zone };
        if (!await messages.HasChatAsync(person, cancellationToken)) { return await SkipAsync(person, journal, marked, cancellationToken); }
        var (session, after) = await BringAsync(journal, marked, due, moment.Team, now, cancellationToken);
        var isOurs = session.ETag is null
            ? await store.KeepAsync(person, session, journal.Habits with { Value = after }, cancellationToken)
            : await store.KeepAsync(person, journal.Habits with { Value = after }, cancellationToken);
        if (!isOurs || await SendAsync(person, session.Value, Zones.LocalAt(now, moment.Zone).Date, cancellationToken) is not SendResult.NotSent) { return after; }
        return await TakeBackAsync(person, habits, cancellationToken) ?? after;
    }

    // Who is in the middle of a card gets that one back, and cards of this moment that did not arrive are brought again: no new ones are dealt for either.
    private async Task<(Kept<Session> Session, Habits After)> BringAsync(Journal journal, Habits habits, Occurrence due, TeamKey? team, Instant now, CancellationToken cancellationToken)
    {
        if (journal.Sessions.FirstOrDefault(s => s.Value.IsEntry && s.Value.IsOpenAt(now)) is { } open) { return (open, habits); }
        var touched = habits with { Untouched = habits.Untouched + 1 };
        if (journal.Sessions.FirstOrDefault(s => IsOf(s.Value, due)) is { } unsent) { return (unsent, touched); }
        var id = clock.NewId();
        var session = Session.Begin(id, await dealer.DealAsync(team, habits.Seen, now, id, cancellationToken), now) with { IsPrompted = true };
        return (new(session, ETag: null), touched with { Current = id, Seen = Deal.Remember(habits.Seen, session.Dealt, now) });
    }

    private static bool IsOf(Session session, Occurrence due) => session is { IsPrompted: true, State: SessionState.Dealt } && session.StartedAt >= due.PostAt;

    // A rhythm of one's own goes on to the next moment; of who follows the team nothing is kept.
    private async Task<Habits> SkipAsync(MemberRef person, Journal journal, Habits marked, CancellationToken cancellationToken)
    {
        if (marked.Rhythm is not PromptRhythm.AsTeam) { await store.KeepAsync(person, journal.Habits with { Value = marked }, cancellationToken); }
        return marked;
    }

    private Task<SendResult?> SendAsync(MemberRef person, Session session, LocalDate today, CancellationToken cancellationToken) => messages.SendAsync(
        person, texts => new OutgoingCard(SessionCard.Of(session, deck, today, texts), texts["reflection.choose.title"]), cancellationToken);

    private async Task<Habits?> TakeBackAsync(MemberRef person, Habits before, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var kept = await store.HabitsAsync(person, cancellationToken);
            var unmarked = kept.Value with { PromptedOn = before.PromptedOn, Untouched = before.Untouched };
            if (await store.KeepAsync(person, kept with { Value = unmarked }, cancellationToken)) { return unmarked; }
        }

        return null;
    }
}
