using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>Reads and changes the decks of teams, and what people said that stands on them.</summary>
public sealed class DeckStore(ITableStore store)
{
    // Leaders who press at the same moment: each try lets one of them through.
    private const int Tries = 5;

    /// <summary>What a deal needs of a team's deck: all of it but the proposals. One read.</summary>
    public async Task<TeamDeck> ToDealAsync(TeamKey team, CancellationToken cancellationToken) =>
        (await ReadAsync(team, DeckRows.Dealt, cancellationToken)).Deck;

    /// <summary>All of a team's deck. One read.</summary>
    public async Task<TeamDeck> FindAsync(TeamKey team, CancellationToken cancellationToken) =>
        (await ReadAsync(team, KeyRange.All, cancellationToken)).Deck;

    /// <summary>Applies a rule to a team's deck. Whoever was first is read again and the rule applied anew: of two changes at once none is lost.</summary>
    public async Task<Outcome<TeamDeck>> ChangeAsync(TeamKey team, Func<TeamDeck, Outcome<TeamDeck>> rule, CancellationToken cancellationToken)
    {
        for (var i = 0; i < Tries; i++)
        {
            var (before, etag) = await ReadAsync(team, KeyRange.All, cancellationToken);
            var changed = rule(before);
            if (changed.Refusal is not null || changed.Value == before) { return changed; }
            var after = changed.Value with { Version = before.Version + 1 };
            var deck = DeckRows.Write(team, after, etag);
            Write[] writes = [etag is null ? new Write.Insert(deck) : new Write.Replace(deck), .. DeckChanges.Between(team, before, after)];
            if ((await store.TransactAsync(DeckRows.Table, team.Partition, writes, cancellationToken)).Done) { return after; }
        }

        return new Refusal("shared.changed-meanwhile");
    }

    /// <summary>Keeps with a speaker that a sentence is theirs.</summary>
    public Task KeepSpokenAsync(MemberRef speaker, TeamKey team, string quote, CancellationToken cancellationToken) =>
        store.UpsertAsync(DeckRows.Table, DeckRows.WriteSpoken(speaker, team, quote), cancellationToken);

    /// <summary>Forgets whose a sentence was.</summary>
    public Task ForgetSpokenAsync(MemberRef speaker, string quote, CancellationToken cancellationToken) =>
        store.DeleteAsync(DeckRows.Table, speaker.Partition, DeckRows.SpokenKey(quote), etag: null, cancellationToken);

    /// <summary>The conversation on whose card a sentence of this speaker stands; null when it is none of theirs. One read.</summary>
    public async Task<TeamKey?> WhereSpokenAsync(MemberRef speaker, string? quote, CancellationToken cancellationToken) =>
        ReflectionKeys.IsId(quote) && await store.GetAsync(DeckRows.Table, speaker.Partition, DeckRows.SpokenKey(quote!), cancellationToken) is { } row
            ? DeckRows.ReadSpoken(row).Team
            : null;

    /// <summary>Every sentence of this speaker. One read.</summary>
    public async Task<IReadOnlyList<(string Quote, TeamKey Team)>> SpokenAsync(MemberRef speaker, CancellationToken cancellationToken)
    {
        var found = new List<(string, TeamKey)>();
        await foreach (var row in store.RangeAsync(DeckRows.Table, speaker.Partition, DeckRows.Spoken, cancellationToken)) { found.Add(DeckRows.ReadSpoken(row)); }
        return found;
    }

    private async Task<(TeamDeck Deck, string? ETag)> ReadAsync(TeamKey team, KeyRange keys, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.RangeAsync(DeckRows.Table, team.Partition, keys, cancellationToken)) { rows.Add(row); }
        return (DeckRows.Read(rows), rows.Find(row => string.Equals(row.Key, DeckRows.Deck, StringComparison.Ordinal))?.ETag);
    }
}

/// <summary>What has to be written to make one deck of another.</summary>
internal static class DeckChanges
{
    public static IEnumerable<Write> Between(TeamKey team, TeamDeck before, TeamDeck after) =>
    [
        .. Between(before.Cards, after.Cards, DeckRows.KeyOf, card => DeckRows.Write(team, card)),
        .. Between(before.Quotes, after.Quotes, DeckRows.KeyOf, quote => DeckRows.Write(team, quote)),
        .. Between(before.Texts, after.Texts, DeckRows.KeyOf, text => DeckRows.Write(team, text)),
        .. Between(before.Proposals, after.Proposals, DeckRows.KeyOf, proposal => DeckRows.Write(team, proposal)),
    ];

    private static IEnumerable<Write> Between<T>(IReadOnlyList<T> before, IReadOnlyList<T> after, Func<T, string> key, Func<T, Row> row) =>
        after.Except(before).Select(Write (changed) => new Write.Upsert(row(changed)))
            .Concat(before.Select(key).Except(after.Select(key), StringComparer.Ordinal).Select(Write (gone) => new Write.Delete(gone)));
}
