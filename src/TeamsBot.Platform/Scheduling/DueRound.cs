using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Scheduling;

/// <summary>One round for one conversation: every feature does what is due, and the earliest next instant is kept in its row.</summary>
public sealed class DueRound(IEnumerable<IDueWork> works, Schedules schedules, TimeProvider clock)
{
    /// <summary>Runs the round.</summary>
    /// <returns>When the next one is due; null when nothing is planned.</returns>
    /// <exception cref="StoreUnavailableException">The store did not answer; the row still says it is due.</exception>
    /// <exception cref="AggregateException">Some of the work failed; the rest was done, and the row still says it is due.</exception>
    public async Task<Instant?> RunAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var row = await schedules.FindAsync(team, cancellationToken);
        var (next, failures) = await RunAllAsync(team, clock.GetInstant(), cancellationToken);
        if (failures is [StoreUnavailableException outage, ..] && failures.TrueForAll(f => f is StoreUnavailableException))
        {
            throw new StoreUnavailableException(outage.Message, outage);
        }

        if (failures.Count > 0) { throw new AggregateException(failures); }
        await schedules.KeepAsync(team, row, next, cancellationToken);
        return next;
    }

    // A feature that fails must not keep another from its work.
    private async Task<(Instant? Next, List<Exception> Failures)> RunAllAsync(TeamKey team, Instant now, CancellationToken cancellationToken)
    {
        Instant? next = null;
        List<Exception> failures = [];
        foreach (var work in works)
        {
            try
            {
                var due = await work.RunAsync(team, now, cancellationToken);
                next = due is null || next < due ? next : due;
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                failures.Add(e);
            }
        }

        return (next, failures);
    }
}
