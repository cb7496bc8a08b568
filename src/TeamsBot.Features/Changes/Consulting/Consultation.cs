using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Consulting;

/// <summary>A question to those who will notice the change, before the plan is fixed: what can still change, what is fixed, until when.</summary>
/// <param name="Id">32 characters, given when it is opened.</param>
/// <param name="OpenTo">What can still change.</param>
/// <param name="Fixed">What is fixed, and why.</param>
/// <param name="Closes">Last local date on which people can answer.</param>
/// <param name="Audience">Who may answer.</param>
/// <param name="By">Who asks.</param>
public sealed record Consultation(string Id, string OpenTo, string Fixed, LocalDate Closes, ConsultationAudience Audience, NamedMember By)
{
    /// <summary>Longest time to answer.</summary>
    public const int MostDays = 60;

    /// <summary>True on its last day too.</summary>
    public bool IsOpen(LocalDate today) => today <= Closes;
}

/// <summary>Who may answer. The names are kept in rows: add to them, never rename.</summary>
public enum ConsultationAudience
{
    /// <summary>The people of the host's team.</summary>
    Team,

    /// <summary>Everybody in the conversation: partners and guests too.</summary>
    Everybody,
}
