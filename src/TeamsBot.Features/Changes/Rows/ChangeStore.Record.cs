using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>What was written down beside the changes: readings and findings. They are written together with their change.</summary>
public sealed partial class ChangeStore
{
    /// <summary>All that was written down for one measure, corrected entries too. One read, up to a thousand rows.</summary>
    public async Task<IReadOnlyList<ReadingEntry>> ReadingsAsync(TeamKey team, ChangeId change, string measure, CancellationToken cancellationToken)
    {
        var entries = new List<ReadingEntry>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Readings(change, measure), cancellationToken)) { entries.AddRange(ReadingRows.Read(row)); }
        return entries;
    }

    /// <summary>All that was written down for the measures of a change, by measure, also for measures that were removed. One read, up to a thousand rows.</summary>
    public async Task<ILookup<string, ReadingEntry>> ReadingsAsync(TeamKey team, ChangeId change, CancellationToken cancellationToken)
    {
        var entries = new List<(string Measure, ReadingEntry Entry)>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Readings(change), cancellationToken))
        {
            entries.AddRange(ReadingRows.Read(row).Select(entry => (ReadingRows.MeasureOf(row), entry)));
        }

        return entries.ToLookup(e => e.Measure, e => e.Entry, StringComparer.Ordinal);
    }

    /// <summary>The findings of one cycle, or of all cycles, oldest first, corrected ones too. One read.</summary>
    public async Task<IReadOnlyList<Finding>> FindingsAsync(TeamKey team, ChangeId change, int? cycle, CancellationToken cancellationToken)
    {
        var findings = new List<Finding>();
        var keys = cycle is { } one ? ChangeKeys.Findings(change, one) : ChangeKeys.Findings(change);
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, keys, cancellationToken)) { findings.Add(FindingRows.Read(row)); }
        return [.. findings.OrderBy(f => f.Cycle).ThenBy(f => f.At)];
    }

    /// <summary>One finding; null when there is none. One read.</summary>
    public async Task<Finding?> FindingAsync(TeamKey team, ChangeId change, int cycle, string id, CancellationToken cancellationToken) =>
        await tables.GetAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Finding(change, cycle, id), cancellationToken) is { } row ? FindingRows.Read(row) : null;
}
