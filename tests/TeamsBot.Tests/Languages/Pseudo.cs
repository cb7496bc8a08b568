using System.Text.RegularExpressions;
using AdaptiveCards;
using TeamsBot.Features.Changes;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;
using TeamsBot.Tests.Cards;

namespace TeamsBot.Tests.Languages;

/// <summary>
/// A language that nobody speaks: the English texts with an accent on every letter that takes one, 40 % longer and between ⟦ and ⟧. A card
/// in it shows what would be cut, what would not fit, and what is not a text of ours at all.
/// </summary>
internal static partial class Pseudo
{
    private const string Plain = "aceinouyACEINOUY";
    private const string Accented = "áçéíñóúýÁÇÉÍÑÓÚÝ";
    private const double Longer = 0.4;

    // Languages and places are called the same whatever language is spoken here.
    private static readonly string[] Names = [.. Language.All.Select(l => l.OwnName), .. ZoneChoices.All.Select(z => ZoneChoices.Place(z.Id, "en"))];

    /// <summary>One text, its holes untouched.</summary>
    /// <remarks>What is between bars (the words of a command) is a text each.</remarks>
    public static string Of(string text) => string.Join('|', text.Split('|').Select(Whole));

    private static string Whole(string text)
    {
        var letters = HoleOrLetter().Replace(text, m => m.Length == 1 && Plain.IndexOf(m.Value, StringComparison.Ordinal) is >= 0 and var i ? $"{Accented[i]}" : m.Value);
        var more = (int)Math.Ceiling(HoleOrLetter().Replace(text, m => m.Length == 1 ? m.Value : "").Length * Longer);
        return $"⟦{letters}{new string('é', more)}⟧";
    }

    /// <summary>The texts of these features, in the pseudo-language. Its dates and figures are those of English.</summary>
    public static Texts In(params IEnumerable<TextSource> features) => Catalog(features).In(Language.English);

    /// <summary>As <see cref="In"/>, for a scene that speaks nothing else.</summary>
    public static TextCatalog Catalog(params IEnumerable<TextSource> features) =>
        new(features.Prepend(TextCatalog.Shared).Select(source => source with { Resources = new PseudoResources(source.Resources) }));

    /// <summary>The questions of the week.</summary>
    public static WeeklyQuestions Of(WeeklyQuestions questions) => new([.. questions.All.Select(q => q with { Question = Of(q.Question), Probe = Of(q.Probe) })]);

    /// <summary>The content that changes speak of.</summary>
    public static ChangeContent Of(ChangeContent content) => new(
        new Promises([.. content.Promises.All.Select(p => p with { Title = Of(p.Title) })]),
        new SustainingChecklist([.. content.Checklist.Sections.Select(s => s with { Title = Of(s.Title), Points = [.. s.Points.Select(Of)] })]));

    /// <summary>The card fits, no text of it is cut, and outside the brackets stands only what people typed, names of places and dates.</summary>
    public static void Speaks(AdaptiveCard card, params IEnumerable<string> typed)
    {
        Approved.Holds(card);
        var own = typed.Concat(Names).OrderByDescending(text => text.Length).ToArray();
        Assert.Empty(CardTexts.Of(card).Select(text => (text, Left: Outside(text, own))).Where(t => Wrong().IsMatch(t.Left)).Select(t => $"{t.Left.Trim()} (of: {t.text})"));
    }

    private static string Outside(string text, string[] typed)
    {
        var left = text.Replace(@"\", "", StringComparison.Ordinal);
        for (var before = ""; before != left;) { (before, left) = (left, InBrackets().Replace(left, " ")); }
        return DateWord().Replace(typed.Aggregate(left, Without), " ");
    }

    // Whole words alone: Jan is not in January.
    private static string Without(string text, string typed) =>
        Regex.Replace(text, $@"(?<!\p{{L}}){Regex.Escape(typed)}(?!\p{{L}})", " ", RegexOptions.None, TimeSpan.FromSeconds(1));

    private static LocalizedText Of(LocalizedText text) => new(new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = Of(text.In("en")) });

    private static SustainingChecklist.Point Of(SustainingChecklist.Point point) => point with
    {
        Label = Of(point.Label),
        Options = [.. point.Options.Select(o => (o.Id, Of(o.Label)))],
        FollowUp = point.FollowUp is { } then ? then with { Text = Of(then.Text) } : null,
    };

    [GeneratedRegex(@"\{\d[^}]*\}|\p{L}", RegexOptions.None, 1000)]
    private static partial Regex HoleOrLetter();

    [GeneratedRegex(@"⟦[^⟦⟧]*⟧", RegexOptions.None, 1000)]
    private static partial Regex InBrackets();

    // A word, or half a pair of brackets: a text that was cut.
    [GeneratedRegex(@"\p{L}{2}|[⟦⟧]", RegexOptions.None, 1000)]
    private static partial Regex Wrong();

    [GeneratedRegex(@"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DateWord();
}
