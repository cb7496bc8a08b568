using NodaTime;

namespace TeamsBot.Features.Changes;

/// <summary>Why a change needs the team on the weekly item.</summary>
internal static class Attention
{
    /// <summary>Text key of the reason that goes before the others; null when there is none.</summary>
    public static string? KeyOf(Change change, LocalDate today) => change switch
    {
        { IsOrphan: true } => "changes.attention.orphan",
        { IsSleeping: true } => "changes.attention.sleeping",
        { Phase: Phase.Do, Plan.CheckDate: { } check } when check < today => "changes.attention.check-passed",
        { Phase: Phase.Do, Plan.CheckDate: { } check } when check == today => "changes.attention.check-due",
        _ => null,
    };
}
