using System.Security.Cryptography;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>What people raised in consultations. Each method is one request to the store, but for <see cref="UnlinkAsync"/> where there is something to do.</summary>
public sealed class PointStore(ITableStore tables)
{
    // Each point is a delete and an insert.
    private const int MostUnlinked = StoreLimits.Operations / 2;

    /// <summary>All points of a consultation, with the versions of their rows.</summary>
    public async Task<IReadOnlyList<(Point Point, string? ETag)>> ListAsync(TeamKey team, string consultation, CancellationToken cancellationToken)
    {
        var points = new List<(Point, string?)>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.Points(consultation), cancellationToken))
        {
            points.Add((Read(row), row.ETag));
        }

        return points;
    }

    /// <summary>All points of these consultations, by consultation. One range: whatever else lies between the first and the last of them is left out.</summary>
    public async Task<ILookup<string, Point>> ListAsync(TeamKey team, IReadOnlyCollection<string> consultations, CancellationToken cancellationToken)
    {
        var (first, last) = (ChangeKeys.Points(consultations.Min(StringComparer.Ordinal)!), ChangeKeys.Points(consultations.Max(StringComparer.Ordinal)!));
        var points = new List<(string Consultation, Point Point)>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, new KeyRange(first.From, last.ToExclusive), cancellationToken))
        {
            if (KeyPart.Split(row.Key)[1] is var consultation && consultations.Contains(consultation, StringComparer.Ordinal)) { points.Add((consultation, Read(row))); }
        }

        return points.ToLookup(p => p.Consultation, p => p.Point, StringComparer.Ordinal);
    }

    /// <summary>Adds a point; one that is there already stays as it is.</summary>
    public Task<Written> AddAsync(TeamKey team, string consultation, Point point, CancellationToken cancellationToken) =>
        tables.InsertAsync(ChangeKeys.Table, Write(team, consultation, point), cancellationToken);

    /// <summary>Writes an answer; stale when somebody else answered first.</summary>
    public Task<Written> ReplaceAsync(TeamKey team, string consultation, Point point, string? etag, CancellationToken cancellationToken) =>
        tables.ReplaceAsync(ChangeKeys.Table, Write(team, consultation, point) with { ETag = etag }, cancellationToken);

    /// <summary>
    /// Writes points without a name anew under random keys, all of a consultation at once: neither time stamps nor the place in a file tell then in which order they
    /// came, or when. Only where one is new; what somebody answers in that very moment waits for the next time.
    /// </summary>
    public async Task UnlinkAsync(TeamKey team, CancellationToken cancellationToken)
    {
        var rows = new List<Row>();
        await foreach (var row in tables.RangeAsync(ChangeKeys.Table, team.Partition, ChangeKeys.AllPoints, cancellationToken)) { rows.Add(row); }
        foreach (var unnamed in rows.Where(row => row.Text("Name") is null).GroupBy(row => KeyPart.Split(row.Key)[1], StringComparer.Ordinal))
        {
            if (unnamed.All(row => Read(row).IsUnlinked)) { continue; }
            // In the order of their new keys, which is no order.
            var anew = unnamed.Select(row => (row.Key, row.ETag, Point: Read(row) with { Id = RandomNumberGenerator.GetHexString(32, lowercase: true), IsUnlinked = true }));
            foreach (var some in anew.OrderBy(p => p.Point.Id, StringComparer.Ordinal).Chunk(MostUnlinked))
            {
                Write[] writes = [.. some.SelectMany(p => new Write[] { new Write.Delete(p.Key, p.ETag), new Write.Insert(Write(team, unnamed.Key, p.Point)) })];
                await tables.TransactAsync(ChangeKeys.Table, team.Partition, writes, cancellationToken);
            }
        }
    }

    private static Row Write(TeamKey team, string consultation, Point point) => Row.Of(
        team.Partition,
        ChangeKeys.Point(consultation, point.Id),
        ("Wish", point.Change),
        ("Keep", point.Keep),
        ("Worry", point.Worry),
        ("Name", point.Name),
        ("Response", point.Answer?.Taken.ToString()),
        ("Why", point.Answer?.Why),
        ("AnsweredBy", point.Answer?.By),
        ("IsUnlinked", point.IsUnlinked ? true : null),
        ("Schema", ChangeRows.Schema));

    private static Point Read(Row row) => new(
        KeyPart.Split(row.Key)[^1],
        row.Text("Wish") ?? "",
        row.Text("Keep"),
        row.Text("Worry"),
        row.Text("Name"),
        Enum.TryParse<Taken>(row.Text("Response"), out var taken) ? new PointAnswer(taken, row.Text("Why") ?? "", row.Text("AnsweredBy") ?? "") : null)
    {
        IsUnlinked = row.Flag("IsUnlinked") ?? false,
    };
}
