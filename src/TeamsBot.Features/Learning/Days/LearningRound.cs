using NodaTime;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>
/// What is due of a team's learning: what became of events in the calendar, cards of refreshers, the reminder on the day, the question to the host, and what is past its time. Two ranges
/// of reads; each message is claimed in its row before it leaves.
/// </summary>
public sealed class LearningRound(
    MomentStore store, WishStore wishes, ITeams teams, PostMoment post, AskHost ask, RemindThread remind, FollowCalendar follow,
    TellHost tell, ISharedCards cards) : IDueWork
{
    private static readonly Duration Again = Duration.FromMinutes(5);

    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (MemberRef.OwnerOf(team) is not null || await teams.FindAsync(team, cancellationToken) is not { IsSetUp: true } settings) { return null; }
        var moments = await store.AllAsync(team, cancellationToken);
        var isBehind = false;
        if (settings.IsPresent)
        {
            foreach (var stored in moments) { isBehind |= !await LookAsync(settings, stored, now, cancellationToken); }
        }

        foreach (var old in moments.Where(m => Mornings.EndOf(m.Moment) <= now)) { await store.RemoveAsync(team, old, cancellationToken); }
        await RemoveWishesAsync(settings, now, cancellationToken);
        var after = moments.Count == 0 ? moments : await store.AllAsync(team, cancellationToken);
        return after.Select(s => Mornings.Next(s, now)).Append(isBehind ? now + Again : null).Min();
    }

    private async Task<bool> LookAsync(TeamSettings settings, StoredMoment stored, Instant now, CancellationToken cancellationToken)
    {
        var id = stored.Moment.Id;
        var isDone = true;
        // First, so that nobody is reminded of a time that the calendar no longer has.
        if (Mornings.LookDue(stored, now) <= now) { stored = await follow.RunAsync(settings, stored, now, cancellationToken); }
        if (stored.Post.News is not CalendarNews.None) { isDone &= await tell.RunAsync(settings, id, now, cancellationToken); }
        if (Mornings.CardDue(stored, now) <= now) { isDone &= await post.RunAsync(settings, id, now, cancellationToken); }
        if (Mornings.RemindDue(stored, now) <= now) { isDone &= await remind.RunAsync(settings, id, now, cancellationToken); }
        if (stored.Moment.LeftAt <= now) { await LeaveAsync(settings, id, now, cancellationToken); }
        if (Mornings.AskAt(stored) <= now)
        {
            isDone &= await ask.RunAsync(settings, id, now, cancellationToken);
            // What is over takes no sign-ups any more: its card asks what it brought.
            cards.Changed(MomentCards.Ref(settings.Team, id));
        }

        return isDone;
    }

    private async Task LeaveAsync(TeamSettings settings, string id, Instant now, CancellationToken cancellationToken)
    {
        await store.ChangeAsync(settings.Team, id, s => s with { Moment = s.Moment.Elapse(now) }, cancellationToken);
        cards.Changed(MomentCards.Ref(settings.Team, id));
    }

    private async Task RemoveWishesAsync(TeamSettings settings, Instant now, CancellationToken cancellationToken)
    {
        var today = Zones.LocalAt(now, settings.Rhythm!.Zone).Date;
        foreach (var wish in (await wishes.AllAsync(settings.Team, cancellationToken)).Where(w => w.Wish.Until <= today)) { await wishes.RemoveAsync(settings.Team, wish, cancellationToken); }
    }
}
