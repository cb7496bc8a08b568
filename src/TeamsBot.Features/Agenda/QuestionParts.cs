using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>The question of the week with the answers that may be shown.</summary>
internal static class QuestionParts
{
    /// <param name="board">The item.</param>
    /// <param name="question">In the language of the card; null for none.</param>
    /// <param name="texts">The language of the card.</param>
    /// <param name="most">Answers shown.</param>
    /// <param name="longest">Characters shown of an answer; the dialog with everything has the rest.</param>
    public static IEnumerable<AdaptiveElement> Of(Board board, string? question, Texts texts, int most, int longest)
    {
        if (question is null) { yield break; }
        yield return Part.Block(
        [
            Part.Section(texts["agenda.question"]),
            Part.Text(question),
            .. Count(board, texts),
            .. Answers(board, texts, longest).TakeLast(most).Select(Part.Text),
        ]);
    }

    /// <summary>Answers in full: with a name, then those without one, in an order that says nothing.</summary>
    public static IEnumerable<string> Answers(Board board, Texts texts, int longest = int.MaxValue) =>
    [
        .. Unnamed(board).Select(text => texts.Format("agenda.said-unnamed", Part.Typed(Excerpt.Of(text, longest)))),
        .. board.Named.Select(a => texts.Format("agenda.said", Part.Typed(Excerpt.Of(a.Text, longest)), Part.Typed(a.Name))),
    ];

    private static IEnumerable<string> Unnamed(Board board) =>
        board.Item.State == ItemState.Closed || board.Unnamed.Count >= Board.UnnamedFrom
            ? board.Unnamed.OrderBy(a => a.Pseudonym, StringComparer.Ordinal).Select(a => a.Text)
            : [];

    private static IEnumerable<AdaptiveElement> Count(Board board, Texts texts)
    {
        var unnamed = Unnamed(board).Count();
        var all = board.Named.Count + unnamed;
        if (all == 0) { yield break; }
        var count = texts.Count("agenda.answers", all);
        yield return Part.Hint(unnamed > 0 ? $"{count} · {texts.Format("agenda.unnamed", unnamed)}" : count);
    }
}
