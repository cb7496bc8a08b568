using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Story;

/// <summary>A cycle in a few lines of a card: what was tried, what was predicted and seen, what was learned and decided.</summary>
internal static class StoryLines
{
    /// <summary>So much of a text stands on the card; all of it on the page.</summary>
    public const int MostText = 200;

    /// <summary>The lines of a cycle.</summary>
    public static IEnumerable<AdaptiveElement> Of(StoryCycle cycle, Visit visit)
    {
        var texts = visit.Texts;
        yield return Part.Section(Heading(cycle, texts));
        if (Tried(cycle.Plan) is { } tried) { yield return Part.Text(Line(texts, "changes.story.tried", tried)); }
        if (Seen(cycle, texts) is { } seen) { yield return Part.Text(seen); }
        if (cycle.Lesson is { } lesson) { yield return Part.Text(Line(texts, "changes.story.lesson", lesson)); }
        foreach (var decision in Decisions(cycle, visit)) { yield return Part.Hint(decision); }
    }

    /// <summary>"Ronde 2: bijna, nog een ronde"; of one that runs only its number.</summary>
    public static string Heading(StoryCycle cycle, Texts texts) => cycle.Verdict is { } verdict
        ? texts.Format("changes.story.cycle-judged", cycle.Number, texts[verdict.NameKey()])
        : texts.Format("changes.story.cycle", cycle.Number);

    /// <summary>What the team set out to do in a cycle: what is different this time says most.</summary>
    public static string? Tried(Plan plan) => plan.Adjusted ?? plan.Approach ?? plan.Aim ?? plan.Problem;

    /// <summary>The findings of a nature, by side: "Hard: 3", "2 gaat goed", "1 moet beter".</summary>
    public static IEnumerable<AdaptiveElement> Counts(EvidenceNature nature, Finding[] findings, Texts texts)
    {
        yield return Part.Text(texts.Format("changes.story.count", texts[FindingWords.Key(nature)], findings.Length));
        foreach (var side in findings.GroupBy(f => f.Side).OrderBy(g => g.Key)) { yield return Part.Hint(texts.Format("changes.story.count", texts[FindingWords.Key(side.Key)], side.Count())); }
    }

    private static string? Seen(StoryCycle cycle, Texts texts) => (cycle.Plan.Prediction, cycle.ExpectedAndSeen) switch
    {
        ({ } predicted, { } seen) => texts.Format("changes.story.predicted-seen", Short(predicted), Short(seen)),
        ({ } predicted, null) => Line(texts, "changes.story.predicted", predicted),
        (null, { } seen) => Line(texts, "changes.story.seen", seen),
        _ => null,
    };

    // Its reason is the lesson above; what was passed is for everybody to read.
    private static IEnumerable<string> Decisions(StoryCycle cycle, Visit visit)
    {
        var texts = visit.Texts;
        foreach (var passed in cycle.Overrides.Select(e => e.Passed!))
        {
            yield return texts.Format("changes.passed", string.Join(" ", passed.Concerns.Select(key => texts[ChangeWords.ConcernKey(key)])), Short(passed.Reason));
        }

        if (cycle.Decisions is [.., var last])
        {
            yield return texts.Format(DecisionKey(last.Type), LocalText.ShortDay(Zones.LocalAt(last.At, visit.Zone).Date, texts.Language.Tag));
        }
    }

    /// <summary>Text key of a decision; its hole is the day.</summary>
    public static string DecisionKey(ChangeEventType type) => type switch
    {
        ChangeEventType.SustainingBegun => "changes.story.kept",
        ChangeEventType.Stopped => "changes.story.stopped",
        _ => "changes.story.another-round",
    };

    private static string Line(Texts texts, string key, string typed) => texts.Format(key, Short(typed));

    private static string Short(string typed) => Part.Typed(Excerpt.Of(typed, MostText));
}
