using AdaptiveCards;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Serving;

/// <summary>What the team's changes contribute to: a bar a promise, and a question about those that nothing serves. Promises are never ranked.</summary>
internal static class PromisesCard
{
    public static AdaptiveCard Of(IReadOnlyList<PromiseCount> counts, Visit visit)
    {
        var texts = visit.Texts;
        var title = texts["changes.promises.title"];
        return CardPage.Of(
            texts, title, [Part.Title(title), Bars(counts, texts), .. Neglected(counts, texts)], visit.Surface.Go(new Press(ChangeVerbs.List), texts["changes.all"]));
    }

    private static AdaptiveElement Bars(IReadOnlyList<PromiseCount> counts, Texts texts) => counts.All(c => c.Changes == 0)
        ? Part.Text(texts["changes.promises.none"])
        : Chart.HorizontalBar(
            texts["changes.promises.chart"],
            texts["changes.promises.axis"],
            [.. counts.Where(c => c.Changes > 0).Select(c => new ChartBar(Name(c, texts), c.Changes, texts.Count("changes.promises.count", c.Changes)))]);

    private static IEnumerable<AdaptiveElement> Neglected(IReadOnlyList<PromiseCount> counts, Texts texts)
    {
        var unserved = counts.Where(c => c.Changes == 0).ToArray();
        if (unserved.Length == 0 || unserved.Length == counts.Count) { return []; }
        return [Part.Block([Part.Section(texts["changes.promises.neglected"]), .. unserved.Select(c => Part.Hint(Name(c, texts)))])];
    }

    private static string Name(PromiseCount count, Texts texts) => count.Promise.Title.In(texts.Language.Tag);
}
