using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// The right to send one message: the rows that say it was sent are written before it leaves, all at once and over those that were read, so that
/// of two instances one holds it. They are put back when the message certainly did not arrive. After a crash they stand: what may have arrived is
/// not sent again, and the next reminder follows.
/// </summary>
internal sealed class Claim(RoundStore store, TeamKey team, RoundMemory memory, IReadOnlyList<Row> rows)
{
    public bool IsHeld { get; private set; }

    /// <summary>Takes it, or keeps it when it was taken already.</summary>
    public async Task<bool> TakeAsync(CancellationToken cancellationToken)
    {
        IsHeld = IsHeld || (await store.WriteAsync(team, rows.Select(memory.Put), cancellationToken)).Done;
        return IsHeld;
    }

    /// <summary>Puts the rows back, also when the host is stopping.</summary>
    public Task GiveBackAsync() => GiveBackAsync(rows);

    /// <summary>Puts some of the rows back, also when the host is stopping.</summary>
    public async Task GiveBackAsync(IEnumerable<Row> some)
    {
        if (IsHeld) { await store.WriteAsync(team, some.Select(row => memory.Restore(row.Key)), CancellationToken.None); }
    }
}
