using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Round;

/// <summary>What a row holds, with the version that was read.</summary>
public sealed record Kept<T>(T Value, string? ETag);

/// <summary>The rows of the round of one conversation, as they were read.</summary>
public sealed class RoundMemory(IEnumerable<Row> rows)
{
    private readonly Dictionary<string, Row> rows = rows.ToDictionary(row => row.Key, StringComparer.Ordinal);

    /// <summary>The local date of a mark of the team; null when there is none.</summary>
    public LocalDate? Mark(string key) => Find(key) is { } row ? RoundRows.ReadMark(row) : null;

    public Asked? Asked(ChangeId change) => Find(RoundRows.AskedKey(change)) is { } row ? RoundRows.ReadAsked(row) : null;

    public Kept<Week>? Week(ChangeId change) => Find(RoundRows.WeekKey(change)) is { } row ? new(RoundRows.ReadWeek(row), row.ETag) : null;

    /// <summary>The owner whose leaving the leader was told; null when there is none.</summary>
    public MemberRef? Left(ChangeId change) => Find(RoundRows.LeftKey(change)) is { } row ? RoundRows.ReadLeft(row) : null;

    public IReadOnlyCollection<Help> Helps(ChangeId change) =>
        [.. Enum.GetValues<HelpKind>().Select(kind => Find(RoundRows.HelpKey(change, kind))).OfType<Row>().Select(RoundRows.ReadHelp)];

    /// <summary>Writes this row over the one that was read, and only over that one.</summary>
    public Write Put(Row row) => Find(row.Key) is { } earlier ? new Write.Replace(row with { ETag = earlier.ETag }) : new Write.Insert(row);

    /// <summary>Puts back what was read.</summary>
    public Write Restore(string key) => Find(key) is { } earlier ? new Write.Upsert(earlier) : new Write.Delete(key);

    private Row? Find(string key) => rows.GetValueOrDefault(key);
}
