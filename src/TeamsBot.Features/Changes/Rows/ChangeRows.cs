using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>A change as a row: a column for whatever someone wants to see or sort in a spreadsheet, JSON for the rest.</summary>
public static class ChangeRows
{
    /// <summary>Written with every row; a reader of a later schema knows what it has.</summary>
    public const int Schema = 1;

    public static Row Write(TeamKey team, Change change, string? etag = null) =>
        Row.Of(
            team.Partition,
            ChangeKeys.Change(change.Id),
            ("Title", change.Title),
            ("Phase", change.Phase.Tag()),
            ("Cycle", change.Cycle),
            ("Since", change.Since),
            ("Owner", change.Owner.Name),
            ("OwnerId", change.Owner.Ref.ToString()),
            ("ForWhom", change.Plan.ForWhom),
            ("Problem", change.Plan.Problem),
            ("Aim", change.Plan.Aim),
            ("CheckDate", change.Plan.CheckDate is { } date ? LocalDatePattern.Iso.Format(date) : null),
            ("Verdict", change.Verdict?.Tag()),
            ("ExpectedAndSeen", change.ExpectedAndSeen),
            ("Lesson", change.Lesson),
            ("CreatedAt", change.CreatedAt),
            ("ChangedAt", change.Last.At),
            ("ChangedBy", change.Last.By.Name),
            ("Version", change.Version),
            ("Schema", Schema),
            ("Rest", RowJson.Write(RestOf(change)))) with { ETag = etag };

    public static Change Read(Row row)
    {
        var rest = RowJson.ReadRest(Needed(row.Text("Rest")));
        return new Change
        {
            Id = ChangeId.Parse(KeyPart.Split(row.Key)[1]) ?? throw Unreadable(),
            Title = Needed(row.Text("Title")),
            Phase = PhaseWords.PhaseOf(row.Text("Phase")) ?? throw Unreadable(),
            Cycle = row.Number("Cycle") ?? 0,
            Since = row.Instant("Since") ?? throw Unreadable(),
            Owner = new NamedMember(MemberRef.Parse(row.Text("OwnerId")) ?? throw Unreadable(), Needed(row.Text("Owner"))),
            Deputy = rest.Deputy?.ToMember(),
            Plan = new Plan(row.Text("ForWhom"), row.Text("Problem"), row.Text("Aim"), Date(row.Text("CheckDate"))),
            Verdict = PhaseWords.VerdictOf(row.Text("Verdict")),
            ExpectedAndSeen = row.Text("ExpectedAndSeen"),
            Lesson = row.Text("Lesson"),
            CreatedBy = rest.CreatedBy.ToMember(),
            CreatedAt = row.Instant("CreatedAt") ?? throw Unreadable(),
            Last = new Stamp(rest.ChangedBy.ToMember(), row.Instant("ChangedAt") ?? throw Unreadable(), rest.Nonce),
            Version = row.LongNumber("Version") ?? throw Unreadable(),
        };
    }

    private static ChangeRest RestOf(Change change) => new(
        change.Deputy is { } deputy ? PersonJson.Of(deputy) : null,
        PersonJson.Of(change.CreatedBy),
        PersonJson.Of(change.Last.By),
        change.Last.Nonce);

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static string Needed(string? text) => text ?? throw Unreadable();

    private static InvalidDataException Unreadable() => new("A row of the table Changes is not one this version can read.");
}
