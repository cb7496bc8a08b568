using AdaptiveCards;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T9. What stays, who goes on with it, and whether to pass it on.</summary>
public sealed class SustainChange : IChangeStep
{
    public string Verb => ChangeVerbs.Sustain;

    public ChangeEventType Type => ChangeEventType.SustainingBegun;

    public (string Title, string Hint, string Done) Keys => ("changes.sustain", "changes.sustain.hint", "changes.done.sustaining-begun");

    public bool NeedsPeople(Change change, Visit visit) => true;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) =>
    [
        Cards.Questions.Lesson(form.Visit.Texts, form.Text(ChangeVerbs.Lesson)),
        Cards.Questions.Keep(form.Visit.Texts, form.Text(ChangeVerbs.Keep)),
        OwnerChoices.Question(form),
        Cards.Questions.Spread(form.Visit.Texts, form.Text(ChangeVerbs.Spread)),
    ];

    public Outcome<Change> Take(StepForm form, Stamp stamp)
    {
        var plan = new SustainPlan(form.Text(ChangeVerbs.Keep)) { Spread = string.Equals(form.Text(ChangeVerbs.Spread), DescribeApproach.Yes, StringComparison.Ordinal) };
        return form.Change.Sustain(form.Text(ChangeVerbs.Lesson), form.Person(ChangeVerbs.Owner), plan, form.Although, stamp);
    }
}
