using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>The answer to T19. One press: the team goes on with it.</summary>
public sealed class GoOnWithChange : IChangeStep
{
    public string Verb => ChangeVerbs.GoOn;

    public ChangeEventType Type => ChangeEventType.WentOn;

    public (string Title, string Hint, string Done) Keys => ("changes.go-on", "changes.sleeping", "changes.done.went-on");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.GoOn(stamp);
}
