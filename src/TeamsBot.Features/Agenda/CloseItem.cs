using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>Closes an item: what the team says is kept, and with the secret goes the way back from an answer without a name to its writer.</summary>
public sealed class CloseItem(Items items, TimeProvider clock)
{
    /// <summary>A closed item can be reopened for this long.</summary>
    public static readonly Duration MayReopenFor = Duration.FromHours(24);

    // The item, its secret and a spare; the rest of the transaction goes to answers without a name.
    private const int MostUnlinked = StoreLimits.Operations - 3;

    /// <summary>Closes; null when somebody changed the item first.</summary>
    /// <param name="team">The conversation.</param>
    /// <param name="board">The item as it was read.</param>
    /// <param name="confirmed">What the leader confirmed per change; null takes what most said.</param>
    /// <param name="by">The leader's name; null when it closes by itself.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Item?> CloseAsync(
        TeamKey team, Board board, IReadOnlyDictionary<string, Status?>? confirmed, string? by, CancellationToken cancellationToken)
    {
        var item = board.Item with
        {
            State = ItemState.Closed,
            ClosedAt = clock.GetInstant(),
            ClosesAt = null,
            ChangedBy = by,
            IsSummarySent = false,
            IsTold = false,
            Version = board.Item.Version + 1,
            Content = board.Item.Content with { Summary = Summarise(board, confirmed) },
        };
        return await items.ReplaceAsync(team, item, board.ETag, Unlink(team, board), cancellationToken) is null ? null : item;
    }

    /// <summary>A skipped item that may not come back any more: nobody can tell from here on whose answer it was. Null when somebody changed it first.</summary>
    public async Task<Item?> SealAsync(TeamKey team, Board board, CancellationToken cancellationToken)
    {
        var item = board.Item with
        {
            ClosesAt = null,
            Version = board.Item.Version + 1,
            Content = board.Item.Content with { Summary = Summarise(board, confirmed: null) },
        };
        return await items.ReplaceAsync(team, item, board.ETag, Unlink(team, board), cancellationToken) is null ? null : item;
    }

    /// <summary>Opens a closed item again; null when somebody changed it first.</summary>
    public async Task<Item?> ReopenAsync(TeamKey team, Board board, string by, CancellationToken cancellationToken)
    {
        var item = board.Item with
        {
            State = ItemState.Open,
            ClosedAt = null,
            ClosesAt = clock.GetInstant() + PostItem.OpenFor,
            ChangedBy = by,
            Version = board.Item.Version + 1,
        };
        var secret = new Write.Upsert(SaidRows.WriteText(team, AgendaKeys.Secret(item.Date), Items.NewToken()));
        return await items.ReplaceAsync(team, item, board.ETag, [secret], cancellationToken) is null ? null : item;
    }

    /// <summary>Takes in what was said in the very moment the item closed. What the leader confirmed stands.</summary>
    public async Task CatchUpAsync(TeamKey team, Board board, CancellationToken cancellationToken)
    {
        if (board.Item.Content.Summary is not { } summary || string.Equals(summary.MadeFrom, board.Token, StringComparison.Ordinal)) { return; }
        var confirmed = summary.Conclusions.ToDictionary(c => c.Id, c => c.Status, StringComparer.Ordinal);
        var item = board.Item with
        {
            IsSummarySent = false,
            IsTold = false,
            Version = board.Item.Version + 1,
            Content = board.Item.Content with { Summary = Summarise(board, confirmed) },
        };
        await items.ReplaceAsync(team, item, board.ETag, Unlink(team, board), cancellationToken);
    }

    /// <summary>What the item concluded.</summary>
    public static Summary Summarise(Board board, IReadOnlyDictionary<string, Status?>? confirmed) => new()
    {
        MadeFrom = board.Token,
        Conclusions = [.. board.Item.Content.Subjects.Select(s => new Conclusion(
            s.Id,
            s.Title,
            confirmed is not null && confirmed.TryGetValue(s.Id, out var status) ? status : board.Proposed(s.Id),
            board.NewestNote(s.Id)?.Note))],
        Noticed = [.. board.Lines.Where(l => l.Kind == LineKind.Noticed).Select(l => l.Text)],
        Obstacles = [.. board.Lines.Where(l => l.Kind == LineKind.Obstacle).Select(l => new SaidObstacle(l.Text, l.Lifter))],
        Scores = [.. (board.Item.Content.Summary?.Scores ?? []).Concat(board.Scores.Select(s => s.Value)).Order()],
    };

    // Written anew under random keys in one go, so that not even the store's own time stamps tell who wrote when. A team with more
    // answers than one transaction holds keeps the rest under keys that nothing leads to any more.
    private static List<Write> Unlink(TeamKey team, Board board)
    {
        var date = board.Item.Date;
        var unlinked = new List<Write>();
        IEnumerable<Write[]> answers = board.Unnamed.Select(answer => new Write[]
        {
            new Write.Delete(AgendaKeys.Unnamed(date, answer.Pseudonym)),
            new Write.Insert(SaidRows.Write(team, date, answer with { Pseudonym = Items.NewToken() })),
        });
        IEnumerable<Write[]> scores = board.Scores.Select(score => new Write[] { new Write.Delete(AgendaKeys.Score(date, score.Pseudonym)) });
        foreach (var writes in scores.Concat(answers).TakeWhile(writes => unlinked.Count + writes.Length <= MostUnlinked)) { unlinked.AddRange(writes); }
        if (board.Secret is not null) { unlinked.Add(new Write.Delete(AgendaKeys.Secret(date))); }
        return unlinked;
    }
}
