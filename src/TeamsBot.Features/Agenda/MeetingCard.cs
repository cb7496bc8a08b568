using System.Globalization;
using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>The walk through the item on one card: where we are, until about when, what was said so far, and what comes next.</summary>
internal static class MeetingCard
{
    private const int LinesShown = 8;
    private const int NotesShown = 5;
    private const int OthersShown = 5;
    private const int LongestOther = 60;

    /// <summary>The card.</summary>
    /// <param name="board">The item.</param>
    /// <param name="meeting">Where the walk is.</param>
    /// <param name="texts">The team's language.</param>
    /// <param name="today">Today in the team's zone.</param>
    /// <param name="first">Who was just before the presser; null for everybody else.</param>
    public static AdaptiveCard Of(Board board, Meeting meeting, Texts texts, LocalDate today, string? first = null)
    {
        IEnumerable<AdaptiveElement> notice = first is null ? [] : [Part.Text(texts.Format("agenda.meeting.first", Part.Typed(first)))];
        return (board.Item, meeting) switch
        {
            ({ TakesAnswers: false }, _) => CardPage.Of(texts, Summary(board.Item, texts), [.. notice, .. Over(board.Item, meeting, texts)]),
            (_, { IsStopped: true }) => CardPage.Of(
                texts,
                Summary(board.Item, texts),
                [.. notice, Part.Title(texts["agenda.meeting.title"]), Part.Text(texts.Format("agenda.meeting.stopped", Part.Typed(meeting.ChangedBy)))],
                OnMeeting.From(Move(board, meeting, AgendaVerbs.MeetingStart)).Tap(texts["agenda.meeting.resume"])),
            _ => CardPage.Of(
                texts,
                Summary(board.Item, texts),
                [.. notice, .. Header(board.Item, meeting, texts), .. Body(board, meeting, texts, today)],
                Actions(board, meeting, texts)),
        };
    }

    /// <summary>One line for the notification and for clients without cards.</summary>
    public static string Summary(Item item, Texts texts) => texts.Format("agenda.meeting.summary", LocalText.Day(item.Date, texts.Language.Tag));

    private static IEnumerable<AdaptiveElement> Header(Item item, Meeting meeting, Texts texts)
    {
        var at = meeting.Steps.Index().First(s => s.Item == meeting.Step).Index;
        yield return Part.Title(texts[$"agenda.meeting.ask.{Name(meeting.Step)}"]);
        yield return Part.Hint(string.Join(" · ", meeting.Steps.Select((step, n) => Sign(n, at) + texts[$"agenda.meeting.step.{Name(step)}"])));
        yield return Part.Hint(texts.Format(
            "agenda.meeting.clock",
            LocalText.Time(meeting.StartedAt, item.Content.Zone),
            Meeting.Minutes(meeting.Step).ToString(CultureInfo.InvariantCulture),
            LocalText.Time(meeting.StepUntil, item.Content.Zone)));
    }

    // A sign beside the words: which step is behind us and which is on.
    private static string Sign(int step, int at) => step < at ? "✓ " : step == at ? "▶ " : "";

    private static IEnumerable<AdaptiveElement> Body(Board board, Meeting meeting, Texts texts, LocalDate today) => meeting.Step switch
    {
        MeetingStep.Result => Result(board, texts),
        MeetingStep.Changes => Change(board, meeting, texts, today),
        MeetingStep.Obstacle => Said(board, LineKind.Obstacle, texts, l => ItemCard.Obstacle(new(l.Text, l.Lifter), texts)),
        _ => Agreements(board.Item.Content.Agreements, texts, today),
    };

    private static IEnumerable<AdaptiveElement> Result(Board board, Texts texts)
    {
        if (board.Item.Content.Ambition is { } ambition) { yield return Part.Text(texts.Format("agenda.ambition", Part.Typed(ambition))); }
        foreach (var part in Said(board, LineKind.Noticed, texts, l => texts.Format("agenda.said", Part.Typed(l.Text), Part.Typed(l.Name)))) { yield return part; }
        foreach (var text in (board.Item.Content.Last?.Noticed ?? []).Take(OthersShown)) { yield return Part.Hint(texts.Format("agenda.last-noticed", Part.Typed(text))); }
    }

    private static IEnumerable<AdaptiveElement> Said(Board board, LineKind kind, Texts texts, Func<Line, string> line)
    {
        var lines = board.Lines.Where(l => l.Kind == kind).TakeLast(LinesShown).ToArray();
        yield return Part.Block(lines.Length > 0 ? lines.Select(l => Part.Text(line(l))) : [Part.Hint(texts["agenda.meeting.nothing"])]);
    }

    private static IEnumerable<AdaptiveElement> Change(Board board, Meeting meeting, Texts texts, LocalDate today)
    {
        if (meeting.Walk.Count > 1) { yield return Part.Hint(texts.Format("agenda.meeting.place", meeting.Place + 1, meeting.Walk.Count)); }
        yield return board.Find(meeting.SubjectId) is { } subject
            ? SubjectParts.One(board, subject, texts, today, NotesShown, OnMeeting.From)
            : Part.Text(texts["agenda.meeting.gone"]);
        var others = board.Item.Content.Subjects.Where(s => !meeting.Walk.Contains(s.Id, StringComparer.Ordinal)).ToArray();
        if (meeting.Place + 1 < meeting.Walk.Count || others.Length == 0) { yield break; }
        var titles = string.Join(" · ", others.Take(OthersShown).Select(s => Part.Typed(Excerpt.Of(s.Title, LongestOther))));
        var more = others.Length > OthersShown ? $" · {texts.Count("agenda.more", others.Length - OthersShown)}" : "";
        yield return Part.Hint(texts.Format("agenda.meeting.others", titles + more));
    }

    private static IEnumerable<AdaptiveElement> Agreements(IReadOnlyList<ItemAgreement> agreements, Texts texts, LocalDate today)
    {
        IEnumerable<AdaptiveElement> lines = agreements.Count == 0
            ? [Part.Hint(texts["agenda.meeting.no-agreements"])]
            : [.. agreements.Take(LinesShown).Select(a => Part.Text(ItemCard.Line(a, texts, today))), .. ItemCard.More(agreements.Count - LinesShown, texts), .. ItemCard.Slipped(agreements, texts, today)];
        return [Part.Block(lines)];
    }

    private static IEnumerable<AdaptiveElement> Over(Item item, Meeting meeting, Texts texts)
    {
        yield return Part.Title(texts["agenda.meeting.title"]);
        yield return item is { State: ItemState.Closed, ClosedAt: { } closed }
            ? Part.Text(texts.Format("agenda.meeting.closed", LocalText.Time(meeting.StartedAt, item.Content.Zone), LocalText.Time(closed, item.Content.Zone)))
            : Part.Text(texts["agenda.is-skipped"]);
    }

    private static IEnumerable<AdaptiveAction> Actions(Board board, Meeting meeting, Texts texts)
    {
        if (Add(board, meeting) is { } add) { yield return add.OpenDialog(texts[$"agenda.meeting.add.{Name(meeting.Step)}"]); }
        yield return meeting.IsAtEnd
            ? board.Item.Press(AgendaVerbs.Close).OpenDialog(texts["agenda.meeting.close"])
            : Move(board, meeting, AgendaVerbs.MeetingNext).Tap(texts["agenda.meeting.next"]);
        if (!meeting.IsAtStart) { yield return Move(board, meeting, AgendaVerbs.MeetingBack).Tap(texts["shared.back"]); }
        yield return Move(board, meeting, AgendaVerbs.MeetingStop).Tap(texts["agenda.meeting.stop"]);
    }

    private static Press? Add(Board board, Meeting meeting) => meeting.Step switch
    {
        MeetingStep.Result => board.Item.Press(AgendaVerbs.Line).With("kind", LineKind.Noticed.Name()),
        MeetingStep.Changes => board.Find(meeting.SubjectId) is { } subject ? board.Item.Press(AgendaVerbs.Note).About(subject) : null,
        MeetingStep.Obstacle => board.Item.Press(AgendaVerbs.Line).With("kind", LineKind.Obstacle.Name()),
        _ => board.Item.Press(AgendaVerbs.Agreements),
    };

    private static Press Move(Board board, Meeting meeting, string verb) => new(verb, board.Item.Id, meeting.Version);

    private static string Name(MeetingStep step) => step switch
    {
        MeetingStep.Result => "result",
        MeetingStep.Changes => "changes",
        MeetingStep.Obstacle => "obstacle",
        _ => "agreement",
    };
}
