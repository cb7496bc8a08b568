using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>
/// Looks at a moment's event in the calendar and follows what somebody did there. The look is claimed in the row, so that of two one looks; what
/// was changed, or put there by ourselves, in the meantime is left to whoever did so.
/// </summary>
public sealed class FollowCalendar(MomentStore store, ICalendarReader reader, LearningForms forms, TextCatalog catalog, ISharedCards cards)
{
    /// <summary>The moment as it is then. What cannot be seen stays as it is and is looked at another time.</summary>
    public async Task<StoredMoment> RunAsync(TeamSettings settings, StoredMoment stored, Instant now, CancellationToken cancellationToken)
    {
        var id = stored.Moment.Id;
        var isMine = false;
        var claimed = await store.ChangeAsync(settings.Team, id, Claim, cancellationToken);
        if (claimed.Refusal is not null) { return stored; }
        if (!isMine) { return claimed.Value.Stored; }
        var seen = claimed.Value.Moment;
        var look = await reader.LookAsync(settings, CalendarWords.Entry(seen, forms, catalog.In(settings.Language)), cancellationToken);
        if (look is CalendarLook.Same or CalendarLook.Unseen) { return claimed.Value.Stored; }
        var followed = await store.ChangeAsync(settings.Team, id, s => Followed(s, seen, look, now), cancellationToken);
        if (followed.Refusal is not null) { return claimed.Value.Stored; }
        if (followed.Value.Stored.Post.News is not CalendarNews.None) { cards.Changed(MomentCards.Ref(settings.Team, id)); }
        return followed.Value.Stored;

        Outcome<StoredMoment> Claim(StoredMoment read)
        {
            isMine = read.Post.LookedAt == stored.Post.LookedAt && Mornings.MayLook(read, now);
            return isMine ? read with { Post = read.Post with { LookedAt = now } } : read;
        }
    }

    private static Outcome<StoredMoment> Followed(StoredMoment stored, Moment seen, CalendarLook look, Instant now)
    {
        if (stored.Moment.Sequence != seen.Sequence || stored.Moment.Event != seen.Event) { return stored; }
        var after = stored.Moment.Follow(look, now);
        var news = after.Calendar != stored.Moment.Calendar ? CalendarNews.Gone : after.Time != stored.Moment.Time ? CalendarNews.Moved : stored.Post.News;
        return stored with { Moment = after, Post = stored.Post with { News = news } };
    }
}

/// <summary>Looks when somebody presses on a moment's card, as long as a press can wait. Telling the host is left to the round.</summary>
public sealed class LookAtPress(FollowCalendar follow, IAlarmClock alarms, TimeProvider clock)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1.5);

    /// <summary>The moment as it is then.</summary>
    public async Task<Moment> RunAsync(TeamSettings settings, StoredMoment stored, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        if (!Mornings.MayLook(stored, now)) { return stored.Moment; }
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var seen = await follow.RunAsync(settings, stored, now, either.Token);
            if (seen.Post.News is not CalendarNews.None) { await alarms.WakeAsync(settings.Team, cancellationToken); }
            return seen.Moment;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return stored.Moment;
        }
    }
}
