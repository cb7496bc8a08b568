using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>Everything on the item: all changes with all notes, all answers, all agreements. Only the presser sees it.</summary>
internal static class AllCard
{
    public static AdaptiveCard Of(Board board, string? question, Texts texts, LocalDate today, SubjectPage page) => CardPage.Of(
        texts,
        texts["agenda.button.all"],
        [
            .. page.Shown.Select(s => Subject(board, s, texts, today)),
            .. page.IsFirst ? Rest(board, question, texts, today) : [],
        ],
        page.Buttons(board.Item.Press(AgendaVerbs.All), texts));

    private static IEnumerable<AdaptiveElement> Rest(Board board, string? question, Texts texts, LocalDate today) =>
    [
        .. Lines(board, LineKind.Noticed, texts["agenda.result-first"], texts),
        .. Lines(board, LineKind.Obstacle, texts["agenda.obstacles"], texts),
        .. QuestionParts.Of(board, question, texts, int.MaxValue, int.MaxValue),
        .. Agreements(board.Item, texts, today),
    ];

    private static AdaptiveContainer Subject(Board board, ItemSubject subject, Texts texts, LocalDate today)
    {
        var row = Part.Block(
        [
            Part.Section($"{Part.Typed(subject.Title)} ›"),
            Part.Hint(SubjectParts.Phase(subject, texts, today)),
            .. SubjectParts.Attention(subject, texts),
            .. subject.Trend is { } trend ? [Part.Text(TrendLine.Of(trend, texts))] : Array.Empty<AdaptiveElement>(),
            .. board.Of(subject.Id).Where(s => s.Note is not null).Select(s => Part.Text(texts.Format("agenda.said", Part.Typed(s.Note!), Part.Typed(s.Name)))),
        ]);
        row.SelectAction = new Press(subject.OpenVerb, subject.Id).Skip(subject.Title);
        return row;
    }

    private static IEnumerable<AdaptiveElement> Lines(Board board, LineKind kind, string title, Texts texts)
    {
        var lines = board.Lines.Where(l => l.Kind == kind).ToArray();
        if (lines.Length == 0) { yield break; }
        yield return Part.Block([Part.Section(title), .. lines.Select(l => Part.Text(Line(l, texts)))]);
    }

    private static string Line(Line line, Texts texts) => line.Kind == LineKind.Obstacle
        ? ItemCard.Obstacle(new(line.Text, line.Lifter), texts)
        : texts.Format("agenda.said", Part.Typed(line.Text), Part.Typed(line.Name));

    private static IEnumerable<AdaptiveElement> Agreements(Item item, Texts texts, LocalDate today)
    {
        if (item.Content.Agreements.Count == 0) { yield break; }
        yield return Part.Block([Part.Section(texts["agenda.agreements"]), .. item.Content.Agreements.Select(a => Part.Text(ItemCard.Line(a, texts, today)))]);
    }
}
