using NodaTime;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>How long the weekly item may rest.</summary>
public static class PauseRule
{
    /// <summary>Longer than this is stopping, not pausing.</summary>
    public const int MostMonths = 6;

    private static readonly string[] Until = ["until ", "till ", "to ", "tot ", "t/m ", "tot en met ", "through ", "jusqu'au ", "jusqu’au ", "jusqu'à ", "jusqu’à ", "hasta "];
    private static readonly string[] Including = ["t/m ", "tot en met ", "through "];

    /// <summary>The first date on which an item may stand again, from what was typed after the command ("until 5 January", "t/m 5 januari").</summary>
    public static Outcome<LocalDate> Read(string typed, LocalDate today)
    {
        var text = typed.Trim();
        var word = Until.Where(w => text.StartsWith(w, StringComparison.OrdinalIgnoreCase)).MaxBy(w => w.Length);
        var date = TypedDate.Parse(text[(word?.Length ?? 0)..], today);
        return date is not { } day ? new Refusal("setup.pause-no-date") : Check(Including.Contains(word, StringComparer.Ordinal) ? day.PlusDays(1) : day, today);
    }

    /// <summary>Refuses a pause that is over before it began, or that lasts too long.</summary>
    public static Outcome<LocalDate> Check(LocalDate until, LocalDate today) =>
        until <= today ? new Refusal("setup.pause-past")
        : until > today.PlusMonths(MostMonths) ? new Refusal("setup.pause-too-long")
        : until;
}
