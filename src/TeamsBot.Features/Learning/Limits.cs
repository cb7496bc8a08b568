using System.Globalization;
using NodaTime;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Learning;

/// <summary>How long texts may be (UTF-16 code units) and moments may last. The inputs ask for it, the rules check it again.</summary>
public static class Limits
{
    /// <summary>A topic, a wish, who does what: one line.</summary>
    public const int Line = 160;

    /// <summary>A lesson, something extra: a few lines.</summary>
    public const int Lines = 600;

    /// <summary>Minutes when nobody says otherwise.</summary>
    public const int UsualMinutes = 20;

    /// <summary>Longer is a day of training, not a moment.</summary>
    public const int MostMinutes = 8 * 60;

    /// <summary>Nobody plans further ahead than this.</summary>
    public const int MostDaysAhead = 400;

    public static Refusal? Check(MomentPlan plan) =>
        plan.Topic.Trim().Length == 0 ? new("learning.topic-needed") : TooLong(plan.Topic, Line) ?? TooLong(plan.Extra, Lines);

    public static Refusal? Check(MomentTime time, Instant now) =>
        time.Minutes is < 5 or > MostMinutes ? new("learning.minutes-wrong", Text(MostMinutes))
        : time.Start <= now ? new("learning.in-the-past")
        : time.Start > now + Duration.FromDays(MostDaysAhead) ? new("learning.too-far")
        : null;

    public static Refusal? Check(Harvest harvest) =>
        harvest.Lesson.Trim().Length == 0 ? new("learning.lesson-needed") : TooLong(harvest.Lesson, Lines) ?? TooLong(harvest.Use, Line);

    public static Refusal? TooLong(string? text, int most) => text?.Length > most ? new("shared.too-long", Text(most)) : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
