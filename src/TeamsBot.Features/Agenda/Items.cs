using System.Security.Cryptography;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>Reads and writes items. Each method is one request to the store, a range one a page.</summary>
public sealed class Items(ITableStore store)
{
    /// <summary>The item of a date with everything said on it; null when there is none.</summary>
    public async Task<Board?> FindAsync(TeamKey team, LocalDate date, CancellationToken cancellationToken) =>
        BoardRows.Read(await RangeAsync(team, AgendaKeys.Board(date), cancellationToken)).SingleOrDefault();

    /// <summary>The items from a date on, in order of date.</summary>
    public async Task<IReadOnlyList<Board>> FromAsync(TeamKey team, LocalDate date, CancellationToken cancellationToken) =>
        BoardRows.Read(await RangeAsync(team, AgendaKeys.From(date), cancellationToken));

    /// <summary>The items of a month, in order of date.</summary>
    public async Task<IReadOnlyList<Board>> OfMonthAsync(TeamKey team, YearMonth month, CancellationToken cancellationToken) =>
        BoardRows.Read(await RangeAsync(team, AgendaKeys.Month(month), cancellationToken));

    /// <summary>Adds an item if its date has none, together with other new rows. Null when another instance was first.</summary>
    public async Task<string?> AddAsync(TeamKey team, Item item, IEnumerable<Write> beside, CancellationToken cancellationToken)
    {
        IReadOnlyList<Write> writes = [new Write.Insert(ItemRow.Write(team, item, etag: null)), .. beside];
        return (await store.TransactAsync(AgendaKeys.Table, team.Partition, writes, cancellationToken)).ETag;
    }

    /// <summary>Replaces an item that has not changed since, together with other rows. Null when somebody was first.</summary>
    public async Task<string?> ReplaceAsync(TeamKey team, Item item, string etag, IEnumerable<Write> beside, CancellationToken cancellationToken)
    {
        IReadOnlyList<Write> writes = [new Write.Replace(ItemRow.Write(team, item, etag)), .. beside];
        return (await store.TransactAsync(AgendaKeys.Table, team.Partition, writes, cancellationToken)).ETag;
    }

    /// <summary>Writes what somebody says, and a new token so that the shared card follows: one transaction, nothing of others is touched.</summary>
    /// <returns>The new token; null when a row to take back was gone already.</returns>
    public async Task<string?> SayAsync(TeamKey team, LocalDate date, IEnumerable<Write> said, CancellationToken cancellationToken)
    {
        var token = NewToken();
        IReadOnlyList<Write> writes = [.. said, new Write.Upsert(SaidRows.WriteText(team, AgendaKeys.Token(date), token))];
        return (await store.TransactAsync(AgendaKeys.Table, team.Partition, writes, cancellationToken)).Done ? token : null;
    }

    /// <summary>Writes where a meeting is, new or as it was read. Null when somebody was first.</summary>
    /// <param name="team">The conversation.</param>
    /// <param name="date">The item.</param>
    /// <param name="meeting">Without an entity tag it is added.</param>
    /// <param name="shown">What Teams shows from now on; null leaves that as it is.</param>
    /// <param name="cancellationToken">Stops before anything is written.</param>
    public async Task<Meeting?> KeepAsync(TeamKey team, LocalDate date, Meeting meeting, string? shown, CancellationToken cancellationToken)
    {
        var row = MeetingRow.Write(team, date, meeting);
        Write[] writes =
        [
            row.ETag is null ? new Write.Insert(row) : new Write.Replace(row),
            .. shown is null ? [] : new Write[] { new Write.Upsert(SaidRows.WriteText(team, AgendaKeys.MeetingShown(date), shown)) },
        ];
        return (await store.TransactAsync(AgendaKeys.Table, team.Partition, writes, cancellationToken)).ETag is { } etag
            ? meeting with { ETag = etag, Shown = shown ?? meeting.Shown }
            : null;
    }

    /// <summary>Keeps what Teams shows of a meeting.</summary>
    public Task MeetingShownAsync(TeamKey team, LocalDate date, string version, CancellationToken cancellationToken) =>
        store.UpsertAsync(AgendaKeys.Table, SaidRows.WriteText(team, AgendaKeys.MeetingShown(date), version), cancellationToken);

    /// <summary>Keeps which version Teams shows.</summary>
    public Task ShownAsync(TeamKey team, LocalDate date, string version, CancellationToken cancellationToken) =>
        store.UpsertAsync(AgendaKeys.Table, SaidRows.WriteText(team, AgendaKeys.Shown(date), version), cancellationToken);

    /// <summary>The agreements of a conversation with their entity tags.</summary>
    public async Task<IReadOnlyList<(Agreement Agreement, string ETag)>> AgreementsAsync(TeamKey team, CancellationToken cancellationToken) =>
        [.. (await RangeAsync(team, AgendaKeys.Agreements, cancellationToken)).Select(row => (AgreementRow.Read(row), row.ETag!))];

    /// <summary>Adds an agreement beside no item; one with this id stays as it is.</summary>
    public Task AddAsync(TeamKey team, Agreement agreement, CancellationToken cancellationToken) =>
        store.InsertAsync(AgendaKeys.Table, AgreementRow.Write(team, agreement, etag: null), cancellationToken);

    /// <summary>When each question was asked last.</summary>
    public async Task<IReadOnlyDictionary<string, LocalDate>> QuestionsAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var row = await store.GetAsync(AgendaKeys.Table, team.Partition, AgendaKeys.Questions, cancellationToken);
        return row?.Text("Text") is { } json ? RowJson.Read<Dictionary<string, LocalDate>>(json) : new Dictionary<string, LocalDate>(StringComparer.Ordinal);
    }

    /// <summary>A random text: it tells nothing about who wrote or when.</summary>
    public static string NewToken() => RandomNumberGenerator.GetHexString(32, lowercase: true);

    private async Task<List<Row>> RangeAsync(TeamKey team, KeyRange keys, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in store.RangeAsync(AgendaKeys.Table, team.Partition, keys, cancellationToken)) { rows.Add(row); }
        return rows;
    }
}
