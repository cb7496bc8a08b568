using NodaTime;
using NodaTime.TimeZones;

namespace TeamsBot.Kernel.Time;

/// <summary>The days on which everybody involved works: no weekend, no public holiday of any of their countries, no day off of the team's own.</summary>
/// <param name="Countries">The countries of everybody involved, as far as their holidays are known.</param>
/// <param name="OwnDays">Days the leader added.</param>
public sealed record WorkingDays(IReadOnlyList<CountryHolidays> Countries, IReadOnlyList<OwnDayOff> OwnDays)
{
    // No country has a fortnight of public holidays in a row; own days may fill months.
    private const int MostDays = 366;

    /// <summary>The countries of a team and of its partners' clock.</summary>
    /// <param name="rules">The holidays that are known.</param>
    /// <param name="country">The team's country, ISO 3166-1 alpha-2; null when it follows no public holidays.</param>
    /// <param name="partnerZone">The zone of the partners abroad; null for none.</param>
    /// <param name="ownDays">Days the leader added.</param>
    public static WorkingDays Of(HolidayRules rules, string? country, string? partnerZone, IReadOnlyList<OwnDayOff> ownDays) =>
        new([.. new[] { country, CountryOf(partnerZone) }.Select(rules.For).OfType<CountryHolidays>().Distinct()], ownDays);

    /// <summary>Why nobody meets on this day; null when they can. A weekend has no name: <see cref="IsWeekend"/>.</summary>
    public Skip? Why(LocalDate date) => Countries.Select(country => Skip.Of(date, country, OwnDays)).Append(Skip.Of(date, country: null, OwnDays)).FirstOrDefault(skip => skip is not null);

    /// <summary>True for a day from Monday to Friday that is nobody's day off.</summary>
    public bool Has(LocalDate date) => !IsWeekend(date) && Why(date) is null;

    /// <summary>This day, or the first working day after it.</summary>
    public LocalDate OnOrAfter(LocalDate date) => Enumerable.Range(0, MostDays).Select(date.PlusDays).Where(Has).Cast<LocalDate?>().FirstOrDefault() ?? date;

    /// <summary>Saturday or Sunday.</summary>
    public static bool IsWeekend(LocalDate date) => date.DayOfWeek is IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday;

    // zone.tab of the zone data: one country a zone, also where two zones keep the same time.
    private static string? CountryOf(string? zone) =>
        TzdbDateTimeZoneSource.Default.ZoneLocations?.FirstOrDefault(place => string.Equals(place.ZoneId, zone, StringComparison.Ordinal))?.CountryCode;
}
