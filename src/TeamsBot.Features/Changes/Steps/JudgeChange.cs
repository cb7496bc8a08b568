using AdaptiveCards;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T7. What was predicted stands beside what was measured and found, above the question what was seen.</summary>
public sealed class JudgeChange : IChangeStep
{
    public string Verb => ChangeVerbs.Judge;

    public ChangeEventType Type => ChangeEventType.Judged;

    public (string Title, string Hint, string Done) Keys => ("changes.judge", "changes.judge.hint", "changes.done.judged");

    public bool ShowsFindings => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var texts = form.Visit.Texts;
        return
        [
            .. form.Change.Plan.Prediction is { } predicted ? [Part.Text(texts.Format("changes.predicted", Part.Typed(predicted)))] : Array.Empty<AdaptiveElement>(),
            .. form.Change.Measures.Select(m => Part.Block(Seen(m, texts))),
            .. form.Findings.Count > 0 ? [Part.Block([Part.Section(texts["changes.findings"]), .. form.Findings.Select(f => Found(f, texts))])] : Array.Empty<AdaptiveElement>(),
            Cards.Questions.ExpectedAndSeen(texts, form.Text(ChangeVerbs.ExpectedAndSeen)),
            Cards.Questions.Verdict(texts, form.Text(ChangeVerbs.Verdict)),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Judge(PhaseWords.VerdictOf(form.Text(ChangeVerbs.Verdict)), form.Text(ChangeVerbs.ExpectedAndSeen), form.Although, stamp);

    // "Expected 5, seen 4.8", with the norm and the newest figures below.
    private static IEnumerable<AdaptiveElement> Seen(Measure measure, Texts texts)
    {
        yield return Part.Text(MeasureWords.ExpectedAndSeen(measure, texts));
        if (measure.Recent.Count == 0) { yield break; }
        yield return Part.Hint(MeasureWords.NewestAndStanding(measure, texts));
        if (measure.Norm is { } norm) { yield return Part.Hint($"{texts["changes.measure.norm"]} {MeasureWords.Value(norm, measure.Unit, texts)}"); }
    }

    private static AdaptiveTextBlock Found(Finding finding, Texts texts) =>
        Part.Hint(texts.Format("changes.judge.found", texts[FindingWords.Key(finding.Nature)], texts[FindingWords.Key(finding.Side)], FindingWords.What(finding, texts, MostFound)));

    private const int MostFound = 80;
}
