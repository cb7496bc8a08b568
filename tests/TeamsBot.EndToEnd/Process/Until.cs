using System.Runtime.CompilerServices;

namespace TeamsBot.EndToEnd.Process;

/// <summary>Waits for what another process does: looks again and again, and gives up at a deadline with what it waited for.</summary>
internal static class Until
{
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(50);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    public static Task TrueAsync(Func<bool> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        TrueAsync(() => Task.FromResult(look()), what);

    public static async Task TrueAsync(Func<Task<bool>> look, [CallerArgumentExpression(nameof(look))] string what = "") =>
        await FoundAsync(async () => await look() ? what : null, what);

    public static Task<T> FoundAsync<T>(Func<T?> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class =>
        FoundAsync(() => Task.FromResult(look()), what);

    public static async Task<T> FoundAsync<T>(Func<Task<T?>> look, [CallerArgumentExpression(nameof(look))] string what = "")
        where T : class
    {
        var began = TimeProvider.System.GetTimestamp();
        using var timer = new PeriodicTimer(Often);
        while (true)
        {
            if (await look() is { } found) { return found; }
            if (TimeProvider.System.GetElapsedTime(began) > Patience) { throw new TimeoutException($"Within {Patience.TotalSeconds} seconds it did not come true: {what}"); }
            await timer.WaitForNextTickAsync();
        }
    }
}
