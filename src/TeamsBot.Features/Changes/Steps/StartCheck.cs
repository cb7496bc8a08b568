using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T4. One press.</summary>
public sealed class StartCheck : IChangeStep
{
    public string Verb => ChangeVerbs.Check;

    public ChangeEventType Type => ChangeEventType.CheckStarted;

    public (string Title, string Hint, string Done) Keys => ("changes.check", "changes.meaning.check", "changes.done.check-started");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.StartCheck(stamp);
}
