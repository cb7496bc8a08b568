namespace TeamsBot.Features.Reflection;

/// <summary>Where a session was shared, kept with its writer so that they can take it back.</summary>
/// <param name="TenantId">The conversation's tenant.</param>
/// <param name="ConversationId">The conversation.</param>
/// <param name="StepId">The shared step.</param>
public sealed record Shared(string TenantId, string ConversationId, string StepId);
