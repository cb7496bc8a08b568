using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Features.Reflection;

/// <summary>Removes from a team's deck what is past its time: proposals, questions that were not answered, cards that were taken out.</summary>
public sealed class DeckRound(DeckStore store) : IDueWork
{
    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (MemberRef.OwnerOf(team) is not null) { return null; }
        var kept = await store.ChangeAsync(team, deck => deck.At(now), cancellationToken);
        // Somebody kept coming between: the next press or round removes it.
        return kept.Refusal is null ? kept.Value.NextEnd() : now + Duration.FromMinutes(5);
    }
}
