using AdaptiveCards;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection;

/// <summary>The journal: a line for each reflection, a tap opens it.</summary>
public static class JournalCard
{
    private const int Lines = 10;

    /// <summary>The card.</summary>
    public static AdaptiveCard Of(Journal journal, JournalView view, string? file, ReflectionDeck deck, Instant now, Texts texts)
    {
        var (title, found) = (texts["reflection.journal.title"], view.Of(journal));
        var shown = found.Skip(view.From).Take(Lines).ToArray();
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title), Part.Hint(texts["reflection.private"]), Part.Hint(texts.Count("reflection.journal.months", journal.Habits.Value.Months)),
                .. ToActions(journal, texts),
                .. journal.Entries.Any() ? Choices(journal, view, deck, texts) : [],
                .. shown.Length == 0 ? [Part.Text(texts[journal.Entries.Any() ? "reflection.journal.none" : "reflection.journal.empty"])] : shown.Select(AdaptiveElement (s) => Line(s, journal, deck, now, texts)),
            ],
            Buttons(journal, view, found.Count > view.From + Lines, file, texts));
    }

    private static IEnumerable<AdaptiveAction> Buttons(Journal journal, JournalView view, bool hasMore, string? file, Texts texts)
    {
        if (journal.Entries.Any()) { yield return new Press(ReflectionVerbs.Journal).Send(texts["reflection.journal.show"]); }
        if (hasMore) { yield return Narrowed(view).With(ReflectionVerbs.From, JournalView.Text(view.From + Lines)).Tap(texts["reflection.journal.older"]); }
        if (file is not null && journal.Entries.Any()) { yield return Open.Link(texts["reflection.journal.file"], file); }
        yield return new Press(ReflectionVerbs.Keep).Tap(texts["reflection.journal.keep"]);
        if (journal.Sessions.Count + journal.Actions.Count > 0) { yield return new Press(ReflectionVerbs.AskRemove).Tap(texts["reflection.remove.all"]); }
        yield return new Press(ReflectionVerbs.Begin).Tap(texts["reflection.again"]);
    }

    private static IEnumerable<AdaptiveElement> ToActions(Journal journal, Texts texts)
    {
        if (journal.OpenActions.Count() is not (> 0 and var open)) { yield break; }
        var text = texts.Count("reflection.actions.open", open);
        var line = new AdaptiveColumnSet { SelectAction = new Press(ReflectionVerbs.Actions).Tap(texts.Format("reflection.journal.open", text)) };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        column.Items.Add(Part.Text(text));
        line.Columns.Add(column);
        yield return line;
    }

    private static Press Narrowed(JournalView view)
    {
        var press = new Press(ReflectionVerbs.Journal);
        if (view.Theme is { } theme) { press = press.With(ReflectionVerbs.Theme, theme); }
        return view.Month is { } month ? press.With(ReflectionVerbs.Month, month) : press;
    }

    private static IEnumerable<AdaptiveElement> Choices(Journal journal, JournalView view, ReflectionDeck deck, Texts texts) =>
    [
        Ask.Pick(
            ReflectionVerbs.Theme,
            texts["reflection.journal.theme"],
            [("", texts["reflection.journal.all-themes"]), .. journal.Entries.Select(s => s.Theme!).Distinct(StringComparer.Ordinal).Select(theme => (theme, deck.ThemeName(theme, texts)))],
            view.Theme ?? ""),
        Ask.Pick(
            ReflectionVerbs.Month,
            texts["reflection.journal.month"],
            [("", texts["reflection.journal.all-months"]), .. journal.Entries.Select(journal.MonthOf).Distinct().Select(month => (JournalView.Text(month), LocalText.Month(month, texts.Language.Tag)))],
            view.Month ?? ""),
    ];

    private static AdaptiveColumnSet Line(Session session, Journal journal, ReflectionDeck deck, Instant now, Texts texts)
    {
        var name = session.FindCard(deck)?.Title.In(texts) ?? session.Card ?? "";
        var line = new AdaptiveColumnSet { Separator = true, SelectAction = new Press(ReflectionVerbs.Entry, session.Id).Tap(texts.Format("reflection.journal.open", name)) };
        var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
        var when = LocalText.DayAndYear(journal.DayOf(session), texts.Language.Tag);
        var state = session.IsDraftAt(now) ? "reflection.journal.draft" : session.IsUnfinished ? "reflection.journal.unfinished" : "reflection.journal.line";
        column.Items.AddRange([Part.Text(Part.Typed(name)), Part.Hint(texts.Format(state, when, deck.ThemeName(session.Theme, texts)))]);
        line.Columns.Add(column);
        return line;
    }
}
