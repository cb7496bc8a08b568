using TeamsBot.Kernel;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Learning;

/// <summary>Who may do what with a moment (domain.md 2.4): everybody attends and proposes, the team's own side plans.</summary>
public static class Rights
{
    /// <summary>Why this person may not plan; null when they may.</summary>
    public static Refusal? ToPlan(Visit visit) => visit.MayPlan ? null : new("learning.only-own-side");

    /// <summary>Why this person may not move, change or cancel it; null when they may: who planned or leads it, and who may lead the team.</summary>
    public static Refusal? ToChange(Moment moment, Visit visit)
    {
        if (Access.ToLead(visit.Team, visit.Caller) is null) { return null; }
        var isTheirs = visit.Me.Ref == moment.By.Ref || visit.Me.Ref == moment.Plan.Host.Ref;
        return isTheirs && (visit.MayPlan || moment.State is MomentState.Proposed) ? null : Only(moment, visit);
    }

    /// <summary>Why this person may not tell what it brought; null when they may: who led it, from wherever, and who may lead the team.</summary>
    public static Refusal? ToTell(Moment moment, Visit visit) => visit.Me.Ref == moment.Plan.Host.Ref ? null : ToChange(moment, visit);

    private static Refusal Only(Moment moment, Visit visit)
    {
        var people = new[] { moment.Plan.Host, moment.By }.Concat(Access.Leads(visit.Team));
        return new("learning.only-these", string.Join(", ", people.Where(p => p.Name.Length > 0).DistinctBy(p => p.Ref).Select(p => p.Name)));
    }
}
