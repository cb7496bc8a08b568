using NodaTime;
using TeamsBot.Kernel.Calendars;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>What a moment is born from.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Id">Its id where it came from; empty for what somebody thought of.</param>
public sealed record Reason(ReasonKind Kind, string Id)
{
    /// <summary>Somebody thought of it.</summary>
    public static Reason ByHand { get; } = new(ReasonKind.ByHand, "");
}

/// <summary>When a moment is: as the team means it, so that a change of its clocks moves no meeting.</summary>
/// <param name="Local">Date and time on the clocks of the zone.</param>
/// <param name="Zone">IANA id.</param>
/// <param name="Minutes">How long.</param>
public sealed record MomentTime(LocalDateTime Local, string Zone, int Minutes)
{
    /// <summary>Its begin.</summary>
    public Instant Start => Local.InZone(Zones.Get(Zone), Zones.Resolver).ToInstant();

    /// <summary>Its end: so many real minutes later.</summary>
    public Instant End => Start + Duration.FromMinutes(Minutes);
}

/// <summary>What people fill in about a moment.</summary>
/// <param name="Form">Id of one of the forms of <c>content/learning-moments.json</c>.</param>
/// <param name="Topic">What it is about, one line.</param>
/// <param name="Host">Who leads it.</param>
/// <param name="IsOnline">Whether people join from where they are.</param>
/// <param name="Extra">What to bring or to know; null for nothing.</param>
public sealed record MomentPlan(string Form, string Topic, NamedMember Host, bool IsOnline, string? Extra);

/// <summary>A short time to learn together, with a reason, a place in the calendar, and a question afterwards.</summary>
/// <param name="Id">32 characters; also its identity in calendars, for ever.</param>
/// <param name="State">Where it is.</param>
/// <param name="Plan">What it is about.</param>
/// <param name="Reason">What it is born from.</param>
/// <param name="By">Who planned or proposed it.</param>
public sealed partial record Moment(string Id, MomentState State, MomentPlan Plan, Reason Reason, NamedMember By)
{
    /// <summary>After so long without a word of what was learned it is left.</summary>
    public static readonly Duration Patience = Duration.FromDays(14);

    /// <summary>When it is; null while it is only proposed.</summary>
    public MomentTime? Time { get; init; }

    /// <summary>Whether it stands in the team's calendar.</summary>
    public CalendarState Calendar { get; init; }

    /// <summary>Its event there; null when there is none.</summary>
    public CalendarEvent? Event { get; init; }

    /// <summary>Why it does not stand there; null when it does, or nobody tried.</summary>
    public CalendarTrouble? Trouble { get; init; }

    /// <summary>How often its calendar entry was changed (RFC 5545, SEQUENCE).</summary>
    public int Sequence { get; init; }

    /// <summary>When it was last changed; calendars print it.</summary>
    public Instant ChangedAt { get; init; }

    /// <summary>What it belongs to; null for a moment alone.</summary>
    public SeriesPlace? Series { get; init; }

    /// <summary>What was learned; null until told.</summary>
    public Harvest? Harvest { get; init; }

    /// <summary>True while it can still be moved, changed and cancelled.</summary>
    public bool IsAhead => State is MomentState.Planned or MomentState.Proposed;

    /// <summary>True once its time is over.</summary>
    public bool IsOver(Instant now) => Time is { } time && time.End <= now;

    /// <summary>When it is left if nobody tells; null when there is nothing to wait for.</summary>
    public Instant? LeftAt => State is MomentState.Planned or MomentState.Held ? Time?.End + Patience : null;
}

/// <summary>Why a moment does not stand in the team's calendar.</summary>
/// <param name="ReasonKey">Text key of what is missing.</param>
/// <param name="GrantedByKey">Text key of who can mend it; null when trying again may.</param>
public sealed record CalendarTrouble(string ReasonKey, string? GrantedByKey);

/// <summary>Where a moment stands in a series.</summary>
/// <param name="Id">Id of the first moment.</param>
/// <param name="Repeat">How it comes back.</param>
/// <param name="Number">0 for the first.</param>
/// <param name="Slot">The local time that the rule gives; the moment itself may be elsewhere.</param>
public sealed record SeriesPlace(string Id, Repeat Repeat, int Number, LocalDateTime Slot);

/// <summary>What a moment brought.</summary>
/// <param name="Lesson">What was learned.</param>
/// <param name="Use">Who does what with it; null when nobody said.</param>
/// <param name="IsShared">Whether the lesson was told in the channel.</param>
public sealed record Harvest(string Lesson, string? Use, bool IsShared);
