using NodaTime;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>
/// What is due for one person (docs/adr/0010-personal-alarms.md): asks how an action went on the morning they chose, brings cards in the rhythm they chose, and removes what is past its time.
/// </summary>
public sealed class PersonalRound(ReflectionStore store, SendPrompt prompt, HomeTeam home, HolidayRules holidays, IPrivateMessages messages) : IDueWork
{
    private static readonly Duration Again = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (MemberRef.OwnerOf(team) is not { } person) { return null; }
        var journal = await store.JournalAsync(person, cancellationToken);
        var (zone, months, kept) = (journal.Habits.Value.Zone, journal.Habits.Value.Months, journal.At(now));
        await RemoveAsync(person, journal, kept, cancellationToken);
        var isUnsent = false;
        foreach (var due in kept.Actions.Where(a => a.Value.AskAt(zone) <= now)) { isUnsent |= !await AskAsync(person, due, now, cancellationToken); }
        var nextPrompt = await PromptAsync(person, kept, now, cancellationToken);
        return kept.Sessions.Select(s => (Instant?)Retention.EndOf(s.Value, months))
            .Concat(kept.Actions.Select(a => (Instant?)Retention.EndOf(a.Value, months)))
            .Concat(kept.Actions.Select(a => a.Value.AskAt(zone)).Where(at => at > now))
            .Append(isUnsent ? now + Again : null).Append(nextPrompt).Min();
    }

    // When to look again; null for who gets no cards by themselves. Who follows the team is woken by its moment, and stays awake only while that lasts.
    private async Task<Instant?> PromptAsync(MemberRef person, Journal journal, Instant now, CancellationToken cancellationToken)
    {
        if (!Prompting.MayCome(journal.Habits.Value.Rhythm)) { return null; }
        var moment = PromptMoment.Of(await home.OfAsync(person, cancellationToken), person, holidays, journal.Habits.Value.Zone);
        var habits = await prompt.RunAsync(person, journal, moment, now, cancellationToken);
        // Cards that nobody touches are removed in time, whether or not others ever come.
        var untouched = string.Equals(habits.Current, journal.Habits.Value.Current, StringComparison.Ordinal) ? null : (Instant?)(now + Session.OpenFor);
        if (Prompting.Next(habits, moment, now) is not { } next || (habits.Rhythm is PromptRhythm.AsTeam && moment.Week.On(next.Date).PostAt > now)) { return untouched; }
        return next.PostAt > now ? Instant.Min(next.PostAt, untouched ?? next.PostAt) : now + Again;
    }

    private Task RemoveAsync(MemberRef person, Journal journal, Journal kept, CancellationToken cancellationToken) => store.RemoveAsync(
        person,
        [
            .. journal.Actions.Except(kept.Actions).Select(a => ReflectionKeys.Action(a.Value.Id)),
            .. journal.Sessions.Except(kept.Sessions).Select(s => ReflectionKeys.Session(s.Value.Id)),
        ],
        cancellationToken);

    // Marked before it leaves: of two instances one asks, and what may have arrived is not asked again. For who has no chat it stays unmarked, without
    // being tried again and again: the dialog of the channel card begins with it.
    private async Task<bool> AskAsync(MemberRef person, Kept<PersonalAction> due, Instant now, CancellationToken cancellationToken)
    {
        if (!await messages.HasChatAsync(person, cancellationToken)) { return true; }
        if (await store.KeepAsync(person, due with { Value = due.Value with { AskedAt = now } }, cancellationToken) is not { } asked) { return true; }
        var sent = await messages.SendAsync(person, texts => new OutgoingCard(ActionCard.Of(due.Value, texts), texts["reflection.action.title"]), cancellationToken);
        if (sent is SendResult.Sent or SendResult.Unknown) { return true; }
        await store.KeepAsync(person, asked with { Value = due.Value }, cancellationToken);
        return sent is not SendResult.NotSent;
    }
}
