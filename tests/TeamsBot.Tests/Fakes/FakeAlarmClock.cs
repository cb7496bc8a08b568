using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Scheduling;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Tests.Fakes;

/// <summary>Runs the due work of a conversation when woken, at the time the test says it is.</summary>
public sealed class FakeAlarmClock(TimeProvider clock, Func<IEnumerable<IDueWork>> work) : IAlarmClock
{
    public IList<TeamKey> Woken { get; } = [];

    public async Task WakeAsync(TeamKey team, CancellationToken cancellationToken)
    {
        Woken.Add(team);
        foreach (var due in work()) { await due.RunAsync(team, clock.GetInstant(), cancellationToken); }
    }

    public async Task WakeAllAsync(CancellationToken cancellationToken)
    {
        foreach (var team in Woken.Distinct().ToArray()) { await WakeAsync(team, cancellationToken); }
    }
}
