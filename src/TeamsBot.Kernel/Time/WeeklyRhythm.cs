using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>The weekly meeting as the team means it: a weekday and a wall-clock time in a zone. Instants are computed per date, never stored as the rule.</summary>
/// <param name="Day">Weekday of the meeting.</param>
/// <param name="Meeting">Wall-clock time of its start.</param>
/// <param name="Zone">IANA zone id, valid by <see cref="Zones.IsValid"/>.</param>
/// <param name="MinutesBefore">Minutes of elapsed time between posting and the start, 0 to <see cref="MostMinutesBefore"/>.</param>
/// <remarks>
/// A start that a zone skips becomes the first valid instant after the gap; a start that happens twice is the first of the two.
/// The same holds for a date that a zone skips whole (Apia had no 30 December 2011): the occurrence keeps that date as its key, so the
/// week is not lost, and starts at the first instant of the next date there is.
/// </remarks>
public sealed record WeeklyRhythm(IsoDayOfWeek Day, LocalTime Meeting, string Zone, int MinutesBefore)
{
    /// <summary>One day: earlier than that is another day's item.</summary>
    public const int MostMinutesBefore = 24 * 60;

    /// <summary>The occurrence of a date.</summary>
    /// <exception cref="ArgumentException">The date is another weekday.</exception>
    public Occurrence On(LocalDate date)
    {
        if (date.DayOfWeek != Day)
        {
            throw new ArgumentException($"The meeting is on {Day}; {date:R} is a {date.DayOfWeek}.", nameof(date));
        }

        var meetingAt = date.At(Meeting).InZone(Zones.Get(Zone), Zones.Resolver).ToInstant();
        return new(date, meetingAt, meetingAt - Duration.FromMinutes(MinutesBefore));
    }

    /// <summary>The first occurrence that is posted later than this instant.</summary>
    public Occurrence Next(Instant after) => After(after).First();

    /// <summary>Every occurrence posted later than this instant, in order, without end.</summary>
    public IEnumerable<Occurrence> After(Instant instant) =>
        From(LocalDateAt(instant).PlusDays(-1)).SkipWhile(occurrence => occurrence.PostAt <= instant);

    /// <summary>Every occurrence posted later than <paramref name="after"/> and no later than <paramref name="until"/>, in order.</summary>
    public IEnumerable<Occurrence> Between(Instant after, Instant until) =>
        After(after).TakeWhile(occurrence => occurrence.PostAt <= until);

    /// <summary>The occurrence that may be posted at this instant, the latest when windows overlap; null outside every window.</summary>
    public Occurrence? DueAt(Instant now) =>
        From(LocalDateAt(now).PlusDays(-8)).TakeWhile(occurrence => occurrence.PostAt <= now).LastOrDefault(occurrence => occurrence.MayPostAt(now));

    /// <summary>Every occurrence on or after a date, in order, without end.</summary>
    public IEnumerable<Occurrence> From(LocalDate date)
    {
        for (var next = OnOrAfter(date); ; next = next.PlusWeeks(1))
        {
            yield return On(next);
        }
    }

    private LocalDate LocalDateAt(Instant instant) => Zones.LocalAt(instant, Zone).Date;

    private LocalDate OnOrAfter(LocalDate date) => date.DayOfWeek == Day ? date : date.Next(Day);
}
