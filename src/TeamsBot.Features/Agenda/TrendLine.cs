using System.Globalization;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>The small trend of a change in one line: "Wachttijd: 12 → 9 → 7 min (doel 5)". The one place that writes it.</summary>
internal static class TrendLine
{
    // More does not fit beside four taps on a phone; the change itself has the rest.
    private const int MostValues = 5;
    private const int LongestName = 60;
    private const int LongestUnit = 20;

    /// <summary>As much of a trend as the line says.</summary>
    public static SubjectTrend Short(SubjectTrend trend) => trend with
    {
        Name = QuestionParts.Cut(trend.Name, LongestName),
        Unit = trend.Unit is { } unit ? QuestionParts.Cut(unit, LongestUnit) : null,
        Values = [.. trend.Values.TakeLast(MostValues)],
    };

    /// <summary>The line.</summary>
    public static string Of(SubjectTrend trend, Texts texts)
    {
        var values = string.Join(" → ", trend.Values.TakeLast(MostValues).Select(v => Number(v, texts)));
        var figures = trend.Unit is { } unit ? $"{values} {Part.Typed(unit)}" : values;
        return trend.Target is { } target
            ? texts.Format("agenda.trend-target", Part.Typed(trend.Name), figures, Number(target, texts))
            : texts.Format("agenda.trend", Part.Typed(trend.Name), figures);
    }

    private static string Number(decimal value, Texts texts) => value.ToString("0.##", CultureInfo.GetCultureInfo(texts.Language.Tag));
}
