using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>What a row holds, with the version that was read; null for one that is not there yet.</summary>
public sealed record Kept<T>(T Value, string? ETag);

/// <summary>Reads and writes what one person wrote. Each method is one request to the store.</summary>
public sealed class ReflectionStore(ITableStore store)
{
    /// <summary>How this person uses the cards.</summary>
    public async Task<Kept<Habits>> HabitsAsync(MemberRef person, CancellationToken cancellationToken) =>
        await store.GetAsync(ReflectionKeys.Table, person.Partition, ReflectionKeys.Habits, cancellationToken) is { } row
            ? new(SessionRows.ReadHabits(row), row.ETag)
            : new(Habits.New, ETag: null);

    /// <summary>One of this person's own sessions; null when there is none with this id.</summary>
    public async Task<Kept<Session>?> SessionAsync(MemberRef person, string? id, CancellationToken cancellationToken) =>
        ReflectionKeys.IsId(id) && await store.GetAsync(ReflectionKeys.Table, person.Partition, ReflectionKeys.Session(id!), cancellationToken) is { } row
            ? new(SessionRows.Read(row), row.ETag)
            : null;

    /// <summary>Keeps a session together with the habits, both new or as they were read. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(MemberRef person, Kept<Session> session, Kept<Habits> habits, CancellationToken cancellationToken) =>
        (await store.TransactAsync(
            ReflectionKeys.Table,
            person.Partition,
            [Put(SessionRows.Write(person, session.Value, session.ETag)), Put(SessionRows.Write(person, habits.Value, habits.ETag))],
            cancellationToken)).Done;

    /// <summary>Keeps a session as it was read, together with other rows. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(MemberRef person, Kept<Session> session, IEnumerable<Write> beside, CancellationToken cancellationToken) =>
        (await store.TransactAsync(
            ReflectionKeys.Table, person.Partition, [Put(SessionRows.Write(person, session.Value, session.ETag)), .. beside], cancellationToken)).Done;

    /// <summary>Everything of this person: one range, however many rows.</summary>
    public async Task<Journal> JournalAsync(MemberRef person, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.RangeAsync(ReflectionKeys.Table, person.Partition, KeyRange.All, cancellationToken)) { rows.Add(row); }
        var habits = rows.Find(row => string.Equals(row.Key, ReflectionKeys.Habits, StringComparison.Ordinal));
        return new Journal(
            habits is null ? new(Habits.New, ETag: null) : new(SessionRows.ReadHabits(habits), habits.ETag),
            [.. Of(ReflectionKeys.Sessions).Select(row => new Kept<Session>(SessionRows.Read(row), row.ETag)).OrderByDescending(s => s.Value.StartedAt)],
            [.. Of(ReflectionKeys.Actions).Select(row => new Kept<PersonalAction>(ActionRows.Read(row), row.ETag)).OrderBy(a => a.Value.Due ?? LocalDate.MaxIsoValue)]);

        IEnumerable<Row> Of(string prefix) => rows.Where(row => row.Key.StartsWith(prefix, StringComparison.Ordinal));
    }

    /// <summary>One of this person's own actions; null when there is none with this id.</summary>
    public async Task<Kept<PersonalAction>?> ActionAsync(MemberRef person, string? id, CancellationToken cancellationToken) =>
        ReflectionKeys.IsId(id) && await store.GetAsync(ReflectionKeys.Table, person.Partition, ReflectionKeys.Action(id!), cancellationToken) is { } row
            ? new(ActionRows.Read(row), row.ETag)
            : null;

    /// <summary>Keeps an action as it was read. Its new version; null when somebody was first or it is gone.</summary>
    public async Task<Kept<PersonalAction>?> KeepAsync(MemberRef person, Kept<PersonalAction> action, CancellationToken cancellationToken) =>
        (await store.ReplaceAsync(ReflectionKeys.Table, ActionRows.Write(person, action.Value, action.ETag), cancellationToken)).ETag is { } etag ? action with { ETag = etag } : null;

    /// <summary>Keeps the habits as they were read. False when somebody was first.</summary>
    public async Task<bool> KeepAsync(MemberRef person, Kept<Habits> habits, CancellationToken cancellationToken)
    {
        var row = SessionRows.Write(person, habits.Value, habits.ETag);
        return (row.ETag is null ? await store.InsertAsync(ReflectionKeys.Table, row, cancellationToken) : await store.ReplaceAsync(ReflectionKeys.Table, row, cancellationToken)).Done;
    }

    /// <summary>Removes rows of this person for good; what is gone already is fine.</summary>
    public async Task RemoveAsync(MemberRef person, IEnumerable<string> keys, CancellationToken cancellationToken)
    {
        foreach (var key in keys) { await store.DeleteAsync(ReflectionKeys.Table, person.Partition, key, etag: null, cancellationToken); }
    }

    private static Write Put(Row row) => row.ETag is null ? new Write.Insert(row) : new Write.Replace(row);
}
