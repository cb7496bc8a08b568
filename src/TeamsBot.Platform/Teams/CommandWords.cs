using System.Globalization;
using System.Text;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// Finds the command that a text begins with, in any language, whatever its capitals and accents; of several the longest. A text
/// that no command knows goes to the help, whole.
/// </summary>
public sealed class CommandWords
{
    /// <summary>The command that answers what no other knows.</summary>
    public const string Fallback = "setup.command.help";

    // What people write around a word, the way any of the languages does it.
    private static readonly char[] Marks = [.. ".,!?:;\"'¿¡“”„‘’«»"];

    private readonly (string[] Words, ICommandHandler Handler)[] commands;
    private readonly ICommandHandler? fallback;

    /// <exception cref="InvalidOperationException">Two commands share their words; the message names all of these.</exception>
    public CommandWords(IEnumerable<ICommandHandler> handlers, TextCatalog texts)
    {
        var all = handlers.SelectMany(h => WordsOf(h, texts).Select(words => (Words: words, Handler: h))).ToArray();
        var doubled = all.GroupBy(c => string.Join(' ', c.Words), StringComparer.Ordinal)
            .Where(g => g.DistinctBy(c => c.Handler).Skip(1).Any()).Select(g => g.Key).ToArray();
        if (doubled.Length > 0) { throw new InvalidOperationException($"More than one command is called: {string.Join("; ", doubled)}."); }
        commands = [.. all.OrderByDescending(c => c.Words.Length)];
        fallback = all.Select(c => c.Handler).FirstOrDefault(h => string.Equals(h.WordsKey, Fallback, StringComparison.Ordinal));
    }

    /// <summary>The command and what followed its words; null when nobody answers.</summary>
    public (ICommandHandler Handler, string Argument)? Find(string text)
    {
        string[] typed = [.. Said(Said(text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Reverse()).Reverse()];
        var plain = typed.Select(Plain).ToArray();
        var (words, handler) = commands.FirstOrDefault(c => plain.AsSpan().StartsWith(c.Words));
        if (handler is not null) { return (handler, string.Join(' ', typed.Skip(words.Length))); }
        return fallback is null ? null : (fallback, string.Join(' ', typed));
    }

    private static IEnumerable<string[]> WordsOf(ICommandHandler handler, TextCatalog texts) =>
        Language.All.SelectMany(l => texts.In(l)[handler.WordsKey].Split('|'))
            .Select(words => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Plain).ToArray())
            .Where(words => words.Length > 0)
            .DistinctBy(words => string.Join(' ', words), StringComparer.Ordinal);

    // French leaves room between a mark and its word.
    private static IEnumerable<string> Said(IEnumerable<string> typed) => typed.SkipWhile(word => Plain(word).Length == 0);

    private static string Plain(string word)
    {
        var letters = word.Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);
        return string.Concat(letters).Trim(Marks).ToUpperInvariant();
    }
}
