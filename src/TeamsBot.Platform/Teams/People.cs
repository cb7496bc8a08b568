using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Platform.Teams;

/// <summary>The rows of <see cref="Person.Table"/>.</summary>
public sealed class People(ITableStore store)
{
    private const int Attempts = 3;

    /// <summary>The person's row; null when there is none. One read.</summary>
    public async Task<Person?> FindAsync(MemberRef person, CancellationToken cancellationToken) =>
        await RowAsync(person, cancellationToken) is { } row ? Person.Read(person, row) : null;

    /// <summary>Changes the row, or makes it; nothing is written when nothing changes. A choice made at the same moment is not lost.</summary>
    public async Task ChangeAsync(MemberRef person, Func<Person, Person> change, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Attempts; i++)
        {
            if (await TryChangeAsync(person, change, cancellationToken)) { return; }
        }

        throw new StoreUnavailableException("The row of a person changes all the time.");
    }

    private async Task<bool> TryChangeAsync(MemberRef person, Func<Person, Person> change, CancellationToken cancellationToken)
    {
        var row = await RowAsync(person, cancellationToken);
        var before = row is null ? new Person(person) : Person.Read(person, row);
        var after = change(before);
        if (after == before) { return true; }
        var written = row is null
            ? await store.InsertAsync(Person.Table, after.ToRow(), cancellationToken)
            : await store.ReplaceAsync(Person.Table, after.ToRow() with { ETag = row.ETag }, cancellationToken);
        return written.Done;
    }

    private Task<Row?> RowAsync(MemberRef person, CancellationToken cancellationToken) =>
        store.GetAsync(Person.Table, person.Partition, Person.Key, cancellationToken);
}
