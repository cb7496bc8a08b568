using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>The changes on the item: phase, days in it, what was said last time, and four taps.</summary>
internal static class SubjectParts
{
    /// <summary>So many changes stand on the card whole. A phone shows no more without endless scrolling, and Teams no more taps.</summary>
    public const int Most = 3;

    /// <summary>Of more, those that need the team first; the rest is a page away.</summary>
    public const int First = 2;

    private const int LongestInLabel = 30;
    private const int LongestLastNote = 80;

    public static IEnumerable<AdaptiveElement> Of(Board board, Texts texts, LocalDate today)
    {
        var subjects = board.Item.Content.Subjects;
        if (subjects.Count == 0) { return [Part.Block([Part.Text(texts["agenda.no-changes"])])]; }
        var shown = subjects.Count > Most ? First : subjects.Count;
        return
        [
            .. subjects.Take(shown).Select(s => One(board, s, texts, today)),
            .. subjects.Count > shown ? [Rest(board.Item, subjects.Count - shown, texts)] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static AdaptiveContainer Rest(Item item, int count, Texts texts)
    {
        var label = texts.Count("agenda.more-changes", count);
        var row = Part.Block([new AdaptiveTextBlock($"{label} ›") { Color = AdaptiveTextColor.Accent, Wrap = true }]);
        row.SelectAction = item.Press(AgendaVerbs.All).OpenDialog(label);
        return row;
    }

    /// <summary>Phase, days in it and the check: "Do · 12 dagen · Check op 18 dec".</summary>
    public static string Phase(ItemSubject subject, Texts texts, LocalDate today)
    {
        var days = Period.DaysBetween(subject.Since, today) is > 0 and var count ? texts.Count("agenda.days", count) : texts["agenda.days.none"];
        var check = subject.CheckDate is { } date ? $" · {texts.Format(date < today ? "agenda.check-passed" : "agenda.check-on", LocalText.ShortDay(date, texts.Language.Tag))}" : "";
        return $"{texts[subject.PhaseKey]} · {days}{check}";
    }

    /// <summary>One change with its taps.</summary>
    /// <param name="board">The item.</param>
    /// <param name="subject">The change.</param>
    /// <param name="texts">The language of the card.</param>
    /// <param name="today">Today in the team's zone.</param>
    /// <param name="notes">Notes shown, the newest.</param>
    /// <param name="from">Marks the presses of another card than the item's.</param>
    public static AdaptiveContainer One(Board board, ItemSubject subject, Texts texts, LocalDate today, int notes = 1, Func<Press, Press>? from = null) => Part.Block(
    [
        Part.Section(Part.Typed(subject.Title)),
        Part.Hint(Phase(subject, texts, today)),
        .. Attention(subject, texts),
        .. LastTime(subject, texts),
        .. Figures(subject, texts),
        .. Taps(board, subject, texts, from ?? (press => press)),
        .. Newest(board, subject, texts, notes),
    ]);

    /// <summary>Why it needs the team now.</summary>
    public static IEnumerable<AdaptiveElement> Attention(ItemSubject subject, Texts texts)
    {
        if (subject.AttentionKey is { } key) { yield return Part.Text($"▸ {texts[key]}"); }
    }

    /// <summary>The small trend, and where something is measured the way to its next figure: one tap opens the dialog, one saves it.</summary>
    private static IEnumerable<AdaptiveElement> Figures(ItemSubject subject, Texts texts)
    {
        if (subject.Trend is { } trend) { yield return Part.Text(Chart.Trend(trend, texts)); }
        if (subject.MeasureVerb is not { } verb) { yield break; }
        var row = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Small };
        row.Columns.Add(Pressable($"✎ {texts["agenda.measure"]}", new Press(verb, subject.Id).OpenDialog(texts.Format("agenda.measure-title", Short(subject.Title)))));
        yield return row;
    }

    private static IEnumerable<AdaptiveElement> LastTime(ItemSubject subject, Texts texts)
    {
        if (subject.Last is not { } last) { yield break; }
        var status = last.Status is { } s ? texts[$"agenda.status.{s.Name()}"] : texts["agenda.status.none"];
        yield return Part.Hint(last.Note is { } note
            ? texts.Format("agenda.last-time-note", status, Part.Typed(Excerpt.Of(note, LongestLastNote)))
            : texts.Format("agenda.last-time", status));
    }

    private static IEnumerable<AdaptiveElement> Newest(Board board, ItemSubject subject, Texts texts, int most) =>
        board.Of(subject.Id).Where(s => s.Note is not null).OrderBy(s => s.At).TakeLast(most)
            .Select(said => Part.Text(texts.Format("agenda.said", Part.Typed(said.Note!), Part.Typed(said.Name))));

    // Columns with a selectAction: an ActionSet is cut off at 320 px. Two beside each other: of four, the words do not fit there.
    private static IEnumerable<AdaptiveColumnSet> Taps(Board board, ItemSubject subject, Texts texts, Func<Press, Press> from) =>
        StatusNames.All.Chunk(2).Select(pair =>
        {
            var row = new AdaptiveColumnSet { Spacing = AdaptiveSpacing.Small };
            row.Columns.AddRange(pair.Select(status => Tap(board, subject, status, texts, from)));
            return row;
        });

    private static AdaptiveColumn Tap(Board board, ItemSubject subject, Status status, Texts texts, Func<Press, Press> from)
    {
        var (name, count) = (status.Name(), board.Count(subject.Id, status));
        var title = texts.Format("agenda.tap-title", texts[$"agenda.status.{name}"], Short(subject.Title));
        var label = $"{Sign(status)} {texts[$"agenda.tap.{name}"]}";
        return Pressable(
            count > 0 ? $"{label} · {count}" : label,
            Light(from(board.Item.Press(AgendaVerbs.Status) with { Nonce = "" }).About(subject).With("status", name).Tap(count > 0 ? $"{title} ({count})" : title)));
    }

    private static AdaptiveColumn Pressable(string label, AdaptiveAction press)
    {
        // A screen reader reads the title of the press instead of the words inside.
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch, Style = AdaptiveContainerStyle.Emphasis, SelectAction = press };
        column.Items.Add(new AdaptiveTextBlock(label)
        {
            HorizontalAlignment = AdaptiveHorizontalAlignment.Center,
            Weight = AdaptiveTextWeight.Bolder,
            Size = AdaptiveTextSize.Small,
            Wrap = true,
        });
        return column;
    }

    // Twenty of these stand on a full card, which has to stay under 25 kB: only the tap itself says what it is.
    private static AdaptiveExecuteAction Light(AdaptiveExecuteAction tap)
    {
        if (tap.AdditionalProperties["fallback"] is AdaptiveSubmitAction fallback) { fallback.Title = null; }
        return tap;
    }

    // The whole title stands above the taps.
    private static string Short(string title) => Excerpt.Of(title, LongestInLabel);

    // A shape beside the words, so that nothing hangs on colour alone.
    private static string Sign(Status status) => status switch
    {
        Status.Forward => "▲",
        Status.Same => "●",
        Status.Back => "▼",
        _ => "■",
    };
}
