using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T17, back. One press.</summary>
public sealed class ResumeChange : IChangeStep
{
    public string Verb => ChangeVerbs.Resume;

    public ChangeEventType Type => ChangeEventType.Resumed;

    public (string Title, string Hint, string Done) Keys => ("changes.resume", "changes.pause.hint", "changes.done.resumed");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Resume(stamp);
}
