using NodaTime;
using TeamsBot.Features.Learning;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Learning;

public sealed class SeriesTests
{
    private static readonly HolidayRules Rules = ContentFolder.BesideTheBinaries.ReadHolidays();
    private static readonly NamedMember Mila = new(new MemberRef("t", "mila"), "Mila");

    [Fact]
    public void Refreshers_come_after_2_6_and_12_weeks() =>
        Assert.Equal([new(2027, 1, 11), new(2027, 1, 25), new(2027, 2, 22), new(2027, 4, 5)], Dates(new(2027, 1, 11), Repeat.Refreshers, Days(country: null)));

    [Fact]
    public void A_refresher_on_a_holiday_of_the_team_moves_to_the_next_working_day() =>
        // Easter Monday is 29 March 2027.
        Assert.Equal(new LocalDate(2027, 3, 30), Dates(new(2027, 2, 15), Repeat.Refreshers, Days("NL"))[2]);

    [Fact]
    public void A_refresher_on_a_holiday_of_the_partners_moves_too()
    {
        // A day on which only Ghana is off.
        var holiday = Holidays.InYear(Rules.For("GH")!, 2027).First(h => !WorkingDays.IsWeekend(h.Date) && Skip.Of(h.Date, Rules.For("NL"), []) is null).Date;
        var first = holiday.PlusDays(-14);
        Assert.Equal(holiday, Dates(first, Repeat.Refreshers, Days("NL"))[1]);
        Assert.True(Dates(first, Repeat.Refreshers, Days("NL", "Africa/Accra"))[1] > holiday);
    }

    [Fact]
    public void A_day_off_of_the_team_itself_counts_too() =>
        Assert.Equal(new LocalDate(2027, 1, 26), Dates(new(2027, 1, 11), Repeat.Refreshers, new([], [new(new(2027, 1, 25), "Studiedag")]))[1]);

    [Fact]
    public void No_refresher_falls_in_a_weekend_or_on_a_day_off_in_ten_years()
    {
        var days = Days("NL", "Africa/Nairobi");
        var moved = Enumerable.Range(0, 3650).Select(new LocalDate(2026, 1, 1).PlusDays).SelectMany(date => Dates(date, Repeat.Refreshers, days).Skip(1));
        Assert.All(moved, date => Assert.True(days.Has(date)));
    }

    [Theory]
    [InlineData("Europe/Amsterdam")]
    [InlineData("Africa/Nairobi")]
    [InlineData("America/Lima")]
    [InlineData("Africa/Ouagadougou")]
    public void A_series_across_a_change_of_the_clocks_keeps_its_local_time(string zone)
    {
        foreach (var first in new[] { new LocalDate(2027, 3, 15), new LocalDate(2027, 10, 18) })
        {
            var series = Of(first, Repeat.Refreshers, Days(country: null), zone);
            Assert.All(series, moment => Assert.Equal(new LocalTime(9, 40), Zones.LocalAt(moment.Time!.Start, zone).TimeOfDay));
        }
    }

    [Fact]
    public void Each_moment_of_a_series_has_an_identity_of_its_own_and_knows_its_place()
    {
        var series = Of(new(2027, 1, 11), Repeat.Weekly, Days("NL"), "Europe/Amsterdam");
        Assert.Equal(["0", "1", "2", "3"], series.Select(m => m.Id));
        Assert.All(series, m => Assert.Equal("0", m.Series?.Id));
        Assert.Equal([0, 1, 2, 3], series.Select(m => m.Series!.Number));
    }

    [Fact]
    public void A_moment_alone_has_no_series() => Assert.Null(Assert.Single(Of(new(2027, 1, 11), Repeat.None, Days("NL"), "Europe/Amsterdam")).Series);

    private static WorkingDays Days(string? country, string? partnerZone = null) => WorkingDays.Of(Rules, country, partnerZone, []);

    private static IReadOnlyList<LocalDate> Dates(LocalDate first, Repeat repeat, WorkingDays days) =>
        [.. Of(first, repeat, days, "Europe/Amsterdam").Select(m => m.Time!.Local.Date)];

    private static IReadOnlyList<Moment> Of(LocalDate first, Repeat repeat, WorkingDays days, string zone)
    {
        var plan = new MomentPlan("refresher", "SOEP", Mila, IsOnline: true, Extra: null);
        var moment = new Moment("0", MomentState.Planned, plan, Reason.ByHand, Mila) { Time = new(first.At(new LocalTime(9, 40)), zone, 20) };
        return Series.Of(moment, repeat, days, number => number.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }
}
