using System.Globalization;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Setup.Rules;

/// <summary>The team's weekly moment for reflection cards, as it was filled in.</summary>
/// <param name="Moment">Null for "only when somebody asks".</param>
public sealed record ReflectionAnswers(ReflectionMoment? Moment)
{
    /// <summary>The choice "only when somebody asks".</summary>
    public const string OnRequest = "-";

    /// <summary>Earlier than this nobody gets a card by itself.</summary>
    public static readonly LocalTime Earliest = new(7, 0);

    /// <summary>Later than this nobody does either: what cannot be sent at once is tried for some hours.</summary>
    public static readonly LocalTime Latest = new(18, 0);

    private static readonly LocalTimePattern TimePattern = LocalTimePattern.CreateWithInvariantCulture("H:mm");

    /// <summary>Reads the page, or says the first thing that is not right.</summary>
    public static Outcome<ReflectionAnswers> Read(string? day, string? time)
    {
        if (string.Equals(day, OnRequest, StringComparison.Ordinal)) { return new ReflectionAnswers(Moment: null); }
        if (!int.TryParse(day, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 7) { return new Refusal("setup.reflection-pick"); }
        if (TimePattern.Parse((time ?? "").Replace('.', ':')) is not { Success: true, Value: var at }) { return new Refusal("setup.pick-time"); }
        return at < Earliest || at > Latest
            ? new Refusal("setup.reflection-hours", Text(Earliest), Text(Latest))
            : new ReflectionAnswers(new ReflectionMoment((IsoDayOfWeek)number, at));
    }

    private static string Text(LocalTime time) => Kernel.Time.LocalText.Time(time);
}
