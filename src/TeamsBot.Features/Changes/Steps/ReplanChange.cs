using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T5. The same round with another, smaller plan; the old one stays in the record.</summary>
public sealed class ReplanChange : IChangeStep
{
    public string Verb => ChangeVerbs.Replan;

    public ChangeEventType Type => ChangeEventType.Replanned;

    public (string Title, string Hint, string Done) Keys => ("changes.replan", "changes.replan.hint", "changes.done.replanned");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
        [Cards.Questions.Lesson(form.Visit.Texts, form.Text(ChangeVerbs.Lesson))];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Replan(form.Text(ChangeVerbs.Lesson), stamp);
}
