using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>The lifecycle (domain.md 2.3): proposed, planned, held, harvested; moved, cancelled, or left without harvest.</summary>
public sealed partial record Moment
{
    /// <summary>A wish for a moment, still without a time.</summary>
    public static Outcome<Moment> Propose(string id, MomentPlan plan, Reason reason, NamedMember by, Instant now) =>
        Limits.Check(plan) is { } no ? no : new Moment(id, MomentState.Proposed, plan, reason, by) { ChangedAt = now };

    /// <summary>Gives a proposal, or a change of it, its time.</summary>
    public Outcome<Moment> Schedule(MomentPlan plan, MomentTime time, NamedMember by, Instant now) =>
        State is not MomentState.Proposed ? Wrong()
        : (Limits.Check(plan) ?? Limits.Check(time, now)) is { } no ? no
        : this with { State = MomentState.Planned, Plan = plan, Time = time, By = by, ChangedAt = now, Calendar = CalendarState.None };

    /// <summary>Moves or changes what is planned. The calendar has to hear of it, so the sequence goes up.</summary>
    public Outcome<Moment> Change(MomentPlan plan, MomentTime time, Instant now)
    {
        if (State is not MomentState.Planned || IsOver(now)) { return Wrong(); }
        if ((Limits.Check(plan) ?? (time == Time ? null : Limits.Check(time, now))) is { } no) { return no; }
        return plan == Plan && time == Time
            ? this
            : this with { Plan = plan, Time = time, ChangedAt = now, Sequence = Sequence + 1, Calendar = CalendarState.None };
    }

    /// <summary>It will not take place, or did not.</summary>
    public Outcome<Moment> Cancel(Instant now) => State switch
    {
        MomentState.Cancelled => this,
        MomentState.Proposed => this with { State = MomentState.Cancelled, ChangedAt = now },
        MomentState.Planned or MomentState.Unharvested => this with { State = MomentState.Cancelled, ChangedAt = now, Sequence = Sequence + 1, Calendar = CalendarState.None },
        _ => Wrong(),
    };

    /// <summary>What the calendar answered about it as it is now.</summary>
    public Outcome<Moment> Sync(CalendarResult result) => State is not (MomentState.Planned or MomentState.Cancelled) ? Wrong() : result switch
    {
        CalendarResult.Created there => this with { Calendar = CalendarState.Synced, Event = there.Event, Trouble = null },
        CalendarResult.Updated there => this with { Calendar = CalendarState.Synced, Event = there.Event, Trouble = null },
        CalendarResult.NotAllowed no => this with { Calendar = CalendarState.NotSynced, Trouble = new(no.ReasonKey, no.GrantedByKey) },
        _ => this with { Calendar = CalendarState.NotSynced, Trouble = new("learning.calendar.unreachable", GrantedByKey: null) },
    };

    /// <summary>
    /// What somebody did with its event in the calendar. Its time there counts, also one that our own pages would refuse; that it is gone there does
    /// not call it off. What only touched other words, or an answer to the invitation, is no news.
    /// </summary>
    public Moment Follow(CalendarLook look, Instant now) => this switch
    {
        { State: not MomentState.Planned } or { Calendar: not CalendarState.Synced } or { Time: null } => this,
        _ => look switch
        {
            CalendarLook.Changed changed when Time with { Local = changed.Start, Minutes = changed.Minutes } is var time => time == Time
                ? this with { Event = changed.Event }
                : this with { Event = changed.Event, Time = time, ChangedAt = now, Sequence = Sequence + 1 },
            // The event stays known, so that it can be put back as another one.
            CalendarLook.Gone => this with { Calendar = CalendarState.NotSynced, Trouble = new("learning.calendar.taken-out", GrantedByKey: null) },
            _ => this,
        },
    };

    /// <summary>It took place.</summary>
    public Outcome<Moment> Hold(Instant now) => State switch
    {
        MomentState.Held or MomentState.Harvested => this,
        MomentState.Planned or MomentState.Unharvested when HasBegun(now) => this with { State = MomentState.Held },
        MomentState.Planned => new Refusal("learning.not-begun"),
        _ => Wrong(),
    };

    /// <summary>Tells what was learned. It took place, then; telling it again corrects it.</summary>
    public Outcome<Moment> Tell(Harvest harvest, Instant now) =>
        Limits.Check(harvest) is { } no ? no : Hold(now).Then<Moment>(held => held with { State = MomentState.Harvested, Harvest = harvest });

    /// <summary>What time does by itself: two weeks after its end it is left.</summary>
    public Moment Elapse(Instant now) => LeftAt <= now ? this with { State = MomentState.Unharvested } : this;

    private bool HasBegun(Instant now) => Time is { } time && time.Start <= now;

    private Refusal Wrong() => new(State switch
    {
        MomentState.Proposed => "learning.still-proposed",
        MomentState.Cancelled => "learning.is-cancelled",
        _ => "learning.is-over",
    });
}
