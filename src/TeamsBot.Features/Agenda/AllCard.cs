using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// Everything on the item, only for the presser: the changes with their notes in pages, then what else was said and agreed. In a small team that
/// is one page.
/// </summary>
internal static class AllCard
{
    /// <summary>Changes a page: each with its figures and its newest notes.</summary>
    public const int Size = 6;

    /// <summary>The field that asks for the page after the changes.</summary>
    public const string PartField = "part";

    /// <summary>Its value.</summary>
    public const string Rest = "rest";

    private const int NotesShown = 5;
    private const int LinesShown = 40;

    /// <summary>A page of changes, with the rest where it fits.</summary>
    public static AdaptiveCard Of(Board board, string? question, Texts texts, LocalDate today, SubjectPage page)
    {
        var press = board.Item.Press(AgendaVerbs.All);
        IReadOnlyList<AdaptiveElement> changes = [.. page.Shown.Select(s => Subject(board, s, texts, today))];
        var whole = Card(texts, [.. page.IsFirst ? changes : [], .. RestOf(board, question, texts, today, int.MaxValue)], page.Buttons(press, texts));
        return page.IsFirst && Fitting.Fits(whole)
            ? whole
            : Card(texts, changes, [.. page.Buttons(press, texts), press.With(PartField, Rest).Skip(texts["agenda.button.rest"])]);
    }

    /// <summary>What else was said and agreed, on a page of its own.</summary>
    public static AdaptiveCard RestPage(Board board, string? question, Texts texts, LocalDate today) => Fitting.First(longest =>
        Card(texts, RestOf(board, question, texts, today, longest), [board.Item.Press(AgendaVerbs.All).Skip(texts["shared.back"])]));

    private static AdaptiveCard Card(Texts texts, IEnumerable<AdaptiveElement> body, IEnumerable<AdaptiveAction> actions) =>
        CardPage.Of(texts, texts["agenda.button.all"], body, actions);

    private static IEnumerable<AdaptiveElement> RestOf(Board board, string? question, Texts texts, LocalDate today, int longest) =>
    [
        .. Lines(board, LineKind.Noticed, texts["agenda.result-first"], texts, longest),
        .. Lines(board, LineKind.Obstacle, texts["agenda.obstacles"], texts, longest),
        .. QuestionParts.Of(board, question, texts, LinesShown, longest),
        .. Agreements(board.Item, texts, today),
    ];

    private static AdaptiveContainer Subject(Board board, ItemSubject subject, Texts texts, LocalDate today)
    {
        var row = Part.Block(
        [
            Part.Section($"{Part.Typed(subject.Title)} ›"),
            Part.Hint(SubjectParts.Phase(subject, texts, today)),
            .. SubjectParts.Attention(subject, texts),
            .. subject.Trend is { } trend ? [Part.Text(Chart.Trend(trend, texts))] : Array.Empty<AdaptiveElement>(),
            .. board.Of(subject.Id).Where(s => s.Note is not null).TakeLast(NotesShown)
                .Select(s => Part.Text(texts.Format("agenda.said", Part.Typed(s.Note!), Part.Typed(s.Name)))),
        ]);
        row.SelectAction = new Press(subject.OpenVerb, subject.Id).Skip(subject.Title);
        return row;
    }

    private static IEnumerable<AdaptiveElement> Lines(Board board, LineKind kind, string title, Texts texts, int longest)
    {
        var lines = board.Lines.Where(l => l.Kind == kind).TakeLast(LinesShown).Select(l => l with { Text = Excerpt.Of(l.Text, longest) }).ToArray();
        if (lines.Length == 0) { yield break; }
        yield return Part.Block([Part.Section(title), .. lines.Select(l => Part.Text(Line(l, texts)))]);
    }

    private static string Line(Line line, Texts texts) => line.Kind == LineKind.Obstacle
        ? ItemCard.Obstacle(new(line.Text, line.Lifter), texts)
        : texts.Format("agenda.said", Part.Typed(line.Text), Part.Typed(line.Name));

    private static IEnumerable<AdaptiveElement> Agreements(Item item, Texts texts, LocalDate today)
    {
        if (item.Content.Agreements.Count == 0) { yield break; }
        yield return Part.Block([Part.Section(texts["agenda.agreements"]), .. item.Content.Agreements.Take(LinesShown).Select(a => Part.Text(ItemCard.Line(a, texts, today)))]);
    }
}
