using System.Globalization;
using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Evidence;

/// <summary>The findings of a cycle, hard and soft side by side. A tap shows one in full.</summary>
internal static class FindingsCard
{
    /// <summary>Findings of each column a page: each is a row tap, and a card may have twenty.</summary>
    public const int PageSize = 6;

    // So much of a text shows that it is worth a tap.
    private const int MostText = 110, MostStory = 80, MostTitle = 30;

    /// <summary>The card.</summary>
    /// <param name="change">The change.</param>
    /// <param name="cycle">The cycle that is looked at.</param>
    /// <param name="findings">Its findings, oldest first, without those that were corrected.</param>
    /// <param name="page">The page, from 0; one that is not there shows the last.</param>
    /// <param name="visit">Who looks.</param>
    public static AdaptiveCard Of(Change change, int cycle, IReadOnlyList<Finding> findings, int page, Visit visit)
    {
        var texts = visit.Texts;
        var (hard, soft) = (OfNature(findings, EvidenceNature.Hard), OfNature(findings, EvidenceNature.Soft));
        var last = Math.Max(0, (Math.Max(hard.Length, soft.Length) - 1) / PageSize);
        var shown = Math.Clamp(page, 0, last);
        AdaptiveElement[][] columns = [Column(EvidenceNature.Hard, hard, shown, change, visit), Column(EvidenceNature.Soft, soft, shown, change, visit)];
        return CardPage.Of(
            texts,
            $"{change.Title}: {texts["changes.findings"]}",
            [
                Part.Title(Part.Typed(change.Title)),
                Part.Hint($"{texts.Format("changes.findings.cycle", cycle)} {texts["changes.judge.hint"]}"),
                .. findings.Count == 0 ? new AdaptiveElement[] { Part.Text(texts["changes.findings.none"]) } : [SideBySide(columns)],
            ],
            Buttons(change, cycle, shown, last, visit));
    }

    /// <summary>It was saved, and when only one side was seen the other one is asked for.</summary>
    public static ActionReply Saved(Change change, Finding finding, Visit visit)
    {
        var (texts, id) = (visit.Texts, change.Id.ToString());
        var other = FindingWords.OtherSide(change.Evidence);
        var card = CardPage.Of(
            texts,
            texts["changes.done.finding-added"],
            [
                ChangeCard.Notice(texts["changes.done.finding-added"]),
                Part.Title(Part.Typed(change.Title)),
                Part.Text(FindingWords.What(finding, texts, MostText)),
                Part.Hint(FindingWords.About(finding, texts)),
                .. finding.Story is null ? [Part.Text(texts["changes.finding.no-story-yet"])] : Array.Empty<AdaptiveElement>(),
                .. other is { } asked ? [Part.Block([Part.Text(texts[asked.Key])])] : Array.Empty<AdaptiveElement>(),
            ],
            visit.Surface.Go(other is { } side ? new Press(ChangeVerbs.Finding, id).With(FindingFields.Side, side.Side.ToString()) : new Press(ChangeVerbs.Finding, id), texts["changes.finding.another"]),
            visit.Surface.Go(new Press(ChangeVerbs.Findings, id), texts["changes.findings"]),
            visit.Surface.Go(new Press(ChangeVerbs.Open, id, change.Version), texts["shared.back"]));
        return visit.Surface.Reply(texts["changes.finding"], card);
    }

    private static Finding[] OfNature(IReadOnlyList<Finding> findings, EvidenceNature nature) => [.. findings.Where(f => f.Nature == nature)];

    private static AdaptiveElement[] Column(EvidenceNature nature, Finding[] findings, int page, Change change, Visit visit)
    {
        var texts = visit.Texts;
        AdaptiveElement[] rows = [.. findings.Skip(page * PageSize).Take(PageSize).Select(f => Finding(f, change, visit))];
        var nothing = texts[findings.Length > 0 ? "changes.findings.rest" : nature is EvidenceNature.Hard ? "changes.findings.no-hard" : "changes.findings.no-soft"];
        return [Part.Section(texts[FindingWords.Key(nature)]), .. rows.Length > 0 ? rows : [Part.Hint(nothing)]];
    }

    private static AdaptiveContainer Finding(Finding finding, Change change, Visit visit)
    {
        var texts = visit.Texts;
        var row = new AdaptiveContainer { Separator = true, SelectAction = visit.Surface.Go(Read(finding, change), $"{texts["changes.open"]}: {Excerpt.Of(finding.Text, MostTitle)}") };
        // The mark at its end says that there is more behind it.
        row.Items.Add(new AdaptiveTextBlock($"{FindingWords.What(finding, texts, MostText)} ›") { Wrap = true, Color = AdaptiveTextColor.Accent, Spacing = AdaptiveSpacing.Small });
        row.Items.Add(Part.Hint($"{FindingWords.About(finding, texts)} · {FindingWords.By(finding, visit)}"));
        if (finding.Story is { } story) { row.Items.Add(Part.Text(texts.Format("changes.point.unnamed", Part.Typed(Excerpt.Of(story, MostStory))))); }
        return row;
    }

    private static Press Read(Finding finding, Change change) => new Press(ChangeVerbs.ReadFinding, change.Id.ToString())
        .With(FindingFields.Finding, finding.Id).With(FindingFields.Cycle, finding.Cycle.ToString(CultureInfo.InvariantCulture));

    private static AdaptiveColumnSet SideBySide(AdaptiveElement[][] columns)
    {
        var set = new AdaptiveColumnSet();
        foreach (var items in columns)
        {
            var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
            column.Items.AddRange(items);
            set.Columns.Add(column);
        }

        return set;
    }

    private static IEnumerable<AdaptiveAction> Buttons(Change change, int cycle, int page, int last, Visit visit)
    {
        var (texts, id) = (visit.Texts, change.Id.ToString());
        var here = new Press(ChangeVerbs.Findings, id).With(FindingFields.Cycle, Number(cycle));
        if (cycle == change.Cycle && change.Phase is Phase.Do or Phase.Check && ChangeRights.Record(visit.Team, visit.Caller) is null)
        {
            yield return visit.Surface.Go(new Press(ChangeVerbs.Finding, id), texts["changes.finding"]);
        }

        if (page < last) { yield return visit.Surface.Go(here.With(ChangeVerbs.Page, Number(page + 1)), texts["changes.more"]); }
        if (page > 0) { yield return visit.Surface.Go(here.With(ChangeVerbs.Page, Number(page - 1)), texts["changes.findings.previous"]); }
        if (cycle > 1) { yield return To(cycle - 1); }
        if (cycle < change.Cycle) { yield return To(cycle + 1); }
        yield return visit.Surface.Go(new Press(ChangeVerbs.Open, id, change.Version), texts["shared.back"]);

        AdaptiveAction To(int other) => visit.Surface.Go(here.With(FindingFields.Cycle, Number(other)), texts.Format("changes.findings.to-cycle", other));
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
