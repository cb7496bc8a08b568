using TeamsBot.Kernel;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Privacy;
using TeamsBot.Kernel.Tables;
using TeamsBot.Kernel.Time;

namespace TeamsBot.Features.Agenda;

/// <summary>
/// Answers to the question of the week: with a name, without one, or only for oneself. An answer without a name is kept under a
/// pseudonym that its writer's next press works out again; when the item closes, the secret it takes is gone (architecture.md 8).
/// </summary>
public sealed class Answers(ITableStore store, Items items, PrivacyKey key, TimeProvider clock)
{
    private const string Words = "answer";
    private const string Pulse = "score";

    /// <summary>What this person answered before; null when nothing. One read, of what only they may read.</summary>
    public async Task<OwnAnswer?> OwnAsync(TeamKey team, Board board, MemberRef person, CancellationToken cancellationToken)
    {
        var score = board.Scores.FirstOrDefault(s => Matches(s.Pseudonym, board, Pulse, person))?.Value;
        if (board.Named.FirstOrDefault(a => a.By == person) is { } named) { return new(named.Text, score, Visibility.Named); }
        if (board.Unnamed.FirstOrDefault(a => Matches(a.Pseudonym, board, Words, person)) is { } unnamed) { return new(unnamed.Text, score, Visibility.Unnamed); }
        var row = await store.GetAsync(AgendaKeys.Table, person.Partition, AgendaKeys.Private(team, board.Item.Date), cancellationToken);
        return row?.Text("Text") is { } text ? new(text, score, Visibility.Private)
            : score is not null ? new(Text: null, score, Visibility.Named)
            : null;
    }

    /// <summary>Keeps an answer in place of an earlier one. One write, and one more where an answer moves to or from the writer alone.</summary>
    /// <param name="team">The conversation.</param>
    /// <param name="board">The item, open.</param>
    /// <param name="caller">The writer.</param>
    /// <param name="answer">What was answered.</param>
    /// <param name="wasPrivate">True when the earlier answer was only for the writer.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Refusal?> SaveAsync(TeamKey team, Board board, Member caller, OwnAnswer answer, bool wasPrivate, CancellationToken cancellationToken)
    {
        if (board.Secret is not { } secret) { return new Refusal("agenda.is-closed"); }
        var date = board.Item.Date;
        var mine = answer.Visibility == Visibility.Private && answer.Text is not null;
        if (mine)
        {
            var row = Row.Of(caller.Ref.Partition, AgendaKeys.Private(team, date), ("Text", answer.Text), ("Date", board.Item.Id), ("At", clock.GetInstant()));
            await store.UpsertAsync(AgendaKeys.Table, row, cancellationToken);
        }

        Write[] said =
        [
            .. Text(team, board, caller, answer, secret),
            .. Score(team, board, caller, answer.Score, secret),
        ];
        // What nobody else can see leaves no trace where others read either.
        if (said.Length > 0) { await items.SayAsync(team, date, said, cancellationToken); }
        if (wasPrivate && !mine) { await store.DeleteAsync(AgendaKeys.Table, caller.Ref.Partition, AgendaKeys.Private(team, date), etag: null, cancellationToken); }
        return null;
    }

    /// <summary>Takes an answer back, wherever it is.</summary>
    public Task<Refusal?> TakeBackAsync(TeamKey team, Board board, Member caller, bool wasPrivate, CancellationToken cancellationToken) =>
        SaveAsync(team, board, caller, new OwnAnswer(Text: null, Score: null, Visibility.Named), wasPrivate, cancellationToken);

    private IEnumerable<Write> Text(TeamKey team, Board board, Member caller, OwnAnswer answer, string secret)
    {
        var (date, pseudonym) = (board.Item.Date, key.Pseudonym(Words, secret, caller.Ref.ToString()));
        var named = answer is { Visibility: Visibility.Named, Text: { } open } ? new NamedAnswer(caller.Ref, caller.Name, open, clock.GetInstant()) : null;
        var unnamed = answer is { Visibility: Visibility.Unnamed, Text: { } hidden } ? new UnnamedAnswer(pseudonym, hidden) : null;
        if (named is not null) { yield return new Write.Upsert(SaidRows.Write(team, date, named)); }
        else if (board.Named.Any(a => a.By == caller.Ref)) { yield return new Write.Delete(AgendaKeys.Named(date, caller.Ref)); }
        if (unnamed is not null) { yield return new Write.Upsert(SaidRows.Write(team, date, unnamed)); }
        else if (board.Unnamed.Any(a => string.Equals(a.Pseudonym, pseudonym, StringComparison.Ordinal))) { yield return new Write.Delete(AgendaKeys.Unnamed(date, pseudonym)); }
    }

    private IEnumerable<Write> Score(TeamKey team, Board board, Member caller, int? value, string secret)
    {
        var (date, pseudonym) = (board.Item.Date, key.Pseudonym(Pulse, secret, caller.Ref.ToString()));
        if (value is { } score) { yield return new Write.Upsert(SaidRows.Write(team, date, new Score(pseudonym, score))); }
        else if (board.Scores.Any(s => string.Equals(s.Pseudonym, pseudonym, StringComparison.Ordinal))) { yield return new Write.Delete(AgendaKeys.Score(date, pseudonym)); }
    }

    private bool Matches(string pseudonym, Board board, string purpose, MemberRef person) =>
        board.Secret is { } secret && string.Equals(pseudonym, key.Pseudonym(purpose, secret, person.ToString()), StringComparison.Ordinal);
}
