using System.Xml;

namespace TeamsBot.Features.Changes.RunCharts;

/// <summary>What people typed, fit to stand in XML: the few characters XML has no way to write are left out.</summary>
internal static class RunChartText
{
    public static string Clean(string text)
    {
        if (text.All(XmlConvert.IsXmlChar)) { return text; }
        return string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()).Where(IsWritable));
    }

    private static bool IsWritable(string rune) => rune.Length is 2 || (XmlConvert.IsXmlChar(rune[0]) && rune[0] is not '\uFFFD');
}
