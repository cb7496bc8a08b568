using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Learning;

/// <summary>Reads and writes wishes and votes. Each method is one request to the store, but for removing.</summary>
public sealed class WishStore(ITableStore store)
{
    /// <summary>The wishes of a team, in no order.</summary>
    public Task<IReadOnlyList<StoredWish>> AllAsync(TeamKey team, CancellationToken cancellationToken) => RangeAsync(team, KeyRange.Prefix(LearningKeys.Wishes), cancellationToken);

    /// <summary>One wish; null when it is not there.</summary>
    public async Task<StoredWish?> FindAsync(TeamKey team, string? id, CancellationToken cancellationToken) =>
        LearningKeys.IsId(id) && await RangeAsync(team, LearningKeys.WishRange(id!), cancellationToken) is [var found] ? found : null;

    /// <summary>Adds a wish; one that is there already stays as it is.</summary>
    public Task AddAsync(TeamKey team, Wish wish, CancellationToken cancellationToken) => store.InsertAsync(LearningKeys.Table, Write(team, wish), cancellationToken);

    /// <summary>Keeps a vote, once.</summary>
    public Task VoteAsync(TeamKey team, Wish wish, string voter, CancellationToken cancellationToken) =>
        store.UpsertAsync(LearningKeys.Table, Row.Of(team.Partition, LearningKeys.Vote(wish.Id, voter), ("Id", wish.Id)), cancellationToken);

    /// <summary>Takes a vote back.</summary>
    public Task TakeBackAsync(TeamKey team, Wish wish, string voter, CancellationToken cancellationToken) =>
        store.DeleteAsync(LearningKeys.Table, team.Partition, LearningKeys.Vote(wish.Id, voter), etag: null, cancellationToken);

    /// <summary>Removes a wish: its secret first, so that from then on no vote can be told whose it was.</summary>
    public async Task RemoveAsync(TeamKey team, StoredWish wish, CancellationToken cancellationToken)
    {
        await store.DeleteAsync(LearningKeys.Table, team.Partition, LearningKeys.Wish(wish.Wish.Id), etag: null, cancellationToken);
        foreach (var voter in wish.Votes) { await TakeBackAsync(team, wish.Wish, voter, cancellationToken); }
    }

    private static Row Write(TeamKey team, Wish wish) =>
        Row.Of(team.Partition, LearningKeys.Wish(wish.Id), ("Id", wish.Id), ("Text", wish.Text), ("Secret", wish.Secret), ("Until", LocalDatePattern.Iso.Format(wish.Until)));

    private static Wish Read(Row row) => new(row.Text("Id")!, row.Text("Text")!, row.Text("Secret")!, LocalDatePattern.Iso.Parse(row.Text("Until")!).Value);

    private async Task<IReadOnlyList<StoredWish>> RangeAsync(TeamKey team, KeyRange range, CancellationToken cancellationToken)
    {
        var wishes = new List<(Wish Wish, HashSet<string> Votes)>();
        await foreach (var row in store.RangeAsync(LearningKeys.Table, team.Partition, range, cancellationToken))
        {
            if (row.Text("Text") is not null) { wishes.Add((Read(row), new(StringComparer.Ordinal))); }
            // What is left of a wish that was removed half-way counts for nothing.
            else if (wishes is [.., var last] && string.Equals(last.Wish.Id, row.Text("Id"), StringComparison.Ordinal)) { last.Votes.Add(row.Key[(row.Key.LastIndexOf(':') + 1)..]); }
        }

        return [.. wishes.Select(w => new StoredWish(w.Wish, w.Votes)).OrderBy(w => w.Wish.Secret, StringComparer.Ordinal)];
    }
}
