using AdaptiveCards;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Cards;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T2. The page is the plan: for whom first. Guards on measures and on who was consulted join the rule, and ask here.</summary>
public sealed class BeginChange : IChangeStep
{
    public string Verb => ChangeVerbs.Begin;

    public ChangeEventType Type => ChangeEventType.Begun;

    public (string Title, string Hint, string Done) Keys => ("changes.begin", "changes.begin.hint", "changes.done.begun");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, plan) = (form.Visit.Texts, form.Change.Plan);
        var needed = texts["shared.fill-in"];
        return
        [
            Cards.Questions.ForWhom(texts, form.Text(ChangeVerbs.ForWhom, plan.ForWhom)).Required(needed),
            Cards.Questions.Problem(texts, form.Text(ChangeVerbs.Problem, plan.Problem)).Required(needed),
            Cards.Questions.Aim(texts, form.Text(ChangeVerbs.Aim, plan.Aim)).Required(needed),
            PlanAnswers.CheckDate(form).Required(needed),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Begin(PlanAnswers.Of(form), form.Visit.Today, stamp);
}
