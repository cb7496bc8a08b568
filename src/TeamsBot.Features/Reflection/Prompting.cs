using NodaTime;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>How often somebody wants cards to come by themselves. The names stand in rows.</summary>
public enum PromptRhythm
{
    /// <summary>Only when they ask: nobody is prompted who did not choose to be.</summary>
    OnRequest,

    /// <summary>Every week.</summary>
    Weekly,

    /// <summary>Every two weeks.</summary>
    EveryTwoWeeks,
}

/// <summary>When cards come by themselves: on Thursday at 14:00 by the person's own clock.</summary>
public static class Prompting
{
    /// <summary>After so many times "not now" a slower rhythm is proposed.</summary>
    public const int Patience = 3;

    private static readonly LocalTime Time = new(14, 0);

    /// <summary>The next prompt that is not long past; null for who wants none. What was missed is left out, never made up for.</summary>
    public static Occurrence? Next(Habits habits, Instant now)
    {
        if (habits is not { Rhythm: not PromptRhythm.OnRequest, RhythmSince: { } since }) { return null; }
        var week = new WeeklyRhythm(IsoDayOfWeek.Thursday, Time, habits.Zone, MinutesBefore: 0);
        var from = habits.PromptedOn?.PlusWeeks(habits.Rhythm is PromptRhythm.Weekly ? 1 : 2) ?? since;
        var today = Zones.LocalAt(now, habits.Zone).Date;
        return week.From(LocalDate.Max(from, today.PlusDays(-1))).First(occurrence => !occurrence.IsMissedAt(now));
    }

    /// <summary>Whether it is time to propose a slower rhythm.</summary>
    public static bool IsTooOften(Habits habits) => habits.Rhythm is not PromptRhythm.OnRequest && habits.Declined >= Patience;

    /// <summary>Another rhythm, from tomorrow on; choosing one forgets what was declined.</summary>
    public static Habits Choose(this Habits habits, PromptRhythm rhythm, Instant now) => rhythm == habits.Rhythm
        ? habits with { Declined = 0 }
        : habits with { Rhythm = rhythm, RhythmSince = Zones.LocalAt(now, habits.Zone).Date.PlusDays(1), Declined = 0 };
}
