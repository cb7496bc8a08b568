using NodaTime;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Time;

public sealed class WeeklyRhythmTests
{
    private static readonly WeeklyRhythm Tuesday = new(IsoDayOfWeek.Tuesday, new LocalTime(9, 30), "Europe/Amsterdam", 0);
    private static readonly WeeklyRhythm Monday = new(IsoDayOfWeek.Monday, new LocalTime(9, 30), "Europe/Amsterdam", 10);

    [Fact]
    public void After_the_clock_went_forward_Tuesday_half_past_nine_is_07_30_UTC_exactly_once()
    {
        var around = Tuesday.Between(Instant.FromUtc(2027, 3, 24, 0, 0), Instant.FromUtc(2027, 4, 5, 0, 0));
        Assert.Equal(new Occurrence(new LocalDate(2027, 3, 30), Instant.FromUtc(2027, 3, 30, 7, 30), Instant.FromUtc(2027, 3, 30, 7, 30)), Assert.Single(around));
    }

    [Fact]
    public void A_Monday_team_skips_Easter_Monday()
    {
        var netherlands = ContentFolder.BesideTheBinaries.ReadHolidays().For("NL");
        var mondays = Monday.From(new LocalDate(2027, 3, 22)).Take(3).Select(occurrence => Skip.Of(occurrence.Date, netherlands, [])?.Name("nl"));
        Assert.Equal([null, "tweede paasdag", null], mondays.ToArray(), StringComparer.Ordinal);
    }

    [Fact]
    public void The_item_is_posted_the_agreed_minutes_of_elapsed_time_before_the_start()
    {
        // 03:05 is five minutes after the clocks went from 02:00 to 03:00: ten minutes earlier they showed 01:55.
        var occurrence = new WeeklyRhythm(IsoDayOfWeek.Sunday, new LocalTime(3, 5), "Europe/Amsterdam", 10).On(new LocalDate(2027, 3, 28));
        Assert.Equal(Instant.FromUtc(2027, 3, 28, 0, 55), occurrence.PostAt);
    }

    [Fact]
    public void An_item_before_midnight_keeps_the_date_of_its_meeting()
    {
        var occurrence = new WeeklyRhythm(IsoDayOfWeek.Monday, new LocalTime(0, 5), "Africa/Accra", 10).Next(Instant.FromUtc(2026, 11, 22, 12, 0));
        Assert.Equal((new LocalDate(2026, 11, 23), Instant.FromUtc(2026, 11, 22, 23, 55)), (occurrence.Date, occurrence.PostAt));
    }

    [Fact]
    public void A_date_that_does_not_exist_keeps_its_place_and_starts_with_the_next_date()
    {
        var fridays = new WeeklyRhythm(IsoDayOfWeek.Friday, new LocalTime(9, 30), "Pacific/Apia", 0).After(Instant.FromUtc(2011, 12, 23, 19, 30)).Take(2).ToArray();
        Assert.Equal([new LocalDate(2011, 12, 30), new LocalDate(2012, 1, 6)], fridays.Select(friday => friday.Date));
        Assert.Equal(new LocalDateTime(2011, 12, 31, 0, 0), Zones.LocalAt(fridays[0].MeetingAt, "Pacific/Apia"));
    }

    [Fact]
    public void The_next_one_is_later_than_the_moment_asked_about()
    {
        var posted = Monday.On(new LocalDate(2026, 11, 23)).PostAt;
        Assert.Equal(new LocalDate(2026, 11, 23), Monday.Next(posted - Duration.Epsilon).Date);
        Assert.Equal(new LocalDate(2026, 11, 30), Monday.Next(posted).Date);
    }

    [Theory]
    [InlineData(8, 19, false)]
    [InlineData(8, 20, true)]
    [InlineData(12, 30, true)]
    [InlineData(12, 31, false)]
    public void An_item_may_be_posted_from_its_moment_until_four_hours_after_the_start(int hour, int minute, bool may)
    {
        // Monday 09:30 in Amsterdam is 08:30 UTC in winter; posted ten minutes earlier.
        var now = Instant.FromUtc(2026, 11, 23, hour, minute);
        Assert.Equal(may ? new LocalDate(2026, 11, 23) : null, Monday.DueAt(now)?.Date);
        Assert.Equal(may, Monday.On(new LocalDate(2026, 11, 23)).MayPostAt(now));
    }

    [Fact]
    public void After_its_window_an_item_is_missed()
    {
        var occurrence = Monday.On(new LocalDate(2026, 11, 23));
        Assert.False(occurrence.IsMissedAt(occurrence.PostUntil));
        Assert.True(occurrence.IsMissedAt(occurrence.PostUntil + Duration.Epsilon));
    }

    [Theory]
    [InlineData(2026, 12, 14, 51)]
    [InlineData(2026, 12, 28, 53)]
    [InlineData(2027, 1, 4, 1)]
    public void The_header_shows_the_ISO_week(int year, int month, int day, int week) =>
        Assert.Equal(week, Monday.On(new LocalDate(year, month, day)).Week);

    [Fact]
    public void Another_weekday_is_a_mistake() => Assert.Throws<ArgumentException>(() => Monday.On(new LocalDate(2026, 11, 24)));
}
