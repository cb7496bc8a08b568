using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Time;

/// <summary>Ten years of weekly meetings in every zone of the zone data, aliases included.</summary>
public sealed class TenYearsInEveryZoneTests
{
    private static readonly LocalDate First = new(2026, 1, 1);
    private static readonly LocalDate Last = new(2035, 12, 31);

    [Theory]
    [InlineData(IsoDayOfWeek.Monday, 9, 30)]
    [InlineData(IsoDayOfWeek.Sunday, 2, 30)] // where most clocks change
    [InlineData(IsoDayOfWeek.Friday, 0, 15)] // Egypt
    [InlineData(IsoDayOfWeek.Saturday, 23, 45)] // Chile, Paraguay, Palestine
    public void There_is_one_a_week_at_the_right_time_in_order(IsoDayOfWeek day, int hour, int minute)
    {
        var meeting = new LocalTime(hour, minute);
        var wrong = Zones.Ids.SelectMany(zone => Mistakes(new WeeklyRhythm(day, meeting, zone, 10))).Take(10);
        Assert.Empty(wrong);
    }

    [Fact]
    public void Gaps_and_double_hours_are_really_met()
    {
        var sundays = Zones.Ids.SelectMany(zone => Walk(new WeeklyRhythm(IsoDayOfWeek.Sunday, new LocalTime(2, 30), zone, 0))
            .Select(occurrence => Zones.Get(zone).MapLocal(occurrence.Date + new LocalTime(2, 30)).Count)).ToLookup(count => count);
        Assert.True(sundays[0].Count() > 500 && sundays[2].Count() > 500);
    }

    private static IEnumerable<Occurrence> Walk(WeeklyRhythm rhythm) => rhythm.From(First).TakeWhile(occurrence => occurrence.Date <= Last);

    private static IEnumerable<string> Mistakes(WeeklyRhythm rhythm)
    {
        var all = Walk(rhythm).ToArray();
        for (var i = 0; i < all.Length; i++)
        {
            if (!IsRightTime(rhythm, all[i]) || all[i].PostAt != all[i].MeetingAt - Duration.FromMinutes(10))
            {
                yield return $"{rhythm.Zone} {all[i]}: wrong time";
            }

            if (i > 0 && (all[i].Date != all[i - 1].Date.PlusWeeks(1) || all[i].PostAt <= all[i - 1].PostAt || rhythm.Next(all[i - 1].PostAt) != all[i]))
            {
                yield return $"{rhythm.Zone} {all[i]}: not the one after {all[i - 1]}";
            }
        }

        if (all.Length is not (521 or 522))
        {
            yield return $"{rhythm.Zone}: {all.Length} in ten years";
        }
    }

    /// <summary>
    /// The clock shows the wall time, for the first time; or it jumps over the wall time at that very instant. Told from what the
    /// clock shows, not by the rule under test.
    /// </summary>
    private static bool IsRightTime(WeeklyRhythm rhythm, Occurrence occurrence)
    {
        var wanted = occurrence.Date + rhythm.Meeting;
        var shown = Zones.LocalAt(occurrence.MeetingAt, rhythm.Zone);
        if (shown != wanted)
        {
            return Zones.LocalAt(occurrence.MeetingAt - Duration.Epsilon, rhythm.Zone) < wanted && wanted < shown;
        }

        // No zone moved its clock by more than a day: an earlier showing would be within it.
        return !Zones.Get(rhythm.Zone)
            .GetZoneIntervals(occurrence.MeetingAt - Duration.FromDays(1), occurrence.MeetingAt)
            .Any(interval => interval.HasEnd && interval.End <= occurrence.MeetingAt && wanted < interval.IsoLocalEnd);
    }
}
