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

    private static Write Put(Row row) => row.ETag is null ? new Write.Insert(row) : new Write.Replace(row);
}
