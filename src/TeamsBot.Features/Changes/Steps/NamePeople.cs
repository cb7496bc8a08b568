using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>Names another owner or deputy, for example when someone leaves.</summary>
public sealed class NamePeople : IChangeStep
{
    public string Verb => ChangeVerbs.People;

    public ChangeEventType Type => ChangeEventType.PeopleNamed;

    public (string Title, string Hint, string Done) Keys => ("changes.people", "changes.people.hint", "changes.done.people-named");

    public bool NeedsPeople(Change change, Visit visit) => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
    [
        OwnerChoices.Question(form),
        Cards.Questions.Deputy(form.Visit.Texts, OwnerChoices.Of(form), form.Text(ChangeVerbs.Deputy, form.Change.Deputy?.Ref.ObjectId)),
    ];

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Name(form.Person(ChangeVerbs.Owner), form.Person(ChangeVerbs.Deputy), stamp);
}
