using TeamsBot.Kernel.Conversations;

namespace TeamsBot.Platform.Teams;

/// <summary>
/// Which shared cards wait for an update, and from when. One entry a card, however often it changes, so the list is never longer than
/// the number of cards in use.
/// </summary>
public sealed class PendingCards
{
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(5);

    private readonly Lock door = new();
    private readonly Dictionary<SharedCardRef, Entry> entries = [];

    /// <summary>The card changed. Changes before its next update are one.</summary>
    public void Changed(SharedCardRef card, DateTimeOffset now)
    {
        lock (door)
        {
            var entry = entries.GetValueOrDefault(card) ?? new Entry(now);
            entries[card] = entry with { IsChanged = true };
        }
    }

    /// <summary>A card whose turn it is; null when none is due. It is not given out again before <see cref="Updated"/> or <see cref="Failed"/>.</summary>
    public SharedCardRef? Take(DateTimeOffset now)
    {
        lock (door)
        {
            foreach (var (card, entry) in entries)
            {
                if (entry.IsRunning || entry.NotBefore > now) { continue; }
                if (entry.IsChanged)
                {
                    entries[card] = entry with { IsChanged = false, IsRunning = true };
                    return card;
                }

                // Its second is over and nothing came: forgotten. Removing while enumerating is allowed here.
                entries.Remove(card);
            }

            return null;
        }
    }

    /// <summary>The update is over; the next one may come a second from now.</summary>
    public void Updated(SharedCardRef card, DateTimeOffset now)
    {
        lock (door) { entries[card] = entries[card] with { IsRunning = false, Failures = 0, NotBefore = now + Apart }; }
    }

    /// <summary>The update failed: it is tried again after 2 seconds, each time twice as long, up to 5 minutes.</summary>
    public void Failed(SharedCardRef card, DateTimeOffset now)
    {
        lock (door)
        {
            var entry = entries[card];
            var wait = TimeSpan.FromSeconds(Math.Min(Math.Pow(2, Math.Min(entry.Failures, 10) + 1), LongestWait.TotalSeconds));
            entries[card] = entry with { IsRunning = false, IsChanged = true, Failures = entry.Failures + 1, NotBefore = now + wait };
        }
    }

    /// <summary>Forgets the cards that Teams or the store refused last: the next start brings them up to date from their rows.</summary>
    public void ForgetFailed()
    {
        lock (door)
        {
            foreach (var (card, entry) in entries)
            {
                if (entry is { Failures: > 0, IsRunning: false }) { entries.Remove(card); }
            }
        }
    }

    /// <summary>When the next card is due; null when none waits.</summary>
    public DateTimeOffset? Next
    {
        get
        {
            lock (door) { return entries.Values.Where(e => e is { IsChanged: true, IsRunning: false }).Min(e => (DateTimeOffset?)e.NotBefore); }
        }
    }

    /// <summary>True while a card waits or is being updated.</summary>
    public bool HasWork
    {
        get
        {
            lock (door) { return entries.Values.Any(e => e.IsChanged || e.IsRunning); }
        }
    }

    private sealed record Entry(DateTimeOffset NotBefore, bool IsChanged = false, bool IsRunning = false, int Failures = 0);
}
