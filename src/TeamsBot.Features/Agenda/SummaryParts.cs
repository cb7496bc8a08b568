using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>What the team concluded, on the closed card and in the thread.</summary>
internal static class SummaryParts
{
    // More than this many changes that nobody spoke of are a count.
    private const int MostUnspoken = 3;
    private const int MostAnswers = 20;
    private const int MostLines = 20;

    /// <param name="board">The closed item.</param>
    /// <param name="question">In the language of the card; null for none.</param>
    /// <param name="texts">The language of the card.</param>
    /// <param name="longest">Characters shown of what somebody wrote.</param>
    public static IEnumerable<AdaptiveElement> Of(Board board, string? question, Texts texts, int longest)
    {
        var (item, summary) = (board.Item, board.Item.Content.Summary!);
        yield return Part.Hint(item.ChangedBy is { } by ? texts.Format("agenda.closed-by", Part.Typed(by)) : texts["agenda.closed-itself"]);
        if (summary.Noticed.Count > 0)
        {
            yield return Part.Block([Part.Section(texts["agenda.result-first"]), .. summary.Noticed.TakeLast(MostLines).Select(n => Part.Text(texts.Format("agenda.said-unnamed", Typed(n, longest))))]);
        }

        yield return Part.Block(
        [
            .. Conclusions(summary, texts, longest),
            .. summary.Obstacles.TakeLast(MostLines).Select(o => Part.Text(texts.Format("agenda.obstacle-line", ItemCard.Obstacle(o with { Text = Excerpt.Of(o.Text, longest) }, texts)))),
        ]);
        if (Answers(board, question, texts, longest).ToArray() is { Length: > 0 } answers) { yield return Part.Block(answers); }
        if (Promised(item, texts, longest).ToArray() is { Length: > 0 } promised) { yield return Part.Block(promised); }
    }

    private static IEnumerable<AdaptiveElement> Conclusions(Summary summary, Texts texts, int longest)
    {
        var spoken = summary.Conclusions.Where(c => c is not { Status: null, Note: null }).ToArray();
        var unspoken = summary.Conclusions.Count - spoken.Length;
        var listed = unspoken > MostUnspoken ? spoken : summary.Conclusions;
        foreach (var conclusion in listed) { yield return Part.Text(Conclusion(conclusion, texts, longest)); }
        if (unspoken > MostUnspoken) { yield return Part.Hint(texts.Count("agenda.not-discussed", unspoken)); }
    }

    /// <summary>What the team says of one change, in one line.</summary>
    public static string Conclusion(Conclusion conclusion, Texts texts, int longest)
    {
        var status = conclusion.Status is { } s ? texts[$"agenda.status.{s.Name()}"] : texts["agenda.status.none"];
        var line = texts.Format("agenda.concluded", Typed(conclusion.Title, longest), status);
        return conclusion.Note is { } note ? $"{line} — {texts.Format("agenda.said-unnamed", Typed(note, longest))}" : line;
    }

    private static string Typed(string text, int longest) => Part.Typed(Excerpt.Of(text, longest));

    private static IEnumerable<AdaptiveElement> Answers(Board board, string? question, Texts texts, int longest)
    {
        var answers = QuestionParts.Answers(board, texts, longest).TakeLast(MostAnswers).ToArray();
        var scores = board.Item.Content.Summary!.Scores;
        if (question is null || (answers.Length == 0 && scores.Count < Board.ScoresFrom)) { yield break; }
        yield return Part.Section(question);
        if (scores.Count >= Board.ScoresFrom)
        {
            yield return Part.Hint(texts.Format("agenda.mean", scores.Average().ToString("0.0", CultureInfo.GetCultureInfo(texts.Language.Tag)), scores.Count));
        }

        foreach (var answer in answers) { yield return Part.Text(answer); }
    }

    private static IEnumerable<AdaptiveElement> Promised(Item item, Texts texts, int longest)
    {
        if (item.Content.Agreements.Count == 0) { yield break; }
        yield return Part.Section(texts["agenda.promised"]);
        foreach (var agreement in item.Content.Agreements.Take(MostLines)) { yield return Part.Text(ItemCard.Line(agreement with { Text = Excerpt.Of(agreement.Text, longest) }, texts, item.Date)); }
        foreach (var hint in ItemCard.Slipped(item.Content.Agreements, texts, item.Date)) { yield return hint; }
    }
}
