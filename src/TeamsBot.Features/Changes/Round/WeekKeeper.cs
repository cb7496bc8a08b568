using NodaTime;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Agenda;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Changes.Round;

/// <summary>Keeps what a closed item told of each change. An item that is told again writes only what is different.</summary>
public sealed class WeekKeeper(ITeams teams, ChangeStore changes, RoundStore round)
{
    // The round keeps the same rows; then this looks again.
    private const int Tries = 3;

    public async Task KeepAsync(TeamKey team, LocalDate date, IReadOnlyList<SubjectWeek> weeks, CancellationToken cancellationToken)
    {
        if (await teams.FindAsync(team, cancellationToken) is not { Rhythm.Zone: var zone }) { return; }
        // Other features may have subjects on the item too.
        var since = (await changes.ListAsync(team, cancellationToken)).ToDictionary(c => c.Id.ToString(), c => (c.Id, On: Zones.LocalAt(c.Since, zone).Date), StringComparer.Ordinal);
        for (var left = Tries; left > 0; left--)
        {
            var memory = await round.ReadAsync(team, cancellationToken);
            Write[] writes = [.. weeks.Where(w => since.ContainsKey(w.Id)).SelectMany(w => Told(team, memory, since[w.Id].Id, date, w, since[w.Id].On)).Take(StoreLimits.Operations)];
            if (writes.Length == 0 || (await round.WriteAsync(team, writes, cancellationToken)).Done) { return; }
        }
    }

    private static IEnumerable<Write> Told(TeamKey team, RoundMemory memory, ChangeId id, LocalDate date, SubjectWeek said, LocalDate phaseSince)
    {
        var known = memory.Week(id)?.Value;
        var told = (known ?? Week.None).Told(date, said, phaseSince);
        return told == known ? [] : [memory.Put(RoundRows.Write(team, id, told))];
    }
}
