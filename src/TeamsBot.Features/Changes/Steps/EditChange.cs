using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>Other words. Once Do has begun the page leaves out the aim and the check date, which stand.</summary>
public sealed class EditChange : IChangeStep
{
    public string Verb => ChangeVerbs.Edit;

    public ChangeEventType Type => ChangeEventType.Edited;

    public (string Title, string Hint, string Done) Keys => ("changes.edit", "changes.edit.hint", "changes.done.edited");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, plan) = (form.Visit.Texts, form.Change.Plan);
        AdaptiveElement[] always =
        [
            Cards.Questions.Title(texts, form.Text(ChangeVerbs.Title, form.Change.Title)),
            Cards.Questions.ForWhom(texts, form.Text(ChangeVerbs.ForWhom, plan.ForWhom)),
            Cards.Questions.Problem(texts, form.Text(ChangeVerbs.Problem, plan.Problem)),
        ];
        return IsSettled(form.Change) ? always : [.. always, Cards.Questions.Aim(texts, form.Text(ChangeVerbs.Aim, plan.Aim)), PlanAnswers.CheckDate(form)];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var typed = PlanAnswers.Of(form);
        var plan = IsSettled(form.Change) ? typed with { Aim = form.Change.Plan.Aim, CheckDate = form.Change.Plan.CheckDate } : typed;
        return form.Change.Edit(form.Text(ChangeVerbs.Title), plan, form.Visit.Today, stamp);
    }

    private static bool IsSettled(Change change) => change.Phase is not (Phase.Idea or Phase.Plan);
}
