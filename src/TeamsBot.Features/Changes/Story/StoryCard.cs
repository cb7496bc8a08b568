using System.Text;
using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.RunCharts;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Story;

/// <summary>
/// The story on one card: where it stands, the first measure as a chart, what was found, and the cycles in a few lines each, newest first. What
/// does not fit stands on the page.
/// </summary>
public static class StoryCard
{
    /// <summary>More cycles than this nobody reads on a card.</summary>
    public const int MostCycles = 10;

    // Below the 25 kB of a card, so that what Teams adds around it fits too.
    private const int MostBytes = 24_000;

    private const int FewestCycles = 3;

    private const int MostWords = 2;

    /// <summary>The card.</summary>
    /// <param name="story">The story.</param>
    /// <param name="links">Where its buttons lead.</param>
    /// <param name="visit">Who looks.</param>
    public static AdaptiveCard Of(ChangeStory story, StoryLinks links, Visit visit)
    {
        foreach (var (cycles, isPictured) in Sizes(Math.Min(story.Cycles.Count, MostCycles)))
        {
            var card = Of(story, cycles, isPictured, links, visit);
            if (Encoding.UTF8.GetByteCount(card.ToJson()) < MostBytes) { return card; }
        }

        return Of(story, cycles: 0, isPictured: false, links, visit);
    }

    // From whole to small: the chart gives way before the newest cycles do.
    private static IEnumerable<(int Cycles, bool IsPictured)> Sizes(int most)
    {
        for (var cycles = most; cycles >= Math.Min(most, FewestCycles); cycles--) { yield return (cycles, true); }
        for (var cycles = most; cycles > 0; cycles--) { yield return (cycles, false); }
    }

    private static AdaptiveCard Of(ChangeStory story, int cycles, bool isPictured, StoryLinks links, Visit visit)
    {
        var texts = visit.Texts;
        return CardPage.Of(
            texts,
            $"{story.Now.Title}: {texts["changes.story"]}",
            [
                .. Head(story, visit),
                .. Measured(story, isPictured, visit),
                .. SideBySide(story, visit),
                .. story.Cycles.Reverse().Take(cycles).Select(cycle => Part.Block(StoryLines.Of(cycle, visit))),
                .. Rest(story, cycles, links, visit),
            ],
            Buttons(story, links, visit));
    }

    private static IEnumerable<AdaptiveElement> Head(ChangeStory story, Visit visit)
    {
        var (texts, now) = (visit.Texts, story.Now);
        yield return Part.Title(Part.Typed(now.Title));
        yield return Part.Text(texts.Format("changes.stands", ChangeWords.Where(now, texts), ChangeWords.Since(now, visit)));
        if (now.Plan.ForWhom is { } forWhom) { yield return Part.Text(texts.Format("changes.announce.line", texts["changes.for-whom"], Part.Typed(forWhom))); }
        if (now.Plan.Aim is { } aim) { yield return Part.Text(texts.Format("changes.announce.line", texts["changes.aim"], Part.Typed(Excerpt.Of(aim, StoryLines.MostText)))); }
    }

    // Teams draws no marks, so the words below the chart name them. Where there are many, the first, which says where the median comes from, gives way.
    private static IEnumerable<AdaptiveElement> Measured(ChangeStory story, bool isPictured, Visit visit)
    {
        if (story.FirstMeasure is not { } measure) { return []; }
        var (texts, chart) = (visit.Texts, RunChart.Of(RunChartData.Of(measure.Measure, measure.Figures, story.Events, visit.Zone)));
        var words = RunChartWords.Of(chart, texts);
        return
        [
            Part.Block([isPictured ? RunChartCard.Of(chart, texts) : Part.Text(Part.Typed($"{measure.Measure.Name}: {RunChartWords.Summary(chart, texts)}"))]),
            .. words.Skip(words.Count > MostWords ? 1 : 0).Take(MostWords).Select(line => Part.Hint(Part.Typed(line))),
        ];
    }

    // Counts are short, so two columns fit a phone; a bar chart of at most twelve things would say less than these words.
    private static IEnumerable<AdaptiveElement> SideBySide(ChangeStory story, Visit visit)
    {
        if (story.Cycles.All(c => c.Findings.Count == 0)) { return []; }
        var columns = new AdaptiveColumnSet();
        foreach (var nature in Enum.GetValues<EvidenceNature>())
        {
            var column = new AdaptiveColumn { Width = AdaptiveColumnWidth.Stretch };
            column.Items.AddRange(StoryLines.Counts(nature, [.. story.Cycles.SelectMany(c => c.Findings).Where(f => f.Nature == nature)], visit.Texts));
            columns.Columns.Add(column);
        }

        return [Part.Block([Part.Section(visit.Texts["changes.findings"]), columns])];
    }

    private static IEnumerable<AdaptiveElement> Rest(ChangeStory story, int cycles, StoryLinks links, Visit visit)
    {
        var (texts, left) = (visit.Texts, story.Cycles.Count - cycles);
        if (story.Cycles.Count == 0) { yield return Part.Text(texts["changes.story.none"]); }
        if (left > 0) { yield return Part.Hint(texts.Count(links.Page is null ? "changes.story.earlier" : "changes.story.earlier-on-page", left)); }
        if (links.Page is not null) { yield return Part.Block([Part.Hint(texts["changes.story.links"])]); }
    }

    private static IEnumerable<AdaptiveAction> Buttons(ChangeStory story, StoryLinks links, Visit visit)
    {
        var texts = visit.Texts;
        if (links.Page is { } page) { yield return Open.Link(texts["changes.story.open"], page); }
        if (links.Measurements is { } measurements) { yield return Open.Link(texts["changes.story.csv"], measurements); }
        if (links.Record is { } record) { yield return Open.Link(texts["changes.story.json"], record); }
        yield return visit.Surface.Go(new Press(ChangeVerbs.Open, story.Now.Id.ToString(), story.Now.Version), texts["shared.back"]);
    }
}
