using NodaTime;

namespace TeamsBot.Features.Reflection;

/// <summary>How an action went, in the words of whoever planned it. The names stand in rows.</summary>
public enum ActionState
{
    /// <summary>Nothing was said about it yet.</summary>
    Open,

    /// <summary>It worked.</summary>
    Worked,

    /// <summary>It worked in part.</summary>
    Partly,

    /// <summary>It did not work, or was not done.</summary>
    Not,
}

/// <summary>What somebody set out to do with a card, for themselves. Nobody else is told of it.</summary>
/// <param name="Id">The id of its session.</param>
/// <param name="Text">What they will do.</param>
/// <param name="With">With whom; null for nobody.</param>
/// <param name="Due">The local date of the look-back; null without one.</param>
/// <param name="MadeAt">When it was planned.</param>
public sealed record PersonalAction(string Id, string Text, string? With, LocalDate? Due, Instant MadeAt)
{
    // Early in a working day, before the day is full.
    private static readonly LocalTime Morning = new(9, 0);

    /// <summary>How it went.</summary>
    public ActionState State { get; init; }

    /// <summary>What they learned, in one line.</summary>
    public string? Lesson { get; init; }

    /// <summary>When they last looked back; null while open.</summary>
    public Instant? EndedAt { get; init; }

    /// <summary>When the look-back was asked for; null before.</summary>
    public Instant? AskedAt { get; init; }

    /// <summary>What a finished session sets out to do; null when it sets out to do nothing.</summary>
    public static PersonalAction? Of(Session session, Instant now) =>
        session.State is SessionState.Done && session.Said.Action is { } text ? new(session.Id, text, session.Said.With, session.Said.LookBack, now) : null;

    /// <summary>When to ask how it went; null when there is nothing (more) to ask.</summary>
    /// <param name="zone">IANA zone of the person's mornings.</param>
    public Instant? AskAt(string zone) => State is ActionState.Open && AskedAt is null && Due is { } day
        ? day.At(Morning).InZone(Kernel.Time.Zones.Get(zone), Kernel.Time.Zones.Resolver).ToInstant()
        : null;

    /// <summary>How it went. Looking back once more replaces what was said before.</summary>
    public PersonalAction LookBack(ActionState state, string? lesson, Instant now) => this with { State = state, Lesson = lesson, EndedAt = now };
}
