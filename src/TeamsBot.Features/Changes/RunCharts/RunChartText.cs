using System.Globalization;
using System.Xml;
using NodaTime;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>Texts of a run chart.</summary>
internal static class RunChartText
{
    /// <summary>A day of the chart, "5 jan"; with its year when the chart spans more than one.</summary>
    public static string Day(LocalDate date, RunChart chart, Texts texts)
    {
        var day = LocalText.ShortDay(date, texts.Language.Tag);
        return chart.Points is [var first, .., var last] && first.Date.Year != last.Date.Year ? $"{day} {date.Year.ToString(CultureInfo.InvariantCulture)}" : day;
    }

    /// <summary>What people typed, fit to stand in XML: the few characters XML has no way to write are left out.</summary>
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) { return text; }
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()).Where(IsWritable));
    }

    private static bool IsWritable(string rune) => rune.Length is 2 || (XmlConvert.IsXmlChar(rune[0]) && rune[0] is not '\uFFFD');
}
