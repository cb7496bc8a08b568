using NodaTime;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>Which meeting gets the next item, with holidays, own days and a pause left out.</summary>
public static class UpcomingItem
{
    // A year of weeks: further away than that the settings say nothing true.
    private const int MostWeeks = 53;

    /// <summary>The first occurrence posted after an instant; null when there is none within a year, or no rhythm yet.</summary>
    public static Occurrence? After(TeamSettings settings, Instant after, HolidayRules rules)
    {
        var country = rules.For(settings.Country);
        return settings.Rhythm?.After(after).Take(MostWeeks).FirstOrDefault(occurrence => Stands(settings, occurrence.Date, country));
    }

    private static bool Stands(TeamSettings settings, LocalDate date, CountryHolidays? country) =>
        !(date < settings.Pause?.Until) && Skip.Of(date, country, settings.OwnDays) is null;
}
