using NodaTime;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Kernel.Scheduling;

/// <summary>Wakes the work of a conversation at its due instant. An alarm is a reminder: the rows decide what happens.</summary>
public interface IAlarmClock
{
    /// <summary>Runs what is due for this conversation now and sets its next alarm. Call it after a change of settings or rows that moves a due instant.</summary>
    Task WakeAsync(TeamKey team, CancellationToken cancellationToken);

    /// <summary>Looks at every conversation again, for example after the clock was moved.</summary>
    Task WakeAllAsync(CancellationToken cancellationToken);
}

/// <summary>Work of a feature that falls due at an instant. Running it twice, or on two instances at once, has one effect.</summary>
public interface IDueWork
{
    /// <summary>Does what is due at <paramref name="now"/>.</summary>
    /// <returns>When this work wants to run again; null when nothing is planned.</returns>
    Task<Instant?> RunAsync(TeamKey team, Instant now, CancellationToken cancellationToken);
}
