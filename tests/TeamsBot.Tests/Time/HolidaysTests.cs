using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Time;

public sealed class HolidaysTests
{
    private static readonly HolidayRules Rules = ContentFolder.BesideTheBinaries.ReadHolidays();

    /// <summary>Whole years, copied by hand from the official list named over each row; weekend days that such a list leaves out are added.</summary>
    [Theory]
    // Rijksoverheid, "officiële feestdagen": 27 April 2025 is a Sunday, so King's Day is the 26th; 2025 is a jubilee year of the liberation.
    [InlineData("NL", 2025, "01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26")]
    [InlineData("NL", 2026, "01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26")]
    // FOD Werkgelegenheid, ten legal holidays; those on a Sunday are replaced by each employer.
    [InlineData("BE", 2026, "01-01 04-06 05-01 05-14 05-25 07-21 08-15 11-01 11-11 12-25")]
    [InlineData("BE", 2027, "01-01 03-29 05-01 05-06 05-17 07-21 08-15 11-01 11-11 12-25")]
    // service-public.fr, "jours fériés 2026" and 2027: 15 August 2027 is a Sunday and not replaced.
    [InlineData("FR", 2026, "01-01 04-06 05-01 05-08 05-14 05-25 07-14 08-15 11-01 11-11 12-25")]
    [InlineData("FR", 2027, "01-01 03-29 05-01 05-06 05-08 05-17 07-14 08-15 11-01 11-11 12-25")]
    // Real Decreto 2001/1983, art. 45, national days; 1 November and 6 December 2026 are Sundays, the Monday is up to each community.
    [InlineData("ES", 2026, "01-01 01-06 04-03 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    [InlineData("ES", 2027, "01-01 01-06 03-26 05-01 08-15 10-12 11-01 12-06 12-08 12-25")]
    // gov.uk/bank-holidays, England and Wales: Boxing Day 2026 (Saturday) on Monday 28; Christmas 2027 (weekend) on Monday 27 and Tuesday 28; New Year 2028 (Saturday) on Monday 3.
    [InlineData("GB", 2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-26 12-28")]
    [InlineData("GB", 2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("GB", 2028, "01-01 01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26")]
    // Public Holidays Act Cap. 110, part I: in 2027 10 October, 12 December and 26 December are Sundays and move to the Monday (section 4).
    [InlineData("KE", 2026, "01-01 04-03 04-06 05-01 06-01 10-10 10-20 12-12 12-25 12-26")]
    [InlineData("KE", 2027, "01-01 03-26 03-29 05-01 06-01 10-11 10-20 12-13 12-25 12-27")]
    // Ministry of the Interior: Monday 22 September 2025 for Sunday 21; Friday 9 January and 3 July 2026 by declaration; 26 December 2026 is a Saturday.
    [InlineData("GH", 2025, "01-01 01-07 03-06 04-18 04-21 05-01 07-01 09-21 09-22 12-05 12-25 12-26")]
    [InlineData("GH", 2026, "01-01 01-09 03-06 04-03 04-06 05-01 07-03 09-21 12-04 12-25 12-26 12-28")]
    // Law of 9 January 2026: a holiday on a Sunday (8 March 2026, 15 August 2027) is not replaced any more.
    [InlineData("BF", 2026, "01-01 03-08 05-01 05-14 05-15 08-15 12-11 12-25")]
    [InlineData("BF", 2027, "01-01 03-08 05-01 05-06 05-15 08-15 12-11 12-25")]
    // gob.pe/feriados (Decreto Legislativo 713, art. 6): 7 June 2026 is a Sunday and not replaced.
    [InlineData("PE", 2026, "01-01 04-02 04-03 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25")]
    [InlineData("PE", 2027, "01-01 03-25 03-26 05-01 06-07 06-29 07-23 07-28 07-29 08-06 08-30 10-08 11-01 12-08 12-09 12-25")]
    public void A_country_has_exactly_these_holidays_in_a_year(string country, int year, string expected) =>
        Assert.Equal(expected, string.Join(' ', Holidays.InYear(Rules.For(country)!, year).Select(holiday => MonthDay(holiday.Date))));

    [Theory]
    // Kenya Gazette notice, December 2022: Christmas on a Sunday, Boxing Day on Monday 26, so Tuesday 27.
    [InlineData("KE", "2022-12-27", "Christmas Day", true)]
    [InlineData("KE", "2022-12-26", "Boxing Day", false)]
    // gov.uk: "27 December 2022, Christmas Day (substitute day)".
    [InlineData("GB", "2022-12-27", "Christmas Day", true)]
    [InlineData("NL", "2025-04-26", "King's Day", true)]
    [InlineData("GH", "2026-12-04", "Farmers' Day", false)]
    public void A_substitute_day_has_the_name_of_its_holiday(string country, string date, string name, bool isSubstitute)
    {
        var holiday = Holidays.On(Rules.For(country)!, LocalDatePattern.Iso.Parse(date).Value)!;
        Assert.Equal((name, isSubstitute), (holiday.Name.In("en"), holiday.IsSubstitute));
    }

    [Theory]
    [InlineData("KE", "2022-12-25")] // "the first-mentioned day shall cease to be a public holiday"
    [InlineData("NL", "2025-04-27")]
    [InlineData("NL", "2026-05-05")] // no jubilee year
    [InlineData("GH", "2026-01-07")] // moved by declaration
    [InlineData("BF", "2026-11-01")] // a day of remembrance since the law of 2026
    [InlineData("GB", "2027-12-29")]
    public void This_is_a_working_day(string country, string date) =>
        Assert.Null(Holidays.On(Rules.For(country)!, LocalDatePattern.Iso.Parse(date).Value));

    // "Easter dates", US Naval Observatory; 22 March 1818 and 25 April 2038 are the earliest and the latest there can be.
    [Theory]
    [InlineData("1818-03-22")]
    [InlineData("1943-04-25")]
    [InlineData("2000-04-23")]
    [InlineData("2008-03-23")]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2049-04-18")]
    public void Easter_falls_on(string date)
    {
        var easter = LocalDatePattern.Iso.Parse(date).Value;
        Assert.Equal(easter, Easter.Sunday(easter.Year));
    }

    [Fact]
    public void Every_country_of_the_product_is_there_and_an_unknown_one_is_not()
    {
        Assert.Equal("NL BE FR ES GB KE GH BF PE", string.Join(' ', Rules.Countries.Select(country => country.Code)));
        Assert.Null(Rules.For("XX"));
        Assert.Null(Rules.For(null));
    }

    [Fact]
    public void Where_the_moon_decides_the_leader_is_told_to_add_days() =>
        Assert.All(["KE", "GH", "BF"], code => Assert.Contains("slamitische", Rules.For(code)!.Hint!.In("nl"), StringComparison.Ordinal));

    [Theory]
    [InlineData(1, "2027-05-03")]
    [InlineData(4, "2027-05-24")]
    [InlineData(-1, "2027-05-31")]
    public void A_weekday_of_a_month_is_counted_from_its_start_or_its_end(int nth, string expected) =>
        Assert.Equal(expected, Iso(new DayRule.NthWeekday(nth, IsoDayOfWeek.Monday, 5).In(2027)));

    [Theory]
    [InlineData(true, 24, "2027-05-24")] // a Monday itself
    [InlineData(true, 23, "2027-05-17")]
    [InlineData(false, 25, "2027-05-31")]
    public void A_weekday_near_a_date_may_be_the_date_itself(bool before, int day, string expected) =>
        Assert.Equal(expected, Iso(new DayRule.WeekdayNear(IsoDayOfWeek.Monday, new AnnualDate(5, day), before).In(2027)));

    [Fact]
    public void The_29th_of_February_is_a_holiday_in_leap_years_only()
    {
        var rule = new DayRule.Fixed(new AnnualDate(2, 29));
        Assert.Equal((null, "2028-02-29"), (Iso(rule.In(2027)), Iso(rule.In(2028))));
    }

    // In 2026 4 July is a Saturday.
    [Theory]
    [InlineData(SubstituteDay.DayBefore, "2026-07-03")]
    [InlineData(SubstituteDay.NextFreeDay, "2026-07-05")]
    [InlineData(SubstituteDay.NextFreeWeekday, "2026-07-06")]
    public void A_substitute_goes_where_its_rule_says(SubstituteDay to, string expected)
    {
        var substitute = new SubstituteRule(new HashSet<IsoDayOfWeek> { IsoDayOfWeek.Saturday }, to, KeepsDay: false);
        var rule = new HolidayRule("day", Named("day"), new DayRule.Fixed(new AnnualDate(7, 4)), new YearSpan(null, null, 1), [substitute]);
        Assert.Equal(expected, Iso(Assert.Single(Holidays.InYear(new CountryHolidays("XX", Named("land"), null, [rule]), 2026)).Date));
    }

    [Fact]
    public void The_leaders_own_day_says_more_than_the_holiday()
    {
        OwnDayOff[] own = [new(new LocalDate(2026, 12, 25), "Kerst met de bewoners"), new(new LocalDate(2026, 12, 28), "teamuitje")];
        var netherlands = Rules.For("NL");
        Assert.Equal("Kerst met de bewoners", Skip.Of(new LocalDate(2026, 12, 25), netherlands, own)?.Name("en"));
        Assert.Equal("teamuitje", Skip.Of(new LocalDate(2026, 12, 28), country: null, own)?.Name("nl"));
        Assert.Equal("lendemain de Noël", Skip.Of(new LocalDate(2026, 12, 26), netherlands, own)?.Name("fr"));
        Assert.Null(Skip.Of(new LocalDate(2026, 12, 26), country: null, own));
    }

    private static LocalizedText Named(string name) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = name });

    private static string MonthDay(LocalDate date) => LocalDatePattern.CreateWithInvariantCulture("MM-dd").Format(date);

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;
}
