using System.Security.Cryptography;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Reflection.Tally;

/// <summary>Counts which themes people of a team choose. Nothing here logs, and nothing says who or when.</summary>
public sealed class ThemeTally(TallyStore store, HomeTeam home, PrivacyKey key, TimeProvider clock)
{
    // Colleagues who choose in the same moment; whoever loses so often is left uncounted, which is no loss to them.
    private const int Tries = 10;

    /// <summary>Counts a theme that somebody chose, for the team they belong to; for who is in none, nothing. Counting it again changes nothing.</summary>
    public Task CountAsync(MemberRef person, string theme, CancellationToken cancellationToken) =>
        ChangeAsync(person, begins: true, (batch, marks) => batch.Count(marks, theme), cancellationToken);

    /// <summary>Takes a person's choice of a theme out of what runs, or all their choices. What was released stays: nobody could tell which part of it was theirs.</summary>
    public Task TakeOutAsync(MemberRef person, string? theme, CancellationToken cancellationToken) =>
        ChangeAsync(person, begins: false, (batch, marks) => theme is null ? batch.TakeOut(marks) : batch.TakeOut(marks, theme), cancellationToken);

    /// <summary>Releases or drops what is due, and gives what runs.</summary>
    public async Task<Kept<RunningBatch>?> SettleAsync(TeamKey team, LocalDate monday, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await store.RunningAsync(team, cancellationToken) is not { } kept) { return null; }
            var settled = kept.Value.SettleOn(monday);
            if (ReferenceEquals(settled.Running, kept.Value)) { return kept; }
            if (settled.Running is null) { await store.EndAsync(team, kept, settled.Released, cancellationToken); }
            else { await store.KeepAsync(team, kept with { Value = settled.Running }, cancellationToken); }
        }

        return null;
    }

    private async Task ChangeAsync(MemberRef person, bool begins, Func<RunningBatch, Marks, RunningBatch> rule, CancellationToken cancellationToken)
    {
        if (await home.OfAsync(person, cancellationToken) is not { Rhythm: { } rhythm } settings) { return; }
        var monday = Zones.MondayAt(clock.GetInstant(), rhythm.Zone);
        for (var i = 0; i < Tries; i++)
        {
            var kept = await SettleAsync(settings.Team, monday, cancellationToken);
            if (kept is null && !begins) { return; }
            kept ??= new Kept<RunningBatch>(RunningBatch.Begin(monday, RandomNumberGenerator.GetHexString(32, lowercase: true)), ETag: null);
            var after = rule(kept.Value, new Marks(key, kept.Value.Salt, person));
            if (ReferenceEquals(after, kept.Value) || await store.KeepAsync(settings.Team, kept with { Value = after }, cancellationToken)) { return; }
        }
    }
}
