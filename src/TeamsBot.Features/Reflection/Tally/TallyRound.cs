using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>At the end of a week: releases what is safe to show, and removes what is a year old. Nothing is posted.</summary>
public sealed class TallyRound(ITeams teams, ThemeTally tally, TallyStore store) : IDueWork
{
    /// <inheritdoc/>
    public async Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        if (MemberRef.OwnerOf(team) is not null || await teams.FindAsync(team, cancellationToken) is not { Rhythm.Zone: { } zone }) { return null; }
        var running = await tally.SettleAsync(team, Zones.MondayAt(now, zone), cancellationToken);
        var (today, kept) = (Zones.LocalAt(now, zone).Date, new List<LocalDate>());
        foreach (var batch in await store.ReleasedAsync(team, cancellationToken))
        {
            if (batch.EndsOn > today) { kept.Add(batch.EndsOn); }
            else { await store.RemoveAsync(team, batch, cancellationToken); }
        }

        LocalDate[] days = [.. kept, .. running is null ? [] : new[] { running.Value.Until }];
        return days.Length == 0 ? null : Zones.Get(zone).AtStartOfDay(days.Min()).ToInstant();
    }
}
