using System.Globalization;
using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Cards;

/// <summary>The changes of a team: open ones first, ended ones by title. Each row opens its change.</summary>
public static class ChangeListCard
{
    /// <summary>Rows a page: Teams counts row taps, and 20 is the most a card may have.</summary>
    public const int PageSize = 12;

    /// <summary>The card.</summary>
    /// <param name="changes">All changes of the team, oldest first.</param>
    /// <param name="visit">Who looks, where and when.</param>
    /// <param name="page">The page, from 0; one that is not there shows the last.</param>
    public static AdaptiveCard Of(IReadOnlyList<Change> changes, Visit visit, int page)
    {
        var texts = visit.Texts;
        Change[] sorted = [.. changes.Where(c => c.Phase.IsOpen()), .. Ended(changes)];
        var last = Math.Max(0, (sorted.Length - 1) / PageSize);
        var shown = Math.Clamp(page, 0, last);
        return CardPage.Of(
            texts,
            texts["changes.all"],
            [Part.Title(texts["changes.list-title"]), .. Rows(sorted.Skip(shown * PageSize).Take(PageSize).ToArray(), visit, changes.Count > 0)],
            Buttons(visit, shown, last));
    }

    private static IOrderedEnumerable<Change> Ended(IEnumerable<Change> changes) =>
        changes.Where(c => !c.Phase.IsOpen()).OrderBy(c => c.Title, StringComparer.InvariantCultureIgnoreCase);

    private static IEnumerable<AdaptiveElement> Rows(Change[] changes, Visit visit, bool any)
    {
        var texts = visit.Texts;
        if (!any) { return [Part.Text(texts[MayCreate(visit) ? "changes.none-yet" : "changes.none-yet-partner"])]; }
        var open = changes.Where(c => c.Phase.IsOpen()).Select(c => Row(c, $"{ChangeWords.Where(c, texts)}, {ChangeWords.Since(c, visit)}", visit)).ToArray();
        var ended = changes.Where(c => !c.Phase.IsOpen()).Select(c => Row(c, texts[c.Phase.NameKey()], visit)).ToArray();
        return
        [
            .. open,
            .. ended.Length > 0 ? [Part.Section(texts["changes.ended-title"]), .. ended] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static AdaptiveColumnSet Row(Change change, string where, Visit visit)
    {
        var open = visit.Texts["changes.open"];
        var row = ListPart.Of(
            [Part.Text(Part.Typed(change.Title)), Part.Hint(where)], open, visit.Surface.Go(new Press(ChangeVerbs.Open, change.Id.ToString()), $"{open}: {change.Title}"));
        row.Separator = true;
        return row;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Visit visit, int page, int last)
    {
        var texts = visit.Texts;
        if (MayCreate(visit)) { yield return visit.Surface.Go(new Press(ChangeVerbs.Create), texts["changes.new"]); }
        if (page < last) { yield return To(page + 1, "changes.more"); }
        if (page > 0) { yield return To(page - 1, "shared.back"); }

        AdaptiveAction To(int number, string titleKey) =>
            visit.Surface.Go(new Press(ChangeVerbs.List).With(ChangeVerbs.Page, number.ToString(CultureInfo.InvariantCulture)), texts[titleKey]);
    }

    private static bool MayCreate(Visit visit) => ChangeRights.Create(visit.Team, visit.Caller) is null;
}
