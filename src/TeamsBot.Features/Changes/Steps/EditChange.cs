using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>Other words. Once Do has begun the page leaves out the aim, the prediction and the check date, which stand.</summary>
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
        return form.Change.IsSettled
            ? always
            : [.. always, Cards.Questions.Aim(texts, form.Text(ChangeVerbs.Aim, plan.Aim)), Cards.Questions.Prediction(texts, form.Text(ChangeVerbs.Prediction, plan.Prediction)), PlanAnswers.CheckDate(form)];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var (typed, now) = (PlanAnswers.Of(form), form.Change.Plan);
        var plan = form.Change.IsSettled ? typed with { Aim = now.Aim, Prediction = now.Prediction, CheckDate = now.CheckDate } : typed;
        return form.Change.Edit(form.Text(ChangeVerbs.Title), plan, form.Visit.Today, stamp);
    }
}
