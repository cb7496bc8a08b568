using NodaTime;
using TeamsBot.Kernel.Content;

namespace TeamsBot.Features.Changes.Serving;

/// <summary>How many changes of the past year serve a promise.</summary>
public sealed record PromiseCount(Promise Promise, int Changes);

/// <summary>Which promises the work serves, and which it does not touch.</summary>
public static class PromiseCounts
{
    /// <summary>A change that has not been touched for longer than this says nothing of the work now.</summary>
    public static readonly Duration Reach = Duration.FromDays(365);

    /// <summary>Every promise in the order of its file, with the changes that serve it and were touched within <see cref="Reach"/>.</summary>
    public static IReadOnlyList<PromiseCount> Of(Promises promises, IEnumerable<Change> changes, Instant now)
    {
        var served = changes.Where(c => now - c.Last.At <= Reach && c.Phase is not Phase.Idea)
            .GroupBy(c => c.Plan.Serves ?? "", StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        return [.. promises.All.Select(p => new PromiseCount(p, served.GetValueOrDefault(p.Id)))];
    }
}
