using System.Globalization;
using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Time;

public sealed class LocalTextTests
{
    private static readonly Instant Monday = Instant.FromUtc(2026, 11, 23, 8, 30);

    [Theory]
    [InlineData("nl", "maart 2027")]
    [InlineData("en", "March 2027")]
    [InlineData("fr", "mars 2027")]
    [InlineData("es", "marzo de 2027")]
    public void A_month_has_its_year(string language, string expected) => Assert.Equal(expected, LocalText.Month(new YearMonth(2027, 3), language));

    [Theory]
    [InlineData("nl", "maandag 23 november", "dinsdag 1 december", "23 nov", "maandag 23 november 2026")]
    [InlineData("en", "Monday 23 November", "Tuesday 1 December", "23 Nov", "Monday 23 November 2026")]
    [InlineData("fr", "lundi 23 novembre", "mardi 1er décembre", "23 nov.", "lundi 23 novembre 2026")]
    [InlineData("es", "lunes 23 de noviembre", "martes 1 de diciembre", "23 nov", "lunes 23 de noviembre de 2026")]
    [InlineData("de", "Monday 23 November", "Tuesday 1 December", "23 Nov", "Monday 23 November 2026")]
    public void A_day_reads_as_people_say_it(string language, string day, string first, string inShort, string withYear)
    {
        var date = new LocalDate(2026, 11, 23);
        Assert.Equal(
            (day, first, inShort, withYear),
            (LocalText.Day(date, language), LocalText.Day(new LocalDate(2026, 12, 1), language), LocalText.ShortDay(date, language), LocalText.DayAndYear(date, language)));
    }

    [Theory]
    [InlineData("nl", "1 jan", "vrijdag 1 januari 2027")]
    [InlineData("en", "1 Jan", "Friday 1 January 2027")]
    [InlineData("fr", "1er janv.", "vendredi 1er janvier 2027")]
    [InlineData("es", "1 ene", "viernes 1 de enero de 2027")]
    public void The_first_of_a_month_is_said_as_people_say_it(string language, string inShort, string withYear)
    {
        var date = new LocalDate(2027, 1, 1);
        Assert.Equal((inShort, withYear), (LocalText.ShortDay(date, language), LocalText.DayAndYear(date, language)));
    }

    [Theory]
    [InlineData("nl-NL")]
    [InlineData("ar-SA")]
    [InlineData("th-TH")]
    public void The_servers_culture_makes_no_difference(string culture)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(culture);
            Assert.Equal("Monday 23 November 09:30", LocalText.DayAndTime(Monday, "Europe/Amsterdam", "en"));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    [InlineData("fr")]
    [InlineData("es")]
    public void The_names_of_days_and_months_are_those_of_the_Unicode_CLDR(string language)
    {
        var format = CultureInfo.GetCultureInfo(language).DateTimeFormat;
        foreach (var date in Enumerable.Range(0, 365).Select(new LocalDate(2026, 1, 1).PlusDays))
        {
            var text = LocalText.Day(date, language);
            Assert.StartsWith(format.DayNames[(int)date.DayOfWeek % 7] + " ", text, StringComparison.Ordinal);
            Assert.EndsWith(" " + format.MonthGenitiveNames[date.Month - 1], text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Two_zones_give_both_local_times() =>
        Assert.Equal("09:30 Amsterdam · 08:30 Accra", LocalText.Clocks(Monday, ["Europe/Amsterdam", "Africa/Accra"], "nl"));

    [Fact]
    public void A_clock_on_another_date_says_its_weekday() =>
        Assert.Equal("22:00 Lima · 04:00 Bruselas (martes)", LocalText.Clocks(Instant.FromUtc(2026, 11, 24, 3, 0), ["America/Lima", "Europe/Brussels"], "es"));

    [Fact]
    public void One_zone_gives_the_time_alone() =>
        Assert.Equal("09:30", LocalText.Clocks(Monday, ["Europe/Amsterdam", "Europe/Amsterdam"], "nl"));
}
