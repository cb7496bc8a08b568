using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Learning;

/// <summary>When a moment comes back, and on which days that really is.</summary>
public static class Series
{
    /// <summary>Refreshers that hold what was trained: after 2, 6 and 12 weeks (domain.md 2.3).</summary>
    private static readonly int[] RefresherDays = [14, 42, 84];

    private const int Times = 4;

    /// <summary>Days after the first, beginning with 0.</summary>
    public static IReadOnlyList<int> Days(Repeat repeat) => repeat switch
    {
        Repeat.Refreshers => [0, .. RefresherDays],
        Repeat.Weekly => [.. Enumerable.Range(0, Times).Select(i => 7 * i)],
        Repeat.TwoWeekly => [.. Enumerable.Range(0, Times).Select(i => 14 * i)],
        _ => [0],
    };

    /// <summary>
    /// The moments of a series. The first is where it was put, by somebody who saw the day; those after it move off the days on which somebody
    /// involved is off. Each keeps the local time of the first.
    /// </summary>
    public static IReadOnlyList<Moment> Of(Moment first, Repeat repeat, WorkingDays days, Func<int, string> id)
    {
        if (repeat is Repeat.None || first.Time is not { } time) { return [first]; }
        var start = time.Local;
        return [.. Days(repeat).Select((after, number) => At(start.PlusDays(after), number))];

        Moment At(LocalDateTime slot, int number)
        {
            var place = new SeriesPlace(first.Id, repeat, number, slot);
            return number == 0
                ? first with { Series = place }
                : first with { Id = id(number), Series = place, Time = time with { Local = days.OnOrAfter(slot.Date).At(slot.TimeOfDay) } };
        }
    }
}
