using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Agenda;

/// <summary>How much of a trend stands on the item.</summary>
internal static class ShortTrend
{
    // More does not fit beside four taps on a phone; the change itself has the rest.
    private const int MostValues = 5;
    private const int LongestName = 60;
    private const int LongestUnit = 20;

    /// <summary>As much of a trend as a line beside the taps can say.</summary>
    public static SubjectTrend Of(SubjectTrend trend) => trend with
    {
        Name = Excerpt.Of(trend.Name, LongestName),
        Unit = trend.Unit is { } unit ? Excerpt.Of(unit, LongestUnit) : null,
        Values = [.. trend.Values.TakeLast(MostValues)],
    };
}
