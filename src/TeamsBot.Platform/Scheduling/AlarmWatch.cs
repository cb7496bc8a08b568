using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Scheduling;

/// <summary>
/// Reads the list of all conversations at start and every five minutes and sets the alarms again: after a restart, and for what
/// another instance has planned and did not live to do.
/// </summary>
public sealed partial class AlarmWatch(IAlarmClock alarms, RealTime time, ILogger<AlarmWatch> logger) : BackgroundService
{
    private static readonly TimeSpan Often = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan AfterOutage = TimeSpan.FromSeconds(30);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            var wait = await LookAsync(stoppingToken) ? Often : AfterOutage;
            await Task.Delay(wait, time.Clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await alarms.WakeAllAsync(cancellationToken);
            return true;
        }
        catch (StoreUnavailableException)
        {
            Log.NoStore(logger);
        }
        catch (Exception e) when (!cancellationToken.IsCancellationRequested)
        {
            Log.Failed(logger, e);
        }
        catch (OperationCanceledException)
        {
            // The host stops.
        }

        return false;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The store does not answer: the alarms are read again shortly.")]
        public static partial void NoStore(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "The alarms could not be read and are read again shortly.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
