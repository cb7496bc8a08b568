using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// Brings shared cards up to date: each at most once a second (Teams re-renders it for everybody, and limits updates), the last
/// change always, in real time. A stop waits for what is still to be shown.
/// </summary>
public sealed partial class SharedCardUpdater(
    IServiceProvider services, IConversations conversations, RealTime time, ILogger<SharedCardUpdater> logger) : BackgroundService, ISharedCards
{
    private const int AtOnce = 8;

    // Asked for late: what renders a card may itself have to say that a card changed.
    private readonly Lazy<Dictionary<string, ISharedCardSource>> sources =
        new(() => services.GetServices<ISharedCardSource>().ToDictionary(s => s.Kind, StringComparer.Ordinal));

    private readonly PendingCards pending = new();
    private volatile bool stopping;
    private TaskCompletionSource bell = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <inheritdoc/>
    public void Changed(SharedCardRef card)
    {
        ArgumentNullException.ThrowIfNull(card);
        if (!sources.Value.ContainsKey(card.Kind)) { throw new ArgumentException($"Nobody renders cards of the kind '{card.Kind}'.", nameof(card)); }
        pending.Changed(card, Now);
        Ring();
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var stop = stoppingToken.Register(() =>
        {
            stopping = true;
            Ring();
        });
        await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => WorkAsync(stoppingToken)));
    }

    private DateTimeOffset Now => time.Clock.GetUtcNow();

    private void Ring() => Interlocked.Exchange(ref bell, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    private async Task WorkAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var ring = Volatile.Read(ref bell).Task;
            if (stoppingToken.IsCancellationRequested) { pending.ForgetFailed(); }
            if (pending.Take(Now) is { } card)
            {
                await UpdateAsync(card);
                Ring();
            }
            else if (stoppingToken.IsCancellationRequested && !pending.HasWork)
            {
                return;
            }
            else
            {
                await WaitAsync(ring);
            }
        }
    }

    private async Task WaitAsync(Task ring)
    {
        var wait = pending.Next is { } next ? next - Now : Timeout.InfiniteTimeSpan;
        if (wait > TimeSpan.Zero || wait == Timeout.InfiniteTimeSpan)
        {
            await ring.WaitAsync(wait, time.Clock, CancellationToken.None).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Not stopped half-way when the host stops: the rows would not say what Teams shows.
    private async Task UpdateAsync(SharedCardRef card)
    {
        try
        {
            using var planned = RetryBudget.ForPlannedSend();
            if (await ShowAsync(card, CancellationToken.None)) { pending.Updated(card, Now); }
            else { pending.Failed(card, Now); }
        }
        catch (Exception e)
        {
            Log.Failed(logger, card.Kind, e);
            pending.Failed(card, Now);
        }
    }

    private async Task<bool> ShowAsync(SharedCardRef card, CancellationToken cancellationToken)
    {
        var source = sources.Value[card.Kind];
        if (await source.ReadAsync(card, cancellationToken) is not { } shared) { return true; }
        var result = await conversations.UpdateAsync(shared.Address, shared.ActivityId, shared.Card, cancellationToken);
        if (result is SendResult.Sent)
        {
            await source.ShownAsync(card, shared.Version, cancellationToken);
            // Looked at once more: another instance may have shown an older version at the same moment.
            if (!stopping) { pending.Changed(card, Now); }
        }

        // An update that may have arrived can be repeated. What is gone stays gone.
        return result is SendResult.Sent or SendResult.Gone;
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The update of a card of the kind {Kind} failed and is tried again.")]
        public static partial void Failed(ILogger logger, string kind, Exception exception);
    }
}
