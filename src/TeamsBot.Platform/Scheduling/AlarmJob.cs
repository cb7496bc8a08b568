using Microsoft.Extensions.Logging;
using Quartz;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Platform.Teams;

namespace TeamsBot.Platform.Scheduling;

/// <summary>Runs the round of the conversation it is named after; never two at once in one instance.</summary>
[DisallowConcurrentExecution]
public sealed partial class AlarmJob(DueRound round, Alarms alarms, ILogger<AlarmJob> logger) : IJob
{
    /// <inheritdoc/>
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var team = TeamOf(context.JobDetail.Key);
        using var planned = RetryBudget.ForPlannedSend();
        try
        {
            await alarms.RanAsync(team, await round.RunAsync(team, cancellationToken), cancellationToken);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            if (e is StoreUnavailableException) { Log.NoStore(logger); }
            else { Log.Failed(logger, e); }

            await alarms.FailedAsync(team, cancellationToken);
        }
    }

    /// <summary>The job of a conversation.</summary>
    internal static IJobDetail For(TeamKey team) =>
        JobBuilder.Create<AlarmJob>().WithIdentity(new JobKey(team.ConversationId, team.TenantId)).StoreDurably().Build();

    /// <summary>The alarm at the due instant.</summary>
    internal static TriggerKey DueTrigger(TeamKey team) => new(team.Partition, "due");

    /// <summary>The alarm at once; apart, so that the end of a running round cannot replace it.</summary>
    internal static TriggerKey WakeTrigger(TeamKey team) => new(team.Partition, "wake");

    private static TeamKey TeamOf(JobKey key) => new(key.Group, key.Name);

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store does not answer: what is due waits.")]
        public static partial void NoStore(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "What was due failed and is tried again.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
