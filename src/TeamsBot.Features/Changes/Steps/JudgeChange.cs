using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T7. Guards on evidence join the rule.</summary>
public sealed class JudgeChange : IChangeStep
{
    public string Verb => ChangeVerbs.Judge;

    public ChangeEventType Type => ChangeEventType.Judged;

    public (string Title, string Hint, string Done) Keys => ("changes.judge", "changes.judge.hint", "changes.done.judged");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
    [
        Cards.Questions.ExpectedAndSeen(form.Visit.Texts, form.Text(ChangeVerbs.ExpectedAndSeen)),
        Cards.Questions.Verdict(form.Visit.Texts, form.Text(ChangeVerbs.Verdict)),
    ];

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Judge(PhaseWords.VerdictOf(form.Text(ChangeVerbs.Verdict)), form.Text(ChangeVerbs.ExpectedAndSeen), stamp);
}
