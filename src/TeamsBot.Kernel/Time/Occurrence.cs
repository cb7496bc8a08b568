using NodaTime;
using NodaTime.Calendars;

namespace TeamsBot.Kernel.Time;

/// <summary>One weekly meeting: the local date that is its key, and the instants that follow from it.</summary>
/// <param name="Date">The date as the team means it; part of the item's row key.</param>
/// <param name="MeetingAt">The meeting's start.</param>
/// <param name="PostAt">When the item is posted: the agreed minutes before the start.</param>
public sealed record Occurrence(LocalDate Date, Instant MeetingAt, Instant PostAt)
{
    /// <summary>How long after the meeting's start a late item is still posted (architecture.md 6).</summary>
    public static readonly Duration Grace = Duration.FromHours(4);

    /// <summary>The last instant to post it, inclusive; after this it is missed.</summary>
    public Instant PostUntil => MeetingAt + Grace;

    /// <summary>ISO 8601 week number (1 to 53) of <see cref="Date"/>, for the header.</summary>
    public int Week => WeekYearRules.Iso.GetWeekOfWeekYear(Date);

    /// <summary>True from <see cref="PostAt"/> up to and including <see cref="PostUntil"/>.</summary>
    public bool MayPostAt(Instant now) => PostAt <= now && now <= PostUntil;

    /// <summary>True once the window has closed.</summary>
    public bool IsMissedAt(Instant now) => now > PostUntil;
}
