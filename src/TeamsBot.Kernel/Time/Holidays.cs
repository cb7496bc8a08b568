using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Kernel.Time;

/// <summary>One holiday on one date.</summary>
/// <param name="Date">The free day.</param>
/// <param name="Name">What people call it.</param>
/// <param name="IsSubstitute">True when the free day stands in for another date.</param>
public sealed record Holiday(LocalDate Date, LocalizedText Name, bool IsSubstitute);

/// <summary>Works out a country's public holidays from its rules.</summary>
public static class Holidays
{
    /// <summary>The holidays of a year, in order of date; two may share a date.</summary>
    public static IReadOnlyList<Holiday> InYear(CountryHolidays country, int year)
    {
        // Neighbouring years count too: 1 January may be observed on 31 December, and the other way round.
        var own = Enumerable.Range(year - 1, 3).SelectMany(y => OwnDays(country, y)).OrderBy(day => day.Date).ToArray();
        var taken = own.Select(day => day.Date).ToHashSet();
        return [.. own.SelectMany(day => Observed(day, taken)).Where(day => day.Date.Year == year).OrderBy(day => day.Date)];
    }

    /// <summary>The holiday on a date; null on a working day.</summary>
    public static Holiday? On(CountryHolidays country, LocalDate date) =>
        InYear(country, date.Year).FirstOrDefault(holiday => holiday.Date == date);

    private static IEnumerable<OwnDay> OwnDays(CountryHolidays country, int year) =>
        from rule in country.Days
        where rule.Years.Has(year)
        let date = rule.Day.In(year)
        where date is not null
        select new OwnDay(date.Value, rule);

    private static IEnumerable<Holiday> Observed(OwnDay day, HashSet<LocalDate> taken)
    {
        var substitute = day.Rule.Substitutes.FirstOrDefault(rule => rule.When.Contains(day.Date.DayOfWeek));
        if (substitute is null or { KeepsDay: true })
        {
            yield return new(day.Date, day.Rule.Name, IsSubstitute: false);
        }

        if (substitute is not null)
        {
            var moved = Move(day.Date, substitute.To, taken);
            taken.Add(moved);
            yield return new(moved, day.Rule.Name, IsSubstitute: true);
        }
    }

    private static LocalDate Move(LocalDate date, SubstituteDay to, HashSet<LocalDate> taken) =>
        to switch
        {
            SubstituteDay.DayBefore => date.PlusDays(-1),
            SubstituteDay.NextFreeDay => DaysAfter(date).First(day => !taken.Contains(day)),
            SubstituteDay.NextFreeWeekday => DaysAfter(date).First(day => day.DayOfWeek <= IsoDayOfWeek.Friday && !taken.Contains(day)),
            _ => throw new ArgumentOutOfRangeException(nameof(to), to, "Unknown substitute day."),
        };

    private static IEnumerable<LocalDate> DaysAfter(LocalDate date) => Enumerable.Range(1, 31).Select(date.PlusDays);

    private sealed record OwnDay(LocalDate Date, HolidayRule Rule);
}
