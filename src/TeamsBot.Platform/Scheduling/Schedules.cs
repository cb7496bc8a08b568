using System.Runtime.CompilerServices;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Scheduling;

/// <summary>The rows of <see cref="ScheduleRow.Table"/>.</summary>
public sealed class Schedules(ITableStore store)
{
    /// <summary>The conversation's row; null when nothing is planned.</summary>
    public async Task<ScheduleRow?> FindAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(ScheduleRow.Table, ScheduleRow.PartitionOf(team), ScheduleRow.KeyOf(team), cancellationToken);
        return row is null ? null : ScheduleRow.Read(row);
    }

    /// <summary>Writes the instant, whatever stood there.</summary>
    public Task WakeAtAsync(TeamKey team, Instant due, CancellationToken cancellationToken) =>
        store.UpsertAsync(ScheduleRow.Table, new ScheduleRow(team, due).ToRow(), cancellationToken);

    /// <summary>
    /// Keeps what a round found out, unless somebody wrote the row since <paramref name="read"/>: then that somebody runs a round of its own.
    /// </summary>
    public Task KeepAsync(TeamKey team, ScheduleRow? read, Instant? next, CancellationToken cancellationToken) => (read, next) switch
    {
        (null, null) => Task.CompletedTask,
        (null, { } due) => store.InsertAsync(ScheduleRow.Table, new ScheduleRow(team, due).ToRow(), cancellationToken),
        ({ } row, null) => store.DeleteAsync(
            ScheduleRow.Table, ScheduleRow.PartitionOf(team), ScheduleRow.KeyOf(team), row.ETag, cancellationToken),
        ({ } row, { } due) => store.ReplaceAsync(ScheduleRow.Table, (row with { Due = due }).ToRow(), cancellationToken),
    };

    /// <summary>Every row there is.</summary>
    public async IAsyncEnumerable<ScheduleRow> AllAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var i = 0; i < ScheduleRow.Partitions; i++)
        {
            await foreach (var row in store.RangeAsync(ScheduleRow.Table, ScheduleRow.Partition(i), KeyRange.All, cancellationToken))
            {
                yield return ScheduleRow.Read(row);
            }
        }
    }
}
