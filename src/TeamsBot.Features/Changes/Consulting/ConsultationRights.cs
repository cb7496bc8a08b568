using TeamsBot.Kernel;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>Who may raise a point, and until when.</summary>
public static class ConsultationRights
{
    /// <summary>Why not; null when they may.</summary>
    public static Refusal? Raise(Consultation asked, Visit visit) =>
        !asked.IsOpen(visit.Today) ? new Refusal("changes.consult.closed")
        : asked.Audience is ConsultationAudience.Team && !visit.Caller.IsOfHost(visit.Team.Team) ? new Refusal("changes.consult.only-team", visit.Team.Name)
        : null;
}
