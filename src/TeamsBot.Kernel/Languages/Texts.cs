using System.Resources;

namespace TeamsBot.Kernel.Languages;

/// <summary>The product's texts in one language: an immutable value, because one turn can speak two languages.</summary>
public sealed class Texts
{
    private readonly IReadOnlyDictionary<string, ResourceManager> sources;

    internal Texts(Language language, IReadOnlyDictionary<string, ResourceManager> sources) =>
        (Language, this.sources) = (language, sources);

    /// <summary>The language spoken here.</summary>
    public Language Language { get; }

    /// <summary>The text of a key <c>feature.name</c>.</summary>
    /// <exception cref="InvalidOperationException">No such key: a mistake of ours that the tests catch.</exception>
    public string this[string key] =>
        sources.TryGetValue(key.Split('.', 2)[0], out var source) && source.GetString(key, Language.Culture) is { } text
            ? text
            : throw new InvalidOperationException($"There is no text '{key}'.");

    /// <summary>The text with its holes <c>{0}</c>, <c>{1}</c>, … filled with what is ready to print.</summary>
    public string Format(string key, params ReadOnlySpan<object?> values) => string.Format(Language.Culture, this[key], values);

    /// <summary>The text for a count, from <c>key.one</c> or <c>key.other</c>; the count is hole 0. In French 0 is one.</summary>
    public string Count(string key, int count) => Format(IsOne(count) ? $"{key}.one" : $"{key}.other", count);

    /// <summary>A refusal in words.</summary>
    public string Of(Refusal refusal) => string.Format(Language.Culture, this[refusal.Key], [.. refusal.Arguments]);

    private bool IsOne(int count) => count == 1 || (count == 0 && string.Equals(Language.Tag, "fr", StringComparison.Ordinal));
}
