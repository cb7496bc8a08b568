using System.Resources;

namespace TeamsBot.Kernel.Languages;

/// <summary>The resources of one feature; the prefix is the part of a text key before its first dot.</summary>
public sealed record TextSource(string Prefix, ResourceManager Resources)
{
    /// <summary>The <c>Texts.resx</c> in the folder (namespace) of a feature's registration class.</summary>
    public static TextSource Beside<T>(string prefix) =>
        new(prefix, new ResourceManager($"{typeof(T).Namespace}.Texts", typeof(T).Assembly));
}

/// <summary>Every feature's texts, in every language.</summary>
public sealed class TextCatalog(IEnumerable<TextSource> sources)
{
    private readonly Dictionary<Language, Texts> languages = Build(sources.ToDictionary(s => s.Prefix, s => s.Resources, StringComparer.Ordinal));

    /// <summary>The texts that all features share: keys <c>shared.…</c>.</summary>
    public static TextSource Shared { get; } = TextSource.Beside<TextCatalog>("shared");

    /// <summary>The texts in one language.</summary>
    public Texts In(Language language) => languages[language];

    private static Dictionary<Language, Texts> Build(Dictionary<string, ResourceManager> sources) =>
        Language.All.ToDictionary(l => l, l => new Texts(l, sources));
}
