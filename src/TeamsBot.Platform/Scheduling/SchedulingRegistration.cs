using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Quartz;
using TeamsBot.Kernel.Scheduling;

namespace TeamsBot.Platform.Scheduling;

/// <summary>Registers the alarm clock.</summary>
public static class SchedulingRegistration
{
    // A round mostly waits for the connector, which takes 45 messages a second of one tenant.
    private const int RoundsAtOnce = 32;

    /// <summary>Adds <see cref="IAlarmClock"/>, and the Quartz scheduler behind it in memory: the rows are what is kept.</summary>
    public static IServiceCollection AddScheduling(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(RealTime.Machine);
        services.AddSingleton<Schedules>();
        services.AddSingleton<DueRound>();
        services.AddSingleton<Alarms>();
        services.AddSingleton<IAlarmClock>(s => s.GetRequiredService<Alarms>());
        services.AddQuartz(quartz => quartz.UseDefaultThreadPool(RoundsAtOnce).UseInMemoryStore());
        services.AddQuartzHostedService(options => options.WaitForJobsToComplete = true);
        services.AddHostedService<AlarmWatch>();
        return services;
    }
}
