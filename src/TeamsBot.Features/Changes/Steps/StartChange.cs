using AdaptiveCards;
using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Steps;

/// <summary>T1. Who brought the idea takes it on with one press; a leader says who does.</summary>
public sealed class StartChange : IChangeStep
{
    public string Verb => ChangeVerbs.Start;

    public ChangeEventType Type => ChangeEventType.Started;

    public (string Title, string Hint, string Done) Keys => ("changes.start", "changes.start.hint", "changes.done.started");

    public bool NeedsPeople(Change change, Visit visit) => ChangeRights.Leads(visit.Team, visit.Caller) || change.Owner.Ref != visit.Caller.Ref;

    public IReadOnlyList<AdaptiveElement> Questions(StepForm form) => NeedsPeople(form.Change, form.Visit)
        ? [OwnerChoices.Question(form)]
        : [];

    public Outcome<Change> Take(StepForm form, Stamp stamp) =>
        form.Change.Start(NeedsPeople(form.Change, form.Visit) ? form.Person(ChangeVerbs.Owner) : form.Visit.Me, stamp);
}
