using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>What a moment asks of the clock. Pure: the rows and an instant decide.</summary>
public static class Mornings
{
    private static readonly LocalTime RemindAt = new(8, 0);
    private static readonly LocalTime LookAt = new(6, 0);
    private static readonly Duration LookAgain = Duration.FromMinutes(10);
    private static readonly Duration RemindAhead = Duration.FromMinutes(60);
    private static readonly Duration AskAfter = Duration.FromMinutes(5);

    /// <summary>Moments go two years after their end (domain.md 2.2).</summary>
    private static readonly Duration Kept = Duration.FromDays(2 * 365);

    /// <summary>When the thread is reminded: at eight on the day itself, or an hour ahead of an early moment.</summary>
    public static Instant RemindOf(MomentTime time)
    {
        var morning = time.Local.Date.At(RemindAt).InZone(Zones.Get(time.Zone), Zones.Resolver).ToInstant();
        return Instant.Min(morning, time.Start - RemindAhead);
    }

    /// <summary>When the host is asked next; null when there is nothing to ask any more.</summary>
    public static Instant? AskAt(StoredMoment stored) => stored switch
    {
        { Moment: { State: MomentState.Planned or MomentState.Held, Time: { } time }, Post.Asked: 0 } => time.End + AskAfter,
        { Moment: { State: MomentState.Planned or MomentState.Held or MomentState.Unharvested, Time: { } time }, Post.Asked: 1 } => time.End + Moment.Patience,
        _ => null,
    };

    /// <summary>When a moment's row goes; a proposal that nobody planned, or that was called off, goes after as long a time.</summary>
    public static Instant EndOf(Moment moment) => (moment.Time?.End ?? moment.ChangedAt) + Kept;

    /// <summary>When a reminder is due that was not given; null when none is.</summary>
    public static Instant? RemindDue(StoredMoment stored, Instant now) =>
        stored.Moment is { State: MomentState.Planned, Time: { } time } && stored.Post.RemindedOf != time.Start && time.Start > now ? RemindOf(time) : null;

    /// <summary>When a card is due that does not stand in the channel yet; null when none is.</summary>
    public static Instant? CardDue(StoredMoment stored, Instant now) =>
        stored.Post.Card is CardState.Due && stored.Moment.IsAhead && !stored.Moment.IsOver(now) ? stored.Post.CardAt : null;

    /// <summary>When its event in the calendar is looked at: once each morning, before anybody is reminded; null while it does not stand there as planned.</summary>
    public static Instant? LookDue(StoredMoment stored, Instant now)
    {
        if (!IsInCalendar(stored.Moment, now)) { return null; }
        var zone = stored.Moment.Time!.Zone;
        var before = LastLook(stored);
        var last = Zones.LocalAt(before, zone);
        var day = last.TimeOfDay < LookAt ? last.Date : last.Date.PlusDays(1);
        return Instant.Max(day.At(LookAt).InZone(Zones.Get(zone), Zones.Resolver).ToInstant(), before + LookAgain);
    }

    /// <summary>True when a press on its card is reason to look: not for each of the presses of a meeting.</summary>
    public static bool MayLook(StoredMoment stored, Instant now) =>
        IsInCalendar(stored.Moment, now) && LastLook(stored) + LookAgain <= now;

    /// <summary>When this moment wants to be looked at next.</summary>
    public static Instant? Next(StoredMoment stored, Instant now) =>
        new[] { LookDue(stored, now), RemindDue(stored, now), CardDue(stored, now), AskAt(stored), stored.Moment.LeftAt, EndOf(stored.Moment) }.Where(at => at > now).Min();

    // What was just put there needs no look.
    private static Instant LastLook(StoredMoment stored) => Instant.Max(stored.Post.LookedAt ?? Instant.MinValue, stored.Moment.ChangedAt);

    private static bool IsInCalendar(Moment moment, Instant now) =>
        moment is { State: MomentState.Planned, Calendar: CalendarState.Synced, Event.Id.Length: > 0, Time: { } time } && time.Start > now;
}
