using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T7. What was predicted stands above the question what was seen.</summary>
public sealed class JudgeChange : IChangeStep
{
    public string Verb => ChangeVerbs.Judge;

    public ChangeEventType Type => ChangeEventType.Judged;

    public (string Title, string Hint, string Done) Keys => ("changes.judge", "changes.judge.hint", "changes.done.judged");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var texts = form.Visit.Texts;
        return
        [
            .. form.Change.Plan.Prediction is { } predicted ? [Part.Text(texts.Format("changes.predicted", Part.Typed(predicted)))] : Array.Empty<AdaptiveElement>(),
            Cards.Questions.ExpectedAndSeen(texts, form.Text(ChangeVerbs.ExpectedAndSeen)),
            Cards.Questions.Verdict(texts, form.Text(ChangeVerbs.Verdict)),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Judge(PhaseWords.VerdictOf(form.Text(ChangeVerbs.Verdict)), form.Text(ChangeVerbs.ExpectedAndSeen), form.Although, stamp);
}
