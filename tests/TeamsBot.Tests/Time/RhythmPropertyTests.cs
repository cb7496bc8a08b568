using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Time;

public sealed class RhythmPropertyTests
{
    private static readonly string[] ZoneIds = [.. Zones.Ids];

    private static readonly Arbitrary<(WeeklyRhythm Rhythm, Instant Now)> Moments = Arb.From(
        from day in Gen.Choose(1, 7)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        from zone in Gen.Choose(0, ZoneIds.Length - 1)
        from before in Gen.Choose(0, WeeklyRhythm.MostMinutesBefore)
        from seconds in Gen.Choose(0, int.MaxValue)
        select (new WeeklyRhythm((IsoDayOfWeek)day, LocalTime.FromMinutesSinceMidnight(minute), ZoneIds[zone], before), Instant.FromUnixTimeSeconds(seconds)));

    [Fact]
    public void The_next_item_is_the_first_one_after_now() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Moments, moment =>
        {
            var next = moment.Rhythm.Next(moment.Now);
            return next.PostAt > moment.Now && moment.Rhythm.On(next.Date.PlusWeeks(-1)).PostAt <= moment.Now;
        }));

    [Fact]
    public void An_item_is_due_exactly_while_its_window_is_open() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Moments, moment =>
        {
            var latest = moment.Rhythm.On(moment.Rhythm.Next(moment.Now).Date.PlusWeeks(-1));
            return moment.Rhythm.DueAt(moment.Now) == (moment.Now <= latest.PostUntil ? latest : null);
        }));

    [Fact]
    public void Easter_is_a_Sunday_from_22_March_to_25_April() =>
        Check.QuickThrowOnFailure(Prop.ForAll(Arb.From(Gen.Choose(1583, 4099)), year =>
            Easter.Sunday(year) is { DayOfWeek: IsoDayOfWeek.Sunday } easter
            && easter >= new LocalDate(year, 3, 22) && easter <= new LocalDate(year, 4, 25)));
}
