using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes.Round;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;
using TeamsBot.Platform.Content;

namespace TeamsBot.Tests.Changes.Round;

public sealed class MorningsTests : IDisposable
{
    private static readonly HolidayRules Holidays = ContentFolder.BesideTheBinaries.ReadHolidays();
    private readonly RoundScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("2026-12-14T07:59:59Z", false, "before nine")]
    [InlineData("2026-12-14T08:00:00Z", true, "nine o'clock")]
    [InlineData("2026-12-14T10:59:59Z", true, "just before noon")]
    [InlineData("2026-12-14T11:00:00Z", false, "noon")]
    [InlineData("2026-12-19T08:00:00Z", false, "Saturday")]
    [InlineData("2026-12-20T08:00:00Z", false, "Sunday")]
    [InlineData("2026-12-25T08:00:00Z", false, "Christmas, a Friday")]
    [InlineData("2026-12-30T08:00:00Z", false, "a day off of the team's own")]
    [InlineData("2026-12-29T08:00:00Z", true, "the day before it")]
    public void It_is_a_morning_only_on_a_working_day_of_the_team(string now, bool isMorning, string why) =>
        Assert.True(isMorning == Of("Europe/Amsterdam", "NL").OpenAt(Instant(now)) is not null, why);

    [Theory]
    // Winter and summer time, and the Sundays between them.
    [InlineData("Europe/Amsterdam", "2026-12-14T08:00:00Z", "2026-12-15T08:00:00Z")]
    [InlineData("Europe/Amsterdam", "2026-10-23T07:00:00Z", "2026-10-26T08:00:00Z")]
    [InlineData("Europe/Amsterdam", "2026-03-27T08:00:00Z", "2026-03-30T07:00:00Z")]
    // Nairobi has no summer time: always six in UTC.
    [InlineData("Africa/Nairobi", "2026-10-23T06:00:00Z", "2026-10-26T06:00:00Z")]
    [InlineData("Africa/Nairobi", "2026-03-27T06:00:00Z", "2026-03-30T06:00:00Z")]
    [InlineData("Africa/Nairobi", "2026-12-14T05:00:00Z", "2026-12-14T06:00:00Z")]
    // Thursday before Christmas: the 25th is a Friday and a holiday, the 26th a Saturday.
    [InlineData("Europe/Amsterdam", "2026-12-24T08:00:00Z", "2026-12-28T08:00:00Z")]
    [InlineData("Europe/Amsterdam", "2026-12-29T11:30:00Z", "2026-12-31T08:00:00Z")]
    public void The_next_morning_is_nine_o_clock_on_the_next_working_day(string zone, string now, string next) =>
        Assert.Equal(Instant(next), Of(zone, "NL").Next(Instant(now)));

    [Fact]
    public void While_the_team_rests_no_morning_comes()
    {
        var resting = new Mornings(Settings("Europe/Amsterdam") with { Pause = new Pause(new LocalDate(2027, 1, 18), "Mila") }, Holidays.For("NL"));

        Assert.Null(resting.OpenAt(Instant("2026-12-15T08:00:00Z")));
        Assert.Equal(Instant("2027-01-18T08:00:00Z"), resting.Next(Instant("2026-12-15T08:00:00Z")));
        Assert.NotNull(resting.OpenAt(Instant("2027-01-18T08:00:00Z")));
    }

    [Fact]
    public void A_team_without_a_country_works_on_holidays() =>
        Assert.NotNull(new Mornings(Settings("Europe/Amsterdam"), country: null).OpenAt(Instant("2026-12-25T08:00:00Z")));

    private static Instant Instant(string text) => InstantPattern.ExtendedIso.Parse(text).Value;

    private Mornings Of(string zone, string country) => new(Settings(zone), Holidays.For(country));

    private TeamSettings Settings(string zone) => scene.Settings! with
    {
        Rhythm = scene.Settings.Rhythm! with { Zone = zone }, OwnDays = [new OwnDayOff(new LocalDate(2026, 12, 30), "Teamdag")],
    };
}
