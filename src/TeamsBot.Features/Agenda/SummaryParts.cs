using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>What the team concluded, on the closed card and in the thread.</summary>
internal static class SummaryParts
{
    public static IEnumerable<AdaptiveElement> Of(Board board, string? question, Texts texts)
    {
        var (item, summary) = (board.Item, board.Item.Content.Summary!);
        yield return Part.Hint(item.ChangedBy is { } by ? texts.Format("agenda.closed-by", Part.Typed(by)) : texts["agenda.closed-itself"]);
        if (summary.Noticed.Count > 0)
        {
            yield return Part.Block([Part.Section(texts["agenda.result-first"]), .. summary.Noticed.Select(n => Part.Text($"“{Part.Typed(n)}”"))]);
        }

        yield return Part.Block(
        [
            .. summary.Conclusions.Select(c => Part.Text(Conclusion(c, texts))),
            .. summary.Obstacles.Select(o => Part.Text(texts.Format("agenda.obstacle-line", ItemCard.Obstacle(o, texts)))),
        ]);
        if (Answers(board, question, texts).ToArray() is { Length: > 0 } answers) { yield return Part.Block(answers); }
        if (Promised(item, texts).ToArray() is { Length: > 0 } promised) { yield return Part.Block(promised); }
    }

    private static string Conclusion(Conclusion conclusion, Texts texts)
    {
        var status = conclusion.Status is { } s ? texts[$"agenda.status.{s.Name()}"] : texts["agenda.status.none"];
        return conclusion.Note is { } note ? $"**{Part.Typed(conclusion.Title)}**: {status} — “{Part.Typed(note)}”" : $"**{Part.Typed(conclusion.Title)}**: {status}";
    }

    private static IEnumerable<AdaptiveElement> Answers(Board board, string? question, Texts texts)
    {
        var answers = QuestionParts.Answers(board, texts).ToArray();
        var scores = board.Item.Content.Summary!.Scores;
        if (question is null || (answers.Length == 0 && scores.Count < Board.ScoresFrom)) { yield break; }
        yield return Part.Section(question);
        if (scores.Count >= Board.ScoresFrom)
        {
            yield return Part.Hint(texts.Format("agenda.mean", scores.Average().ToString("0.0", CultureInfo.GetCultureInfo(texts.Language.Tag)), scores.Count));
        }

        foreach (var answer in answers) { yield return Part.Text(answer); }
    }

    private static IEnumerable<AdaptiveElement> Promised(Item item, Texts texts)
    {
        if (item.Content.Agreements.Count == 0) { yield break; }
        yield return Part.Section(texts["agenda.promised"]);
        foreach (var agreement in item.Content.Agreements) { yield return Part.Text(ItemCard.Line(agreement, texts, item.Date)); }
    }
}
