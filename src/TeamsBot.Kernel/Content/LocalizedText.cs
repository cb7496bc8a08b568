namespace TeamsBot.Kernel.Content;

/// <summary>One text of <c>content/</c> in every language its file claims. Keys are two-letter codes: nl, en, fr, es.</summary>
public sealed class LocalizedText(IReadOnlyDictionary<string, string> texts)
{
    private static readonly string[] LastResort = ["en", "nl"];

    /// <summary>The languages this text is written in.</summary>
    public IEnumerable<string> Languages => texts.Keys;

    /// <summary>The text in the first language that has it, then English, then Dutch (domain.md 2.1).</summary>
    /// <exception cref="InvalidOperationException">The text has neither these languages nor English or Dutch.</exception>
    public string In(params IEnumerable<string> languages) =>
        languages.Concat(LastResort).Select(language => texts.GetValueOrDefault(language)).FirstOrDefault(text => text is not null)
        ?? throw new InvalidOperationException("A text of the content folder has neither English nor Dutch.");
}
