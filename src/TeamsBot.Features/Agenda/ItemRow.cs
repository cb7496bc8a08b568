using System.Globalization;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>The item as a row: typed columns for who opens the table in Storage Explorer, JSON for the rest.</summary>
internal static class ItemRow
{
    // Sixty changes with long titles and notes are more than one column holds.
    private const int Columns = 4;

    public static Row Write(TeamKey team, Item item, string? etag)
    {
        var content = Split(RowJson.Write(item.Content));
        return Row.Of(
            team.Partition,
            AgendaKeys.Item(item.Date),
            ("Date", item.Id),
            ("State", item.State.ToString()),
            ("MeetingAt", item.MeetingAt),
            ("PostAt", item.PostAt),
            ("LeaseUntil", item.LeaseUntil),
            ("Attempts", item.Attempts),
            ("ActivityId", item.ActivityId),
            ("PostedAt", item.PostedAt),
            ("ClosesAt", item.ClosesAt),
            ("ClosedAt", item.ClosedAt),
            ("ChangedBy", item.ChangedBy),
            ("Cause", item.Cause),
            ("CauseDetail", item.CauseDetail),
            ("IsLeaderTold", item.IsLeaderTold),
            ("SummaryId", item.SummaryId),
            ("IsSummarySent", item.IsSummarySent),
            ("IsTold", item.IsTold),
            ("Question", item.Content.QuestionId),
            ("Version", item.Version),
            ("Schema", ItemContent.Schema),
            ("Content", content[0]),
            ("ContentB", content[1]),
            ("ContentC", content[2]),
            ("ContentD", content[3])) with
        { ETag = etag };
    }

    public static Item Read(Row row) => new()
    {
        Date = AgendaKeys.Date(row.Text("Date")) ?? throw new InvalidDataException("An item without a date."),
        State = Enum.Parse<ItemState>(row.Text("State")!),
        MeetingAt = row.Instant("MeetingAt")!.Value,
        PostAt = row.Instant("PostAt")!.Value,
        LeaseUntil = row.Instant("LeaseUntil"),
        Attempts = row.Number("Attempts") ?? 0,
        ActivityId = row.Text("ActivityId"),
        PostedAt = row.Instant("PostedAt"),
        ClosesAt = row.Instant("ClosesAt"),
        ClosedAt = row.Instant("ClosedAt"),
        ChangedBy = row.Text("ChangedBy"),
        Cause = row.Text("Cause"),
        CauseDetail = row.Text("CauseDetail"),
        IsLeaderTold = row.Flag("IsLeaderTold") ?? false,
        SummaryId = row.Text("SummaryId"),
        IsSummarySent = row.Flag("IsSummarySent") ?? false,
        IsTold = row.Flag("IsTold") ?? false,
        Version = row.LongNumber("Version") ?? 0,
        Content = ReadContent(row),
    };

    // The first shape; a later one is read beside it, because a row lives longer than the code that wrote it.
    private static ItemContent ReadContent(Row row) => row.Number("Schema") switch
    {
        ItemContent.Schema => RowJson.Read<ItemContent>(string.Concat(row.Text("Content"), row.Text("ContentB"), row.Text("ContentC"), row.Text("ContentD"))),
        var schema => throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"An item of shape {schema}, which this version does not know.")),
    };

    // Every column but the last is full or absent; what would not fit in the last is refused by the store, never cut.
    private static string?[] Split(string json) =>
        [.. Enumerable.Range(0, Columns).Select(n => n * StoreLimits.TextLength).Select((from, n) => from >= json.Length ? null : n == Columns - 1 ? json[from..] : json[from..Math.Min(json.Length, from + StoreLimits.TextLength)])];
}
