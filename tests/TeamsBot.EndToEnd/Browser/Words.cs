using System.Xml.Linq;

namespace TeamsBot.EndToEnd.Browser;

/// <summary>The words of a feature as its resources have them, so that a test of a long way names keys and not two languages.</summary>
internal sealed class Words(string feature, string language)
{
    private readonly Dictionary<string, string> texts = XDocument
        .Load(Path.Combine(Root(), "src", "TeamsBot.Features", feature, language is "en" ? "Texts.resx" : $"Texts.{language}.resx"))
        .Root!.Elements("data").ToDictionary(d => (string)d.Attribute("name")!, d => (string)d.Element("value")!, StringComparer.Ordinal);

    /// <summary>The text of a key, without the name of the feature before it.</summary>
    public string this[string key] => texts[$"{feature.ToLowerInvariant()}.{key}"];

    private static string Root()
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(here.FullName, "TeamsBot.sln"))) { here = here.Parent!; }
        return here.FullName;
    }
}
