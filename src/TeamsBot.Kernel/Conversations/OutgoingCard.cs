using AdaptiveCards;

namespace TeamsBot.Kernel.Conversations;

/// <summary>A message of ours: always a card alone, because text plus card gets split and returns no id.</summary>
/// <param name="Content">The card.</param>
/// <param name="Summary">What the notification says.</param>
public sealed record OutgoingCard(AdaptiveCard Content, string Summary);
