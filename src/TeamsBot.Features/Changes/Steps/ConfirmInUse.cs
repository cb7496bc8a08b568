using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T14. One press: it is still in use.</summary>
public sealed class ConfirmInUse : IChangeStep
{
    public string Verb => ChangeVerbs.StillInUse;

    public ChangeEventType Type => ChangeEventType.StillInUse;

    public (string Title, string Hint, string Done) Keys => ("changes.still-in-use", "changes.meaning.sustained", "changes.done.still-in-use");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.StillInUse(form.Visit.Today, stamp);
}
