namespace TeamsBot.Platform.Teams;

/// <summary>
/// How long a request may be tried again, waiting included. Within a turn someone is looking at a spinner, so it is short unless
/// the code around the request says that it is a planned send. It flows with the call, because the SDK between them takes no options.
/// </summary>
public static class RetryBudget
{
    /// <summary>5 seconds: Teams gives an invoke about 10.</summary>
    public static readonly TimeSpan InTurn = TimeSpan.FromSeconds(5);

    /// <summary>60 seconds: the longest that the rate limits of Teams ask to wait is their 30-second window.</summary>
    public static readonly TimeSpan Planned = TimeSpan.FromSeconds(60);

    private static readonly AsyncLocal<TimeSpan?> Said = new();

    /// <summary>What holds here.</summary>
    public static TimeSpan Current => Said.Value ?? InTurn;

    /// <summary>Gives the requests until the end of this scope the time of a planned send.</summary>
    public static IDisposable ForPlannedSend()
    {
        var scope = new Scope(Said.Value);
        Said.Value = Planned;
        return scope;
    }

    private sealed class Scope(TimeSpan? before) : IDisposable
    {
        public void Dispose() => Said.Value = before;
    }
}
