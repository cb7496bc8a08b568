using AdaptiveCards;
using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Where a history stands, which decides how its buttons work.</summary>
internal enum HistorySurface
{
    /// <summary>For everybody: another month opens a dialog.</summary>
    Channel,

    /// <summary>In a dialog: another month is its next page.</summary>
    Dialog,

    /// <summary>In the personal chat: another month replaces the card.</summary>
    Personal,
}

/// <summary>A month in one card: what was noticed, what the team concluded of each change, and the agreements. No names of who did not.</summary>
internal static class HistoryCard
{
    private const int NoticedShown = 3;
    private const int ConclusionsShown = 6;
    private const int AgreementsShown = 8;

    /// <summary>The card.</summary>
    /// <param name="history">The month.</param>
    /// <param name="settings">The conversation.</param>
    /// <param name="today">Today in the team's zone: later months have nothing yet.</param>
    /// <param name="surface">Where it stands.</param>
    /// <param name="texts">The language of the card.</param>
    public static AdaptiveCard Of(MonthHistory history, TeamSettings settings, LocalDate today, HistorySurface surface, Texts texts) => Fitting.First(longest =>
    {
        var title = texts.Format("agenda.history.title", Part.Typed(settings.Name), LocalText.Month(history.Month, texts.Language.Tag));
        return CardPage.Of(
            texts,
            title,
            [
                Part.Title(title),
                .. history.IsEmpty ? [Part.Text(texts["agenda.history.none"])] : Array.Empty<AdaptiveElement>(),
                .. history.Items.Select(board => Item(board.Item, texts, longest)),
                .. Agreements("agenda.history.made", history.Made, a => Due(a, texts), texts, longest),
                .. Agreements("agenda.history.done", history.Done, a => Ended(a, settings, texts), texts, longest),
                .. Agreements("agenda.history.dropped", history.Dropped, a => Cut(a.Reason ?? "", longest), texts, longest),
            ],
            Actions(history.Month, settings, today, surface, texts));
    });

    private static AdaptiveContainer Item(Item item, Texts texts, int longest) => Part.Block(
    [
        Part.Section(LocalText.Day(item.Date, texts.Language.Tag)),
        .. item is { State: ItemState.Closed, Content.Summary: { } summary } ? Concluded(summary, texts, longest) : [Part.Hint(Why.Explain(item, texts))],
    ]);

    private static IEnumerable<AdaptiveElement> Concluded(Summary summary, Texts texts, int longest)
    {
        var spoken = summary.Conclusions.Where(c => c is not { Status: null, Note: null }).ToArray();
        foreach (var text in summary.Noticed.TakeLast(NoticedShown)) { yield return Part.Text(texts.Format("agenda.said-unnamed", Cut(text, longest))); }
        foreach (var conclusion in spoken.Take(ConclusionsShown)) { yield return Part.Text(SummaryParts.Conclusion(conclusion, texts, longest)); }
        foreach (var more in ItemCard.More(spoken.Length - ConclusionsShown, texts)) { yield return more; }
        if (spoken.Length + summary.Noticed.Count == 0) { yield return Part.Hint(texts["agenda.history.nothing-said"]); }
    }

    private static IEnumerable<AdaptiveElement> Agreements(string key, IReadOnlyList<Agreement> agreements, Func<Agreement, string> more, Texts texts, int longest)
    {
        if (agreements.Count == 0) { yield break; }
        yield return Part.Block(
        [
            Part.Section(texts.Format(key, agreements.Count)),
            .. agreements.Take(AgreementsShown).Select(a => Part.Text(texts.Format("agenda.history.agreement", Cut(a.Text, longest), more(a)))),
            .. ItemCard.More(agreements.Count - AgreementsShown, texts),
        ]);
    }

    private static string Due(Agreement agreement, Texts texts) => texts.Format("agenda.history.by", LocalText.ShortDay(agreement.Due, texts.Language.Tag));

    private static string Ended(Agreement agreement, TeamSettings settings, Texts texts) =>
        LocalText.ShortDay(Zones.LocalAt(agreement.EndedAt!.Value, settings.Rhythm!.Zone).Date, texts.Language.Tag);

    private static string Cut(string text, int longest) => Part.Typed(Excerpt.Of(text, longest));

    private static IEnumerable<AdaptiveAction> Actions(YearMonth month, TeamSettings settings, LocalDate today, HistorySurface surface, Texts texts)
    {
        if (month.CompareTo(MonthHistory.Earliest) > 0) { yield return To(month.PlusMonths(-1), "agenda.history.previous"); }
        if (month.CompareTo(today.ToYearMonth()) < 0) { yield return To(month.PlusMonths(1), "agenda.history.next"); }

        AdaptiveAction To(YearMonth other, string key)
        {
            var (press, title) = (new Press(AgendaVerbs.History, YearMonthPattern.Iso.Format(other)), texts.Format(key, LocalText.Month(other, texts.Language.Tag)));
            return surface switch
            {
                HistorySurface.Channel => press.OpenDialog(title),
                HistorySurface.Dialog => press.Skip(title),
                // The personal chat does not tell which conversation is meant.
                _ => press.With("tenant", settings.Team.TenantId).With("conversation", settings.Team.ConversationId).Tap(title),
            };
        }
    }
}
