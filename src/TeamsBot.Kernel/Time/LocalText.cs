using System.Globalization;
using NodaTime;

namespace TeamsBot.Kernel.Time;

/// <summary>
/// Dates and times as people read them, in nl, en, fr or es (any other language reads English). Nothing here looks at the current culture
/// or at the machine's language data, so a card is the same on every server.
/// </summary>
public static class LocalText
{
    /// <summary>"maandag 23 november", "Monday 23 November", "lundi 23 novembre", "lunes 23 de noviembre".</summary>
    public static string Day(LocalDate date, string language) =>
        $"{Weekday(date.DayOfWeek, language)} {DayOfMonth(date, language)} {(language is "es" ? "de " : "")}{Month(date, language)}";

    /// <summary>As <see cref="Day(LocalDate, string)"/>, with the year.</summary>
    public static string DayAndYear(LocalDate date, string language) =>
        Day(date, language) + (language is "es" ? " de " : " ") + Number(date.Year);

    /// <summary>"november 2026", "November 2026", "novembre 2026", "noviembre de 2026".</summary>
    public static string Month(YearMonth month, string language) =>
        Month(month.OnDayOfMonth(1), language) + (language is "es" ? " de " : " ") + Number(month.Year);

    /// <summary>"23 nov", "1 mrt", "1er mars": for lists where room is short.</summary>
    public static string ShortDay(LocalDate date, string language) =>
        $"{DayOfMonth(date, language)} {CalendarWords.In(language).ShortMonths[date.Month - 1]}";

    /// <summary>"maandag", "Monday".</summary>
    public static string Weekday(IsoDayOfWeek day, string language) => CalendarWords.In(language).Days[(int)day - 1];

    /// <summary>Always 24 hours: "09:30".</summary>
    public static string Time(LocalTime time) => string.Create(CultureInfo.InvariantCulture, $"{time.Hour:00}:{time.Minute:00}");

    /// <summary>The time on the clocks of a zone: "09:30".</summary>
    public static string Time(Instant instant, string zone) => Time(Zones.LocalAt(instant, zone).TimeOfDay);

    /// <summary>The date in a zone: "maandag 23 november".</summary>
    public static string Day(Instant instant, string zone, string language) => Day(Zones.LocalAt(instant, zone).Date, language);

    /// <summary>Day and time in a zone: "maandag 23 november 09:30".</summary>
    public static string DayAndTime(Instant instant, string zone, string language) =>
        $"{Day(instant, zone, language)} {Time(instant, zone)}";

    /// <summary>
    /// One instant on several clocks, the team's zone first: "09:30 Amsterdam · 08:30 Accra". A clock that shows another date than
    /// the first says its weekday: "22:00 Lima · 05:00 Amsterdam (dinsdag)". One zone gives the time alone.
    /// </summary>
    public static string Clocks(Instant instant, IEnumerable<string> zones, string language)
    {
        var all = zones.Distinct(StringComparer.Ordinal).ToArray();
        return all is [var only] ? Time(instant, only) : string.Join(" · ", all.Select(zone => Clock(instant, zone, all[0], language)));
    }

    private static string Clock(Instant instant, string zone, string first, string language)
    {
        var local = Zones.LocalAt(instant, zone);
        var day = local.Date == Zones.LocalAt(instant, first).Date ? "" : $" ({Weekday(local.DayOfWeek, language)})";
        return $"{Time(local.TimeOfDay)} {ZoneChoices.Place(zone, language)}{day}";
    }

    private static string Month(LocalDate date, string language) => CalendarWords.In(language).Months[date.Month - 1];

    private static string DayOfMonth(LocalDate date, string language) => language is "fr" && date.Day == 1 ? "1er" : Number(date.Day);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
