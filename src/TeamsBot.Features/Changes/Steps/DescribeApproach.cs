using AdaptiveCards;
using TeamsBot.Features.Changes.Cards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>How the plan is carried out: which promise or ambition it serves, the steps, whether it starts small, who had a say.</summary>
public sealed class DescribeApproach : IChangeStep
{
    public string Verb => ChangeVerbs.Approach;

    public ChangeEventType Type => ChangeEventType.Edited;

    public (string Title, string Hint, string Done) Keys => ("changes.approach", "changes.approach.hint", "changes.done.edited");

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form)
    {
        var (texts, plan) = (form.Visit.Texts, form.Change.Plan);
        return
        [
            Cards.Questions.Steps(texts, form.Text(ChangeVerbs.Steps, plan.Approach)),
            Cards.Questions.SmallTest(texts, form.Text(ChangeVerbs.SmallTest, plan.IsSmallTest is { } small ? Answer(small) : null)),
            Cards.Questions.Serves(form.Visit, form.Text(ChangeVerbs.Serves, plan.Serves)),
            Cards.Questions.Consulted(texts, form.Text(ChangeVerbs.Consulted, plan.Consulted)),
            Cards.Questions.Scope(texts, form.Text(ChangeVerbs.Scope, plan.Scope?.ToString())),
        ];
    }

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var plan = form.Change.Plan with
        {
            Approach = form.Text(ChangeVerbs.Steps),
            IsSmallTest = form.Text(ChangeVerbs.SmallTest) switch { Yes => true, No => false, _ => null },
            Serves = ChangeWords.KnownService(form.Text(ChangeVerbs.Serves), form.Visit),
            Consulted = form.Text(ChangeVerbs.Consulted),
            Scope = ChangeWords.ScopeOf(form.Text(ChangeVerbs.Scope)),
        };
        return form.Change.Edit(form.Change.Title, plan, form.Visit.Today, stamp);
    }

    internal const string Yes = "yes", No = "no";

    private static string Answer(bool small) => small ? Yes : No;
}
