using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Time;

/// <summary>
/// When a meeting starts, worked out by hand from the law or decree of the place (the comment over each row; "tz" is the IANA time
/// zone database's own citation of it), so that neither the zone data nor the code is checked against itself.
/// </summary>
public sealed class ExpectedInstantsTests
{
    [Theory]
    // The Netherlands: UTC+1, and from the last Sunday of March to that of October, at 01:00 UTC, UTC+2 (Directive 2000/84/EC).
    [InlineData("Europe/Amsterdam", "2026-11-23", "09:30", "2026-11-23T08:30:00Z")]
    [InlineData("Europe/Amsterdam", "2027-03-30", "09:30", "2027-03-30T07:30:00Z")]
    // … 28 March 2027: 02:00 becomes 03:00, so 02:30 is skipped: 03:00+02.
    [InlineData("Europe/Amsterdam", "2027-03-28", "02:30", "2027-03-28T01:00:00Z")]
    // … 31 October 2027: 03:00 becomes 02:00, 02:30 comes twice: the first, at +02.
    [InlineData("Europe/Amsterdam", "2027-10-31", "02:30", "2027-10-31T00:30:00Z")]
    // Lord Howe Island: +10:30, in summer only half an hour more, +11 (Standard Time Amendment Act 1985 NSW; tz: australasia).
    // First Sunday of October 2026: 02:00 becomes 02:30.
    [InlineData("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:30:00Z")]
    // … first Sunday of April 2027: 02:00 becomes 01:30, 01:45 comes twice: the first, at +11.
    [InlineData("Australia/Lord_Howe", "2027-04-04", "01:45", "2027-04-03T14:45:00Z")]
    // Morocco: +01 all year, +00 around Ramadan: from 23 February 2025 03:00 to 6 April 2025 02:00 (decree 2.18.855; the ministry's notice for 2025).
    [InlineData("Africa/Casablanca", "2025-02-17", "09:30", "2025-02-17T08:30:00Z")]
    [InlineData("Africa/Casablanca", "2025-02-23", "02:30", "2025-02-23T01:30:00Z")]
    [InlineData("Africa/Casablanca", "2025-03-03", "09:30", "2025-03-03T09:30:00Z")]
    [InlineData("Africa/Casablanca", "2025-04-06", "02:30", "2025-04-06T02:00:00Z")]
    [InlineData("Africa/Casablanca", "2025-04-14", "09:30", "2025-04-14T08:30:00Z")]
    // Chile: summer time starts at 24:00 of the first Saturday of September (tz: Sun>=2, 04:00 UTC): 6 September 2026 has no 00:15.
    [InlineData("America/Santiago", "2026-09-06", "00:15", "2026-09-06T04:00:00Z")]
    // … and ends at 24:00 of the first Saturday of April: 3 April 2027 has 23:30 twice: the first, at -03.
    [InlineData("America/Santiago", "2027-04-03", "23:30", "2027-04-04T02:30:00Z")]
    // Paraguay: -03 all year since 15 October 2024 (Ley 7354); before that July was -04.
    [InlineData("America/Asuncion", "2024-07-01", "09:30", "2024-07-01T13:30:00Z")]
    [InlineData("America/Asuncion", "2026-07-06", "09:30", "2026-07-06T12:30:00Z")]
    // East Africa Time, +03, never changed since 1960 (Interpretation and General Provisions Act, Cap. 2, section 57).
    [InlineData("Africa/Nairobi", "2026-10-26", "09:30", "2026-10-26T06:30:00Z")]
    // Samoa went from -10 (summer time) to +14 at midnight after 29 December 2011 (International Date Line Act 2011): no Friday the 30th.
    [InlineData("Pacific/Apia", "2011-12-23", "09:30", "2011-12-23T19:30:00Z")]
    [InlineData("Pacific/Apia", "2011-12-30", "09:30", "2011-12-30T10:00:00Z")]
    [InlineData("Pacific/Apia", "2012-01-06", "09:30", "2012-01-05T19:30:00Z")]
    // Ireland: standard time is UTC+1 and winter is an hour less (Standard Time (Amendment) Act 1971), "negative summer time" in tz.
    [InlineData("Europe/Dublin", "2026-12-07", "09:30", "2026-12-07T09:30:00Z")]
    [InlineData("Europe/Dublin", "2026-07-06", "09:30", "2026-07-06T08:30:00Z")]
    [InlineData("Europe/Dublin", "2027-03-28", "01:30", "2027-03-28T01:00:00Z")]
    // Nepal: +05:45 since 1986.
    [InlineData("Asia/Kathmandu", "2026-11-23", "09:30", "2026-11-23T03:45:00Z")]
    // Troll station: +00, in summer +02 (tz: antarctica): on 28 March 2027 01:00 becomes 03:00, two hours are skipped.
    [InlineData("Antarctica/Troll", "2027-03-28", "01:30", "2027-03-28T01:00:00Z")]
    [InlineData("Antarctica/Troll", "2027-03-28", "02:59", "2027-03-28T01:00:00Z")]
    // Egypt brought summer time back: from the last Friday of April 2023, 00:00 becomes 01:00 (Law 24 of 2023).
    [InlineData("Africa/Cairo", "2023-04-28", "00:30", "2023-04-27T22:00:00Z")]
    [InlineData("Africa/Cairo", "2023-05-05", "09:30", "2023-05-05T06:30:00Z")]
    // West Africa Time, +01, no summer time.
    [InlineData("Africa/Lagos", "2026-07-06", "09:30", "2026-07-06T08:30:00Z")]
    [InlineData("Africa/Porto-Novo", "2026-07-06", "09:30", "2026-07-06T08:30:00Z")]
    // Greenwich Mean Time all year.
    [InlineData("Africa/Ouagadougou", "2026-07-06", "09:30", "2026-07-06T09:30:00Z")]
    [InlineData("Africa/Accra", "2026-07-06", "09:30", "2026-07-06T09:30:00Z")]
    // Peru: -05, no summer time since 1994.
    [InlineData("America/Lima", "2026-11-23", "09:30", "2026-11-23T14:30:00Z")]
    // Newfoundland: -03:30, from the second Sunday of March 02:00 -02:30 (Standard Time Act, RSNL 1990 c. S-22, as amended in 2011).
    [InlineData("America/St_Johns", "2027-03-08", "09:30", "2027-03-08T13:00:00Z")]
    [InlineData("America/St_Johns", "2027-03-14", "02:30", "2027-03-14T05:30:00Z")]
    [InlineData("America/St_Johns", "2027-03-15", "09:30", "2027-03-15T12:00:00Z")]
    // Cuba, 10 March 2024: from the second Sunday of March, 00:00 becomes 01:00 (tz: northamerica, 0:00s): that Sunday has no 00:30.
    [InlineData("America/Havana", "2024-03-10", "00:30", "2024-03-10T05:00:00Z")]
    // Lebanon: from the last Sunday of March, 00:00 becomes 01:00 (tz: asia): that Sunday has no 00:30.
    [InlineData("Asia/Beirut", "2027-03-28", "00:30", "2027-03-27T22:00:00Z")]
    public void A_meeting_starts_when_the_clocks_of_its_place_say(string zone, string date, string time, string expected)
    {
        var on = LocalDatePattern.Iso.Parse(date).Value;
        var rhythm = new WeeklyRhythm(on.DayOfWeek, LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(time).Value, zone, 0);
        Assert.Equal(InstantPattern.General.Parse(expected).Value, rhythm.On(on).MeetingAt);
    }
}
