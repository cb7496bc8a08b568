using System.Collections;
using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Languages;

/// <summary>The text keys that the code names, and the texts there are.</summary>
public static partial class SourceTexts
{
    private static readonly string[] ResourceFolders = ["TeamsBot.Kernel/Languages", .. Directory.GetDirectories(Path.Combine(Root, "src", "TeamsBot.Features")).Where(HasTexts).Select(f => $"TeamsBot.Features/{Path.GetFileName(f)}")];

    /// <summary>The folder of the solution.</summary>
    public static string Root
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            while (here is not null && !File.Exists(Path.Combine(here.FullName, "TeamsBot.sln"))) { here = here.Parent; }
            return here!.FullName;
        }
    }

    /// <summary>Every text of every feature in one language, as its resources alone have it.</summary>
    public static IReadOnlyDictionary<string, string> All(Language language) =>
        ResourceFolders.SelectMany(folder => In(folder, language)).ToDictionary(t => t.Key, t => t.Value, StringComparer.Ordinal);

    /// <summary>What stands between quotes in the code and looks like a key, also within an interpolation.</summary>
    public static IReadOnlySet<string> Literals { get; } = Code().SelectMany(code => Literal().Matches(code)).Select(m => m.Groups["key"].Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>Keys put together from parts, as patterns.</summary>
    public static IReadOnlyList<Regex> Composed { get; } =
        [.. Code().SelectMany(code => Interpolated().Matches(code)).Select(m => Pattern(m.Groups["key"].Value)).Distinct(StringComparer.Ordinal).Select(p => new Regex(p, RegexOptions.None, TimeSpan.FromSeconds(1)))];

    private static bool HasTexts(string folder) => File.Exists(Path.Combine(folder, "Texts.resx"));

    private static IEnumerable<KeyValuePair<string, string>> In(string folder, Language language)
    {
        var assembly = System.Reflection.Assembly.Load(folder.Split('/')[0]);
        var resources = new ResourceManager($"{folder.Replace('/', '.')}.Texts", assembly);
        var culture = language == Language.English ? CultureInfo.InvariantCulture : language.Culture;
        return resources.GetResourceSet(culture, createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().Select(e => KeyValuePair.Create((string)e.Key, (string)e.Value!));
    }

    private static IEnumerable<string> Code() => Files().Select(file => file.Code);

    /// <summary>The names of columns in the code of a row.</summary>
    public static IEnumerable<string> Columns(string code) => Column().Matches(code).Select(m => m.Groups["key"].Value).Distinct(StringComparer.Ordinal);

    /// <summary>The code of the bot, without comments.</summary>
    public static IEnumerable<(string Name, string Code)> Files() =>
        Directory.EnumerateFiles(Path.Combine(Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin" or "Sdk" or "TeamsBot.Simulator"))
            .Select(file => (Path.GetFileNameWithoutExtension(file), Comment().Replace(File.ReadAllText(file), "")));

    private static string Pattern(string key) => $"^{Hole().Replace(Regex.Escape(key), "[a-z0-9-]+")}$";

    [GeneratedRegex(@"^\s*//.*$", RegexOptions.Multiline, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex("\"(?<key>(?:agenda|calendar|changes|learning|reflection|setup|shared)\\.[a-z0-9.-]+)\"", RegexOptions.None, 1000)]
    private static partial Regex Literal();

    [GeneratedRegex("\\$\"(?<key>(?:agenda|calendar|changes|learning|reflection|setup|shared)\\.(?:[a-z0-9.-]|\\{[^\"{}]+\\})*\\{[^\"]*)\"", RegexOptions.None, 1000)]
    private static partial Regex Interpolated();

    [GeneratedRegex("\\(\"(?<key>[A-Z][A-Za-z]+)\", ", RegexOptions.None, 1000)]
    private static partial Regex Column();

    [GeneratedRegex(@"\\\{[^{}]+?\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
