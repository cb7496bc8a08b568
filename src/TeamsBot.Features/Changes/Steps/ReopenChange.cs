using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T12. It needs another round after all.</summary>
public sealed class ReopenChange : IChangeStep
{
    public string Verb => ChangeVerbs.Reopen;

    public ChangeEventType Type => ChangeEventType.Reopened;

    public (string Title, string Hint, string Done) Keys => ("changes.reopen", "changes.reopen.hint", "changes.done.reopened");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
        [Cards.Questions.Reason(form.Visit.Texts, form.Text(ChangeVerbs.Reason), isNeeded: true)];

    public Outcome<Change> Take(StepForm form, Stamp stamp) => form.Change.Reopen(form.Text(ChangeVerbs.Reason), stamp);
}
