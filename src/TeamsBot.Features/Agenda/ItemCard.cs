using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>The weekly item in the channel: result first, then the changes, what stands in the way, the question, the agreements.</summary>
public static class ItemCard
{
    private const int AgreementsShown = 5;
    private const int LinesShown = 3;
    private const int LongestAnswer = 160;

    /// <summary>The message to post or to show instead of the posted one.</summary>
    public static OutgoingCard Message(Board board, string? question, Texts texts, LocalDate today) =>
        new(Of(board, question, texts, today), Summary(board.Item, texts));

    /// <summary>The card in the state of the item.</summary>
    /// <param name="board">The item with everything said.</param>
    /// <param name="question">The question of the week in the language of the card; null for none.</param>
    /// <param name="texts">The team's language.</param>
    /// <param name="today">Today in the team's zone.</param>
    public static AdaptiveCard Of(Board board, string? question, Texts texts, LocalDate today) => board.Item.State switch
    {
        ItemState.Closed => Fitting.First(longest => CardPage.Of(
            texts, Summary(board.Item, texts), [.. Header(board.Item, texts), .. SummaryParts.Of(board, question, texts, longest)], ClosedActions(board.Item, texts))),
        ItemState.Skipped => CardPage.Of(texts, Summary(board.Item, texts), [.. Header(board.Item, texts), Skipped(board.Item, texts)], SkippedActions(board.Item, texts)),
        _ => CardPage.Of(texts, Summary(board.Item, texts), [.. Header(board.Item, texts), .. Body(board, question, texts, today)], OpenActions(board, question, texts)),
    };

    /// <summary>The parts of an open item, also for a preview.</summary>
    public static IEnumerable<AdaptiveElement> Body(Board board, string? question, Texts texts, LocalDate today) =>
    [
        .. Notices(board.Item, texts),
        .. Noticed(board, texts),
        .. SubjectParts.Of(board, texts, today),
        .. Obstacles(board, texts),
        .. QuestionParts.Of(board, question, texts, LinesShown, LongestAnswer),
        .. Agreements(board.Item.Content.Agreements, texts, today),
    ];

    /// <summary>Title, date and clocks, ambition, who reads it.</summary>
    public static IEnumerable<AdaptiveElement> Header(Item item, Texts texts)
    {
        var (content, language) = (item.Content, texts.Language.Tag);
        yield return Part.Title(texts.Format("agenda.title", new Occurrence(item.Date, item.MeetingAt, item.PostAt).Week));
        string[] zones = content.PartnerZone is { } partner ? [content.Zone, partner] : [content.Zone];
        yield return Part.Hint($"{LocalText.Day(item.Date, language)} · {LocalText.Clocks(item.MeetingAt, zones, language)}");
        if (content.Ambition is { } ambition) { yield return Part.Text(texts.Format("agenda.ambition", Part.Typed(ambition))); }
        if (content.HasPartners) { yield return Part.Hint(texts["agenda.readers"]); }
    }

    /// <summary>One line for the notification and for clients without cards.</summary>
    public static string Summary(Item item, Texts texts) => texts.Format(
        item.State switch
        {
            ItemState.Closed => "agenda.summary.closed",
            ItemState.Skipped => "agenda.summary.skipped",
            _ => "agenda.summary.open",
        },
        LocalText.Day(item.Date, texts.Language.Tag));

    /// <summary>An agreement in one line; overdue says what day it was meant for, never whose it is.</summary>
    public static string Line(ItemAgreement agreement, Texts texts, LocalDate today) => agreement.Due < today
        ? texts.Format("agenda.agreement-overdue", Part.Typed(agreement.Text), LocalText.ShortDay(agreement.Due, texts.Language.Tag))
        : texts.Format("agenda.agreement-line", Part.Typed(agreement.OwnerName), Part.Typed(agreement.Text), LocalText.ShortDay(agreement.Due, texts.Language.Tag));

    private static IEnumerable<AdaptiveElement> Notices(Item item, Texts texts)
    {
        if (item.Cause is Cause.Late) { yield return Part.Hint(texts["agenda.late"]); }
        if (item.Content.NextSkip is { } skip)
        {
            yield return Part.Hint(texts.Format("agenda.next-skip", LocalText.Day(skip.Date, texts.Language.Tag), Part.Typed(skip.Name)));
        }
    }

    private static IEnumerable<AdaptiveElement> Noticed(Board board, Texts texts)
    {
        var now = board.Lines.Where(l => l.Kind == LineKind.Noticed).TakeLast(LinesShown)
            .Select(l => texts.Format("agenda.said", Part.Typed(l.Text), Part.Typed(l.Name))).ToArray();
        var last = board.Item.Content.Last?.Noticed ?? [];
        if (now.Length == 0 && last.Count == 0) { yield break; }
        yield return Part.Block(
        [
            Part.Section(texts["agenda.result-first"]),
            .. now.Length > 0
                ? now.Select(Part.Text)
                : last.Take(LinesShown).Select(text => Part.Hint(texts.Format("agenda.last-noticed", Part.Typed(text)))),
        ]);
    }

    private static IEnumerable<AdaptiveElement> Obstacles(Board board, Texts texts)
    {
        var lines = board.Lines.Where(l => l.Kind == LineKind.Obstacle).TakeLast(LinesShown).ToArray();
        if (lines.Length == 0) { yield break; }
        yield return Part.Block([Part.Section(texts["agenda.obstacles"]), .. lines.Select(l => Part.Text(Obstacle(new(l.Text, l.Lifter), texts)))]);
    }

    internal static string Obstacle(SaidObstacle obstacle, Texts texts) =>
        obstacle.Lifter is { } lifter ? $"{Part.Typed(obstacle.Text)} — {texts[$"agenda.lifter.{lifter}"]}" : Part.Typed(obstacle.Text);

    private static IEnumerable<AdaptiveElement> Agreements(IReadOnlyList<ItemAgreement> agreements, Texts texts, LocalDate today)
    {
        if (agreements.Count == 0) { yield break; }
        yield return Part.Block(
        [
            Part.Section(texts["agenda.agreements"]),
            .. agreements.Take(AgreementsShown).Select(a => Part.Text(Line(a, texts, today))),
            .. More(agreements.Count - AgreementsShown, texts),
            .. Slipped(agreements, texts, today),
        ]);
    }

    /// <summary>What to do about agreements that are overdue; nothing when none is.</summary>
    internal static IEnumerable<AdaptiveElement> Slipped(IReadOnlyList<ItemAgreement> agreements, Texts texts, LocalDate today)
    {
        if (agreements.Any(a => a.Due < today)) { yield return Part.Hint(texts["agenda.agreements-slipped"]); }
    }

    internal static IEnumerable<AdaptiveElement> More(int count, Texts texts)
    {
        if (count > 0) { yield return Part.Hint(texts.Count("agenda.more", count)); }
    }

    private static AdaptiveTextBlock Skipped(Item item, Texts texts) =>
        Part.Text(texts.Format("agenda.skipped-by", Part.Typed(item.ChangedBy ?? "")));

    private static IEnumerable<AdaptiveAction> OpenActions(Board board, string? question, Texts texts)
    {
        var item = board.Item;
        if (question is not null) { yield return item.Press(AgendaVerbs.Answer).OpenDialog(texts["agenda.button.answer"]); }
        yield return item.Press(AgendaVerbs.Words).OpenDialog(texts["agenda.button.words"]);
        yield return item.Press(AgendaVerbs.Agreements).OpenDialog(texts["agenda.button.agreements"]);
        yield return item.Press(AgendaVerbs.All).OpenDialog(texts["agenda.button.all"]);
        yield return item.Press(AgendaVerbs.Close).OpenDialog(texts["agenda.button.close"]);
        yield return item.Press(AgendaVerbs.MeetingStart).Tap(texts["agenda.button.meeting"]);
    }

    private static IEnumerable<AdaptiveAction> ClosedActions(Item item, Texts texts) =>
    [
        item.Press(AgendaVerbs.All).OpenDialog(texts["agenda.button.all"]),
        item.Press(AgendaVerbs.Reopen).Tap(texts["agenda.button.reopen"]),
    ];

    private static IEnumerable<AdaptiveAction> SkippedActions(Item item, Texts texts) =>
        item.ClosesAt is null ? [] : [item.Press(AgendaVerbs.Unskip).Tap(texts["agenda.button.unskip"])];
}
