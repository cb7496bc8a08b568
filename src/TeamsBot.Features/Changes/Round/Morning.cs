using NodaTime;
using TeamsBot.Kernel.Settings;

namespace TeamsBot.Features.Changes.Round;

/// <summary>A morning of a conversation: what the steps of the round have in front of them.</summary>
/// <param name="Settings">The conversation; it is set up.</param>
/// <param name="Today">The team's date.</param>
/// <param name="Now">The moment.</param>
/// <param name="Changes">All changes, oldest first.</param>
/// <param name="Memory">What the round remembers.</param>
public sealed record Morning(TeamSettings Settings, LocalDate Today, Instant Now, IReadOnlyList<Change> Changes, RoundMemory Memory)
{
    public string Zone => Settings.Rhythm!.Zone;
}
