using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T16. Somebody takes a stopped change up again.</summary>
public sealed class ReviveChange : IChangeStep
{
    public string Verb => ChangeVerbs.Revive;

    public ChangeEventType Type => ChangeEventType.Revived;

    public (string Title, string Hint, string Done) Keys => ("changes.revive", "changes.revive.hint", "changes.done.revived");

    public bool NeedsPeople(Change change, Visit visit) => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => [OwnerChoices.Question(form)];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Revive(form.Person(ChangeVerbs.Owner), stamp);
}
