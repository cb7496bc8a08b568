namespace TeamsBot.Kernel.Content;

/// <summary>One text of <c>content/</c> in every language its file claims. Keys are two-letter codes: nl, en, fr, es.</summary>
public sealed class LocalizedText(IReadOnlyDictionary<string, string> texts)
{
    private static readonly string[] LastResort = ["en", "nl"];

    /// <summary>The languages this text is written in; what was written first comes first.</summary>
    public IEnumerable<string> Languages => texts.Keys;

    /// <summary>The text by language.</summary>
    public IReadOnlyDictionary<string, string> ByLanguage => texts;

    /// <summary>
    /// The text in the first language that has it, then English, then Dutch (domain.md 2.1), and last the language it was written in: what a team writes
    /// itself may be in one language alone.
    /// </summary>
    /// <exception cref="InvalidOperationException">The text is in no language at all.</exception>
    public string In(params IEnumerable<string> languages) =>
        languages.Concat(LastResort).Concat(texts.Keys).Select(language => texts.GetValueOrDefault(language)).FirstOrDefault(text => text is not null)
        ?? throw new InvalidOperationException("A text is in no language.");

    /// <summary>The same text, said in one language as given here.</summary>
    public LocalizedText With(string language, string text) => new(new Dictionary<string, string>(texts, StringComparer.Ordinal) { [language] = text });
}
