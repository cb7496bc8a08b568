using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T8. The aim and the measures go along; what was learned stands above the new plan.</summary>
public sealed class StartNextCycle : IChangeStep
{
    public string Verb => ChangeVerbs.Next;

    public ChangeEventType Type => ChangeEventType.NextCycle;

    public (string Title, string Hint, string Done) Keys => ("changes.next", "changes.next.hint", "changes.done.next-cycle");

    public bool NeedsPeople(Change change, Visit visit) => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
    [
        Cards.Questions.Lesson(form.Visit.Texts, form.Text(ChangeVerbs.Lesson)),
        Cards.Questions.Adjusted(form.Visit.Texts, form.Text(ChangeVerbs.Adjusted)),
        OwnerChoices.Question(form),
    ];

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.StartNextCycle(form.Text(ChangeVerbs.Lesson), form.Text(ChangeVerbs.Adjusted), form.Person(ChangeVerbs.Owner), stamp);
}
