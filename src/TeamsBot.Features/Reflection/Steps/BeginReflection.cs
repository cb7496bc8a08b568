using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// Deals three cards on request, or shows the session that is open: asked for twice, or delivered twice, there is one session.
/// </summary>
public sealed class BeginReflection(ReflectionStore store, ReflectionDeck deck, Dealer dealer, HomeTeam home, IAlarmClock alarms, TimeProvider clock) : ICardActionHandler
{
    private const int Tries = 3;

    /// <inheritdoc/>
    public string Verb => ReflectionVerbs.Begin;

    /// <inheritdoc/>
    public async Task<ActionReply> HandleAsync(CardAction action, CancellationToken cancellationToken) =>
        SessionDesk.OnlyInChat(action) is { } elsewhere ? elsewhere : await ShowAsync(action.Caller.Ref, action.Team, action.Texts, cancellationToken);

    /// <summary>The card of the open session, or of a new one.</summary>
    /// <param name="person">Whose session.</param>
    /// <param name="here">The channel in whose dialog it is; null in the personal chat, where cards come from the deck of their home team.</param>
    /// <param name="texts">Their own language.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<ActionReply> ShowAsync(MemberRef person, TeamKey? here, Texts texts, CancellationToken cancellationToken) =>
        await OpenAsync(person, here, cancellationToken) is var (session, habits)
            ? new ActionReply.Card(SessionCard.Of(session, deck, Zones.LocalAt(clock.GetInstant(), habits.Zone).Date, texts))
            : new Refusal("shared.changed-meanwhile");

    /// <summary>The open session of this person, or a new one; null when others of their own presses kept coming between.</summary>
    public async Task<(Session Session, Habits Habits)?> OpenAsync(MemberRef person, TeamKey? here, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var (now, habits) = (clock.GetInstant(), await store.HabitsAsync(person, cancellationToken));
            if (await store.SessionAsync(person, habits.Value.Current, cancellationToken) is { Value: var open } && open.IsOpenAt(now)) { return (open, habits.Value); }
            var id = clock.NewId();
            var team = await home.OfAsync(person, cancellationToken);
            var session = Session.Begin(id, await dealer.DealAsync(here ?? team?.Team, habits.Value.Seen, now, id, cancellationToken), now);
            var after = habits.Value with { Untouched = 0, Current = id, Seen = Deal.Remember(habits.Value.Seen, session.Dealt, now), Zone = ZoneOf(team, person, habits.Value) };
            if (await store.KeepAsync(person, new Kept<Session>(session, ETag: null), habits with { Value = after }, cancellationToken))
            {
                // So that it is removed in time, whether or not anybody ever opens the journal.
                await alarms.WakeAsync(person.Own, cancellationToken);
                return (session, after);
            }
        }

        return null;
    }

    // The mornings of their team, for a partner abroad those of the partners; whoever is in none keeps what they had.
    private static string ZoneOf(TeamSettings? team, MemberRef person, Habits habits) =>
        team is { Rhythm.Zone: var zone } ? PromptMoment.ZoneOf(team, person, zone) : habits.Zone;
}
