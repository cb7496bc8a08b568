using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>Reads and writes what was shared with a team.</summary>
public sealed class SharedStore(ITableStore store)
{
    private const int Tries = 3;

    /// <summary>A shared step with who takes part; null when there is none with this id. One read.</summary>
    public async Task<Kept<SharedStep>?> FindAsync(TeamKey team, string? id, CancellationToken cancellationToken)
    {
        if (!ReflectionKeys.IsId(id)) { return null; }
        var rows = new List<Row>();
        await foreach (var row in store.RangeAsync(SharedRows.Table, team.Partition, SharedRows.Range(id!), cancellationToken)) { rows.Add(row); }
        return rows is [var first, .. var joined] && string.Equals(first.Key, SharedRows.Key(id!), StringComparison.Ordinal)
            ? new(SharedRows.Read(first) with { Joined = [.. joined.Select(SharedRows.Person)] }, first.ETag)
            : null;
    }

    /// <summary>Adds a step that is about to be posted. Null when it is there already: a second delivery.</summary>
    public async Task<Kept<SharedStep>?> AddAsync(TeamKey team, SharedStep step, CancellationToken cancellationToken) =>
        (await store.InsertAsync(SharedRows.Table, SharedRows.Write(team, step, etag: null), cancellationToken)).ETag is { } etag ? new(step, etag) : null;

    /// <summary>Keeps a step by a rule, anew when somebody was first; null when it is not there.</summary>
    public async Task<SharedStep?> ChangeAsync(TeamKey team, string id, Func<SharedStep, SharedStep> rule, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            if (await FindAsync(team, id, cancellationToken) is not { } kept) { return null; }
            var after = rule(kept.Value);
            if (after == kept.Value) { return after; }
            if ((await store.ReplaceAsync(SharedRows.Table, SharedRows.Write(team, after, kept.ETag), cancellationToken)).Done) { return after; }
        }

        return null;
    }

    /// <summary>Somebody takes part; once, however often they say so.</summary>
    public Task JoinAsync(TeamKey team, string id, Member by, CancellationToken cancellationToken) =>
        store.UpsertAsync(SharedRows.Table, SharedRows.WriteJoin(team, id, by), cancellationToken);

    /// <summary>Somebody does not take part after all.</summary>
    public Task LeaveAsync(TeamKey team, string id, MemberRef person, CancellationToken cancellationToken) =>
        store.DeleteAsync(SharedRows.Table, team.Partition, SharedRows.JoinKey(id, person), etag: null, cancellationToken);

    /// <summary>Takes a week for the channel card; false when it was taken already.</summary>
    public async Task<bool> ClaimWeekAsync(TeamKey team, LocalDate monday, CancellationToken cancellationToken)
    {
        var before = await store.GetAsync(SharedRows.Table, team.Partition, SharedRows.Week, cancellationToken);
        if (before is not null && SharedRows.ReadWeek(before) >= monday) { return false; }
        var row = SharedRows.WriteWeek(team, monday, before?.ETag);
        return (before is null ? await store.InsertAsync(SharedRows.Table, row, cancellationToken) : await store.ReplaceAsync(SharedRows.Table, row, cancellationToken)).Done;
    }

    /// <summary>Gives the week back: its card certainly did not arrive.</summary>
    public Task ReleaseWeekAsync(TeamKey team, CancellationToken cancellationToken) =>
        store.DeleteAsync(SharedRows.Table, team.Partition, SharedRows.Week, etag: null, cancellationToken);

    /// <summary>Removes a step that certainly did not arrive.</summary>
    public Task RemoveAsync(TeamKey team, string id, CancellationToken cancellationToken) =>
        store.DeleteAsync(SharedRows.Table, team.Partition, SharedRows.Key(id), etag: null, cancellationToken);
}
