using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using NodaTime;
using Quartz;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Platform.Scheduling;

/// <summary>
/// Quartz as the alarm clock (docs/adr/0003-quartz-alarm-clock.md): one job per conversation, one-shot triggers on the product's clock.
/// Quartz sleeps in real time, at most half a minute at a stretch: after the product's clock was moved call <see cref="WakeAllAsync"/>.
/// </summary>
public sealed partial class Alarms(ISchedulerFactory schedulers, Schedules schedules, TimeProvider clock, ILogger<Alarms> logger) : IAlarmClock
{
    private static readonly Duration FirstRetry = Duration.FromSeconds(30);
    private static readonly Duration LastRetry = Duration.FromMinutes(5);

    private readonly ConcurrentDictionary<TeamKey, int> failures = new();

    /// <inheritdoc/>
    public async Task WakeAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var now = clock.GetInstant();
        try
        {
            await schedules.WakeAtAsync(team, now, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The caller's own rows are written; the round below fails too, and is repeated until the store is back.
            Log.NotKept(logger);
        }

        await SetAsync(team, AlarmJob.WakeTrigger(team), now, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task WakeAllAsync(CancellationToken cancellationToken)
    {
        await foreach (var row in schedules.AllAsync(cancellationToken))
        {
            await SetAsync(row.Team, AlarmJob.DueTrigger(row.Team), row.Due, cancellationToken);
        }
    }

    /// <summary>A round is over: sets the alarm for the next one.</summary>
    internal async Task RanAsync(TeamKey team, Instant? next, CancellationToken cancellationToken)
    {
        failures.TryRemove(team, out _);
        if (next is { } due) { await SetAsync(team, AlarmJob.DueTrigger(team), due, cancellationToken); }
    }

    /// <summary>A round failed: it is repeated after 30 seconds, each time twice as long, up to 5 minutes.</summary>
    internal async Task FailedAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var times = failures.AddOrUpdate(team, 1, (_, before) => before + 1);
        await SetAsync(team, AlarmJob.DueTrigger(team), clock.GetInstant() + RetryAfter(times), cancellationToken);
    }

    /// <summary>How long to wait after so many failures in a row.</summary>
    internal static Duration RetryAfter(int failures) =>
        Duration.Min(LastRetry, FirstRetry * Math.Pow(2, Math.Min(failures, 10) - 1));

    private async Task SetAsync(TeamKey team, TriggerKey key, Instant due, CancellationToken cancellationToken)
    {
        var scheduler = await schedulers.GetScheduler(cancellationToken);
        var job = AlarmJob.For(team);
        if (!await scheduler.Exists(job.Key, cancellationToken)) { await AddAsync(scheduler, job, cancellationToken); }
        var trigger = TriggerBuilder.Create(clock).WithIdentity(key).ForJob(job.Key).StartAt(due.ToDateTimeOffset()).Build();
        await scheduler.ScheduleTrigger(trigger, TriggerConflict.Replace, cancellationToken);
    }

    private static ValueTask AddAsync(IScheduler scheduler, IJobDetail job, CancellationToken cancellationToken) =>
        scheduler.AddJob(job, new AddJobOptions { Replace = true }, cancellationToken);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "An alarm was set in memory only: the store does not answer.")]
        public static partial void NotKept(ILogger logger);
    }
}
