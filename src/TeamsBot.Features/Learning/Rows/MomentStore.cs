using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Learning;

/// <summary>A moment together with its series, itself included, in the order of their numbers.</summary>
public sealed record FoundMoment(StoredMoment Stored, IReadOnlyList<StoredMoment> Series)
{
    public Moment Moment => Stored.Moment;
}

/// <summary>Reads and writes moments. Each method is one request to the store.</summary>
public sealed class MomentStore(ITableStore store)
{
    private const int Tries = 3;

    /// <summary>A moment with its series; null when there is none with this id.</summary>
    public async Task<FoundMoment?> FindAsync(TeamKey team, string? id, CancellationToken cancellationToken)
    {
        if (!LearningKeys.IsMoment(id)) { return null; }
        var series = await RangeAsync(team, LearningKeys.Series(id!), cancellationToken);
        return series.FirstOrDefault(s => string.Equals(s.Moment.Id, id, StringComparison.Ordinal)) is { } found ? new(found, series) : null;
    }

    /// <summary>Every moment of the team, series by series.</summary>
    public Task<IReadOnlyList<StoredMoment>> AllAsync(TeamKey team, CancellationToken cancellationToken) => RangeAsync(team, KeyRange.Prefix(LearningKeys.Moments), cancellationToken);

    /// <summary>Adds the moments of a series, all or none; false when they are there already.</summary>
    public async Task<bool> AddAsync(TeamKey team, IEnumerable<StoredMoment> moments, CancellationToken cancellationToken) =>
        (await store.TransactAsync(LearningKeys.Table, team.Partition, [.. moments.Select(m => new Write.Insert(MomentRows.Write(team, m)))], cancellationToken)).Done;

    /// <summary>Keeps moments as they were read, all or none. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(TeamKey team, IEnumerable<StoredMoment> moments, CancellationToken cancellationToken) =>
        (await store.TransactAsync(LearningKeys.Table, team.Partition, [.. moments.Select(m => new Write.Replace(MomentRows.Write(team, m)))], cancellationToken)).Done;

    /// <summary>Keeps the first moment of a series as it was read, and adds the others. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(TeamKey team, StoredMoment first, IEnumerable<StoredMoment> others, CancellationToken cancellationToken) =>
        (await store.TransactAsync(
            LearningKeys.Table, team.Partition, [new Write.Replace(MomentRows.Write(team, first)), .. others.Select(m => new Write.Insert(MomentRows.Write(team, m)))], cancellationToken)).Done;

    /// <summary>Keeps a moment by a rule, anew when somebody was first.</summary>
    public async Task<Outcome<FoundMoment>> ChangeAsync(TeamKey team, string? id, Func<StoredMoment, Outcome<StoredMoment>> rule, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await FindAsync(team, id, cancellationToken) is not { } found) { return new Refusal("learning.gone"); }
            var after = rule(found.Stored);
            if (after.Refusal is { } no) { return no; }
            if (after.Value == found.Stored) { return found; }
            var written = await store.ReplaceAsync(LearningKeys.Table, MomentRows.Write(team, after.Value), cancellationToken);
            if (written.Done) { return With(found, after.Value with { ETag = written.ETag }); }
        }

        return new Refusal("shared.changed-meanwhile");
    }

    /// <summary>Somebody comes; once, however often they say so.</summary>
    public Task ComeAsync(TeamKey team, string id, Coming coming, CancellationToken cancellationToken) =>
        store.UpsertAsync(LearningKeys.Table, MomentRows.WriteComing(team, id, coming), cancellationToken);

    /// <summary>Somebody does not come after all: nothing of them is left.</summary>
    public Task LeaveAsync(TeamKey team, string id, MemberRef person, CancellationToken cancellationToken) =>
        store.DeleteAsync(LearningKeys.Table, team.Partition, LearningKeys.Coming(id, person), etag: null, cancellationToken);

    /// <summary>Removes a moment with everybody who came; several requests.</summary>
    public async Task RemoveAsync(TeamKey team, StoredMoment moment, CancellationToken cancellationToken)
    {
        foreach (var coming in moment.Coming) { await LeaveAsync(team, moment.Moment.Id, coming.Who.Ref, cancellationToken); }
        await store.DeleteAsync(LearningKeys.Table, team.Partition, LearningKeys.Moment(moment.Moment.Id), moment.ETag, cancellationToken);
    }

    private static FoundMoment With(FoundMoment found, StoredMoment after) => new(after, [.. found.Series.Select(s => s == found.Stored ? after : s)]);

    private async Task<IReadOnlyList<StoredMoment>> RangeAsync(TeamKey team, KeyRange range, CancellationToken cancellationToken)
    {
        var found = new List<StoredMoment>();
        var coming = new List<Coming>();
        await foreach (var row in store.RangeAsync(LearningKeys.Table, team.Partition, range, cancellationToken))
        {
            // A moment's row comes right before those of who comes.
            if (row.Key.Contains(":come:", StringComparison.Ordinal)) { coming.Add(MomentRows.ReadComing(row)); }
            else { found.Add(MomentRows.Read(row)); coming = []; }
            if (coming.Count > 0) { found[^1] = found[^1] with { Coming = [.. coming] }; }
        }

        return found;
    }
}
