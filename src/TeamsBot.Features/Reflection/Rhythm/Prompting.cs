using NodaTime;
using TeamsBot.Features.Reflection.Moment;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>How often somebody wants cards to come by themselves. The names stand in rows.</summary>
public enum PromptRhythm
{
    /// <summary>As their team does: every week at its moment, or not at all. Whoever never chose.</summary>
    AsTeam,

    /// <summary>Every week, whatever the team does.</summary>
    Weekly,

    /// <summary>Every two weeks.</summary>
    EveryTwoWeeks,

    /// <summary>Only when they ask.</summary>
    OnRequest,

    /// <summary>Not at all: no cards, and no invitation to them either.</summary>
    Never,
}

/// <summary>When cards come by themselves to one person.</summary>
public static class Prompting
{
    /// <summary>After so many times "not now" a slower rhythm is proposed, and after so many without a word the next comes later.</summary>
    public const int Patience = 3;

    // Whoever never answers is asked four times as seldom, and no less: one tap and the chosen rhythm is back.
    private const int MostDoublings = 2;

    // A moment at the end of the week may have waited for Monday morning.
    private const int MostDaysLate = 4;

    /// <summary>The next prompt that is not long past; null for who gets none. What was missed is left out, never made up for.</summary>
    public static Occurrence? Next(Habits habits, PromptMoment moment, Instant now)
    {
        if (!MayCome(habits.Rhythm) || (habits.Rhythm is PromptRhythm.AsTeam && !moment.IsOfTeam)) { return null; }
        var today = Zones.LocalAt(now, moment.Week.Zone).Date.PlusDays(-MostDaysLate);
        var from = habits.PromptedOn?.PlusWeeks(Weeks(habits)) ?? habits.RhythmSince ?? today;
        return moment.From(LocalDate.Max(from, today)).FirstOrDefault(o => !o.IsMissedAt(now) && !(habits.Rhythm is PromptRhythm.AsTeam && moment.IsPausedOn(o.Date)));
    }

    /// <summary>True where cards come by themselves at all.</summary>
    public static bool MayCome(PromptRhythm rhythm) => rhythm is not (PromptRhythm.OnRequest or PromptRhythm.Never);

    /// <summary>Whether it is time to propose a slower rhythm.</summary>
    public static bool IsTooOften(Habits habits) => MayCome(habits.Rhythm) && habits.Declined >= Patience;

    /// <summary>Weeks between two prompts: as chosen, and twice as long after every three that nobody touched.</summary>
    public static int Weeks(Habits habits) =>
        (habits.Rhythm is PromptRhythm.EveryTwoWeeks ? 2 : 1) << Math.Min(habits.Untouched / Patience, MostDoublings);

    /// <summary>Another rhythm, from tomorrow on; choosing one forgets what was declined.</summary>
    public static Habits Choose(this Habits habits, PromptRhythm rhythm, Instant now) => rhythm == habits.Rhythm
        ? habits.Heard()
        : habits.Heard() with { Rhythm = rhythm, RhythmSince = Zones.LocalAt(now, habits.Zone).Date.PlusDays(1) };
}
