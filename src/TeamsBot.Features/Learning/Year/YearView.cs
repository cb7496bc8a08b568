using NodaTime;

namespace TeamsBot.Features.Learning;

/// <summary>A year of learning: what is planned and what was held, by quarter and by reason. Pure.</summary>
/// <param name="Year">The year.</param>
/// <param name="Moments">The moments of that year with a time, in its order.</param>
/// <param name="Proposals">What has no time yet.</param>
public sealed record YearView(int Year, IReadOnlyList<Moment> Moments, IReadOnlyList<Moment> Proposals)
{
    public static YearView Of(int year, IEnumerable<Moment> moments)
    {
        Moment[] all = [.. moments];
        return new(
            year,
            [.. all.Where(m => m.Time?.Local.Year == year && m.State is not MomentState.Proposed).OrderBy(m => m.Time!.Start)],
            [.. all.Where(m => m.State is MomentState.Proposed)]);
    }

    /// <summary>Still to come.</summary>
    public int Planned(Instant now) => Moments.Count(m => m.State is MomentState.Planned && !m.IsOver(now));

    /// <summary>Held, as far as somebody said so: nothing counts by itself.</summary>
    public int Held => Moments.Count(m => m.State is MomentState.Held or MomentState.Harvested);

    /// <summary>The moments by quarter, 1 to 4; a quarter without any is left out.</summary>
    public IEnumerable<(int Quarter, IReadOnlyList<Moment> Moments)> Quarters =>
        Moments.GroupBy(m => ((m.Time!.Local.Month - 1) / 3) + 1).Select(g => (g.Key, (IReadOnlyList<Moment>)[.. g]));

    /// <summary>How many are born from what, most first; what was called off counts for nothing.</summary>
    public IEnumerable<(Moment Example, int Count)> Reasons =>
        Moments.Where(m => m.State is not MomentState.Cancelled).GroupBy(m => m.Reason.Kind).Select(g => (g.First(), g.Count())).OrderByDescending(r => r.Item2).ThenBy(r => r.Item1.Reason.Kind);
}
