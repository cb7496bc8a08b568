using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Round;

/// <summary>The rows of the round. Each method is one request to the store.</summary>
public sealed class RoundStore(ITableStore tables)
{
    public async Task<RoundMemory> ReadAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, RoundRows.All, cancellationToken)) { rows.Add(row); }
        return new RoundMemory(rows);
    }

    public async Task<Kept<Help>?> FindHelpAsync(TeamKey team, ChangeId change, HelpKind kind, CancellationToken cancellationToken) =>
        await tables.GetAsync(ChangeKeys.Table, team.Partition, RoundRows.HelpKey(change, kind), cancellationToken) is { } row
            ? new Kept<Help>(RoundRows.ReadHelp(row), row.ETag)
            : null;

    /// <summary>Keeps an answer, unless the proposal was answered or made anew since it was read.</summary>
    public async Task<bool> AnswerAsync(TeamKey team, ChangeId change, Kept<Help> read, bool accepted, CancellationToken cancellationToken)
    {
        var row = RoundRows.Write(team, change, read.Value with { IsAccepted = accepted }) with { ETag = read.ETag };
        return (await WriteAsync(team, [new Write.Replace(row)], cancellationToken)).Done;
    }

    /// <summary>All of the writes or none.</summary>
    public Task<Written> WriteAsync(TeamKey team, IEnumerable<Write> writes, CancellationToken cancellationToken) =>
        tables.TransactAsync(ChangeKeys.Table, team.Partition, [.. writes], cancellationToken);
}
