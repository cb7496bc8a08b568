using System.Text.RegularExpressions;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Languages;

/// <summary>Every text of every feature, in every language that is offered.</summary>
public sealed partial class TextTests
{
    // Looked up with a count or by help, so the literal is only their beginning.
    private static readonly string[] Endings = [".one", ".other", ".help"];

    // Names of other things with the same looks: kinds of shared cards, tables of the settings.
    private static readonly string[] NoKeys = ["agenda.item", "agenda.meeting", "learning.moment", "reflection.shared", "setup.team"];

    // The names of the four steps, and words that are the same in both languages.
    private static readonly string[] Steps = ["changes.phase.plan", "changes.phase.do", "changes.phase.check", "changes.phase.act"];

    private static readonly Dictionary<string, string[]> SameAsEnglish = new(StringComparer.Ordinal)
    {
        ["nl"] = [.. Steps, "changes.chart.norm", "changes.measure.norm", "changes.finding.audit", "changes.finding.partner", "changes.finding.hard", "learning.plan.form.choice", "learning.plan.online"],
        ["es"] = [.. Steps, "changes.phase.idea", "reflection.share.consent.no", "learning.plan.form.choice"],
        ["fr"] =
        [
            .. Steps, "shared.chart.date", "setup.ask-date", "setup.pause-button", "agenda.meeting.step.obstacle", "changes.where", "changes.chart.cycle", "changes.findings.cycle",
            "changes.findings.to-cycle", "changes.story.cycle", "changes.consultation", "changes.contribution", "changes.contributions", "changes.finding.audit", "changes.finding.observation", "learning.plan.form.choice",
        ],
    };

    public static TheoryData<string> Languages => [.. Language.All.Select(l => l.Tag)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_key_the_code_names_has_a_text(string language)
    {
        var texts = SourceTexts.All(Language.Find(language)!);
        var missing = SourceTexts.Literals.Except(NoKeys, StringComparer.Ordinal).Where(key => !texts.ContainsKey(key) && !(texts.ContainsKey($"{key}.one") && texts.ContainsKey($"{key}.other")));
        Assert.Empty(missing);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_composed_key_fits_texts_there_are(string language)
    {
        var keys = SourceTexts.All(Language.Find(language)!).Keys;
        Assert.True(SourceTexts.Composed.Count > 5);
        Assert.All(SourceTexts.Composed, pattern => Assert.Contains(keys, pattern.IsMatch));
    }

    [Fact]
    public void Every_text_is_used()
    {
        var unused = SourceTexts.All(Language.English).Keys.Where(key => !IsUsed(key));
        Assert.Empty(unused);
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_keys_with_the_same_holes_and_no_empty_text(string language)
    {
        var (english, other) = (SourceTexts.All(Language.English), SourceTexts.All(Language.Find(language)!));
        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), other.Keys.Order(StringComparer.Ordinal));
        Assert.All(english, text => Assert.Equal((text.Key, Holes(text.Value)), (text.Key, Holes(other[text.Key]))));
        Assert.All(other, text => Assert.False(string.IsNullOrWhiteSpace(text.Value), text.Key));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void No_text_is_left_in_English(string language)
    {
        var (english, other) = (SourceTexts.All(Language.English), SourceTexts.All(Language.Find(language)!));
        var same = english.Where(text => language is not "en" && Word().IsMatch(Hole().Replace(text.Value, "")) && text.Value == other[text.Key]).Select(text => text.Key);
        Assert.Equal(SameAsEnglish.GetValueOrDefault(language, []).Order(StringComparer.Ordinal), same.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Holes_are_numbered_without_a_gap(string language) =>
        Assert.All(SourceTexts.All(Language.Find(language)!), text =>
        {
            var numbers = Hole().Matches(text.Value).Select(m => m.Groups["number"].Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
            Assert.Equal((text.Key, string.Join(' ', Enumerable.Range(0, numbers.Length))), (text.Key, string.Join(' ', numbers)));
        });

    [Theory]
    [MemberData(nameof(Languages))]
    public void A_key_for_a_count_has_both_forms(string language)
    {
        var keys = SourceTexts.All(Language.Find(language)!).Keys.ToHashSet(StringComparer.Ordinal);
        Assert.All(keys.Where(k => k.EndsWith(".one", StringComparison.Ordinal)), key => Assert.Contains($"{key[..^4]}.other", keys));
        Assert.All(keys.Where(k => k.EndsWith(".other", StringComparison.Ordinal)), key => Assert.Contains($"{key[..^6]}.one", keys));
    }

    private static bool IsUsed(string key) =>
        SourceTexts.Literals.Contains(key)
        || Endings.Any(end => key.EndsWith(end, StringComparison.Ordinal) && SourceTexts.Literals.Contains(key[..^end.Length]))
        || SourceTexts.Composed.Any(pattern => pattern.IsMatch(key));

    private static string Holes(string text) => string.Join(' ', Hole().Matches(text).Select(m => m.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));

    [GeneratedRegex(@"\p{L}", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex(@"\{(?<number>\d)[^}]*\}", RegexOptions.None, 1000)]
    private static partial Regex Hole();
}
