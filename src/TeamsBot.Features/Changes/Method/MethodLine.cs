using AdaptiveCards;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Method;

/// <summary>
/// How the team works, in a line on the change's card, and what would help next. Everybody who opens the change reads the same: it is about the
/// way of working, and it stands on no other card.
/// </summary>
internal static class MethodLine
{
    public static IEnumerable<AdaptiveElement> Of(Change change, Visit visit)
    {
        if (change.Phase is Phase.Idea or Phase.Stopped) { return []; }
        var (score, texts) = (MethodScore.Of(change, visit.Zone), visit.Texts);
        var met = string.Join(", ", score.Features.Where(f => f.Value is Reached.Yes).Select(f => texts[$"changes.method.{f.Key.Tag()}"]));
        var line = met.Length > 0 ? texts.Format("changes.method-score", score.Met, score.Features.Count, met) : texts.Format("changes.method-begin", score.Features.Count);
        return [Part.Block([Part.Section(texts["changes.method"]), Part.Text(line), .. Next(change, score, visit)])];
    }

    private static IEnumerable<AdaptiveElement> Next(Change change, MethodScore score, Visit visit) =>
        change.Phase is not Phase.Sustained && score.Weakest is { } weakest ? [Part.Hint(visit.Texts[$"changes.method-next.{weakest.Tag()}"])] : [];
}
