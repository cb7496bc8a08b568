using TeamsBot.Simulator.Teams;

namespace TeamsBot.Benchmarks;

/// <summary>People who press at the same time.</summary>
internal static class Crowd
{
    private const int AtOnce = 8;

    /// <summary>Sends so many activities, taking turns among those given, a few at once. Every one has to be answered with success.</summary>
    public static Task SendAsync(BotLine line, IReadOnlyList<Delivery> activities, int count, CancellationToken cancellationToken) =>
        Parallel.ForEachAsync(
            Enumerable.Range(0, count),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken },
            async (i, c) => await SendAsync(line, activities[i % activities.Count], c));

    public static async Task SendAsync(BotLine line, Delivery activity, CancellationToken cancellationToken)
    {
        var reply = await line.DeliverAsync(activity, cancellationToken);
        if (!reply.IsSuccess || reply.Body.Contains("application/vnd.microsoft.error", StringComparison.Ordinal))
        {
            throw new InvalidOperationException($"The bot answered {reply.Status} {reply.Body}");
        }
    }
}
