using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Agenda;
using TeamsBot.Tests.Cards;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Languages;

/// <summary>What outlives a version: verbs on cards already posted, words people type, columns of rows, names of settings.</summary>
public sealed class ContractTests : IDisposable
{
    private static readonly Assembly[] Ours = [typeof(Item).Assembly, typeof(CardAction).Assembly];
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public void The_verbs_are_as_approved_each_with_its_version_and_one_meaning()
    {
        var verbs = Verbs().ToArray();
        Assert.All(verbs, verb => Assert.Matches(@"^[a-z]+\.[a-z-]+/\d+$", verb));
        Assert.Equal(verbs.Distinct(StringComparer.Ordinal), verbs);
        Approved.Matches(string.Join('\n', verbs.Order(StringComparer.Ordinal)), "verbs", "txt");
    }

    [Fact]
    public void Every_verb_of_the_agenda_has_one_handler()
    {
        var handled = scene.First.GetServices<ICardActionHandler>().Select(h => h.Verb);
        Assert.Equal(Verbs().Where(v => v.StartsWith("agenda.", StringComparison.Ordinal)).Order(StringComparer.Ordinal), handled.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_command_has_words_and_a_line_in_the_help_in_every_language()
    {
        var keys = CommandWords();
        Assert.Equal(21, keys.Length);
        foreach (var texts in Language.All.Select(SourceTexts.All))
        {
            Assert.All(keys, key => Assert.False(string.IsNullOrWhiteSpace(texts[key])));
            Assert.All(keys, key => Assert.False(string.IsNullOrWhiteSpace(texts[$"{key}.help"])));
        }
    }

    [Fact]
    public void No_word_means_two_commands_whatever_its_language()
    {
        var words = Language.All.Select(SourceTexts.All).SelectMany(texts => CommandWords().SelectMany(key => texts[key].Split('|').Select(word => (Word: word, Key: key)))).Distinct().ToArray();
        Assert.All(words, word => Assert.False(string.IsNullOrWhiteSpace(word.Word)));
        Assert.Empty(words.GroupBy(word => word.Word, StringComparer.OrdinalIgnoreCase).Where(same => same.Skip(1).Any()).Select(same => same.Key));
    }

    [Fact]
    public async Task The_rows_of_the_agenda_have_the_columns_as_approved()
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", "overdracht"), ("status", "back"), ("note", "n"));
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "obstacle"), ("text", "t"), ("lifter", "self"));
        await scene.Answers(Jan, "a", "named", ("score", "3"));
        await scene.Answers(Samir, "b", "unnamed");
        await scene.Answers(Ines, "c", "private");
        var id = await scene.Agrees(Mila, "t", Jan, Monday);
        await scene.Presses(Jan, AgendaVerbs.AgreementDrop, ("agreement", id), ("reason", "r"));
        await scene.Presses(Mila, AgendaVerbs.MeetingStart);
        await scene.Presses(Mila, AgendaVerbs.MeetingNext);
        await scene.Shown();
        await scene.Presses(Mila, AgendaVerbs.Skip);
        await scene.Presses(Mila, AgendaVerbs.Unskip);
        await scene.Closes(Mila);

        var shapes = scene.Spy.Written.SelectMany(w => w.Row.Columns.Select(c => (Kind: $"{w.Table} {Kind(w.Row.Key)}", Column: $"{c.Key} {c.Value.GetType().Name}")))
            .GroupBy(c => c.Kind, c => c.Column, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))}");
        Approved.Matches(string.Join('\n', shapes), "rows-agenda", "txt");
    }

    [Fact]
    public void The_columns_that_any_feature_writes_are_as_approved()
    {
        var columns = SourceTexts.Files().Where(f => f.Code.Contains("Row.Of(", StringComparison.Ordinal))
            .Select(f => $"{f.Name}: {string.Join(", ", SourceTexts.Columns(f.Code).Order(StringComparer.Ordinal))}").Order(StringComparer.Ordinal).ToArray();
        Assert.True(columns.Length > 5);
        Approved.Matches(string.Join('\n', columns), "columns", "txt");
    }

    [Fact]
    public void The_names_of_the_settings_are_as_approved()
    {
        var names = File.ReadLines(Path.Combine(SourceTexts.Root, "docs", "operate.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal)).Select(line => line.Split('`')[1]);
        Approved.Matches(string.Join('\n', names.Order(StringComparer.Ordinal)), "settings", "txt");
    }

    // Dates, ids, people and pseudonyms are left out of the key.
    private static string Kind(string key) => string.Join(':', key.Split(':').Where(part => part is "n" or "u" || (part.Length > 2 && part.All(char.IsAsciiLetterLower) && part is not "overdracht")));

    private static IEnumerable<string> Verbs() => Ours.SelectMany(a => a.GetTypes()).SelectMany(t => t.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static))
        .Where(f => f.IsLiteral && f.FieldType == typeof(string)).Select(f => (string)f.GetRawConstantValue()!)
        .Where(text => System.Text.RegularExpressions.Regex.IsMatch(text, @"^[a-z]+\.[a-z-]+/\d+$", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)));

    // The key of a command's words is the same for every instance, so none has to be built for it.
    private static string[] CommandWords() =>
        [.. Ours.SelectMany(a => a.GetTypes()).Where(t => t.IsClass && t.IsAssignableTo(typeof(ICommandHandler))).Select(t => ((ICommandHandler)RuntimeHelpers.GetUninitializedObject(t)).WordsKey)];
}
