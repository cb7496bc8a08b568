using System.Diagnostics;

namespace TeamsBot.Simulator.Demo;

/// <summary>Waiting in real time for what the bot does by itself.</summary>
internal static class Patience
{
    // The bot paces what it sends: 60 messages in half a minute to one thread.
    private static readonly TimeSpan Most = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(10);

    public static Task UntilAsync(Func<bool> holds, string what, CancellationToken cancellationToken) =>
        UntilAsync(() => ValueTask.FromResult(holds()), what, cancellationToken);

    /// <exception cref="DemoStopped">It does not happen.</exception>
    public static async Task UntilAsync(Func<ValueTask<bool>> holds, string what, CancellationToken cancellationToken)
    {
        var since = Stopwatch.GetTimestamp();
        while (!await holds())
        {
            if (Stopwatch.GetElapsedTime(since) > Most) { throw new DemoStopped($"It did not happen within a minute that {what}."); }
            await Task.Delay(Often, TimeProvider.System, cancellationToken);
        }
    }
}
