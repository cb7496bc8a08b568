using NodaTime;
using NodaTime.Text;
using TeamsBot.Features.Changes.Consulting;
using TeamsBot.Features.Changes.Evidence;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>
/// A change as a row: a column for whatever someone wants to see or sort in a spreadsheet, JSON for the rest. What changes at different times
/// stands in different columns, because an event keeps every column that got another value.
/// </summary>
public static class ChangeRows
{
    /// <summary>Written with every row. Rows of schema 1 lack the columns from <c>Prediction</c> on, and read as if those were empty.</summary>
    public const int Schema = 2;

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
            ("CheckDate", Text(change.Plan.CheckDate)),
            ("Verdict", change.Verdict?.Tag()),
            ("ExpectedAndSeen", change.ExpectedAndSeen),
            ("Lesson", change.Lesson),
            ("CreatedAt", change.CreatedAt),
            ("ChangedAt", change.Last.At),
            ("ChangedBy", change.Last.By.Name),
            ("Version", change.Version),
            ("Schema", Schema),
            ("Rest", RowJson.Write(RestOf(change))),
            ("Prediction", change.Plan.Prediction),
            ("Review", Text(change.Sustaining?.Review)),
            ("PausedUntil", Text(change.Pause?.Until)),
            ("PauseReason", change.Pause?.Reason),
            ("IsOrphan", change.IsOrphan ? true : null),
            ("IsSleeping", change.IsSleeping ? true : null),
            ("Plan", RowJson.Write(PlanOf(change.Plan))),
            ("Measures", Json(change.Measures)),
            ("Evidence", Json(change.Evidence)),
            ("Consultation", Json(change.Consultation)),
            ("Sustaining", Json(change.Sustaining))) with { ETag = etag };

    public static Change Read(Row row)
    {
        var rest = RowJson.Read<ChangeRest>(Needed(row.Text("Rest")));
        var since = row.Instant("Since") ?? throw Unreadable();
        return new Change
        {
            Id = ChangeId.Parse(KeyPart.Split(row.Key)[1]) ?? throw Unreadable(),
            Title = Needed(row.Text("Title")),
            Phase = PhaseWords.PhaseOf(row.Text("Phase")) ?? throw Unreadable(),
            Cycle = row.Number("Cycle") ?? 0,
            Since = since,
            CycleSince = rest.CycleSince ?? since,
            TriedSince = rest.TriedSince,
            Owner = new NamedMember(MemberRef.Parse(row.Text("OwnerId")) ?? throw Unreadable(), Needed(row.Text("Owner"))),
            Deputy = rest.Deputy?.ToMember(),
            Plan = PlanOf(row),
            Measures = Json<IReadOnlyList<Measure>>(row, "Measures") ?? [],
            Evidence = Json<IReadOnlyList<EvidenceMark>>(row, "Evidence") ?? [],
            HasPositive = rest.HasPositive,
            Consultation = Json<Consultation>(row, "Consultation"),
            MoreTimes = rest.MoreTimes,
            Verdict = PhaseWords.VerdictOf(row.Text("Verdict")),
            ExpectedAndSeen = row.Text("ExpectedAndSeen"),
            Lesson = row.Text("Lesson"),
            Sustaining = Json<SustainPlan>(row, "Sustaining"),
            Pause = Date(row.Text("PausedUntil")) is { } until ? new ChangePause(until, row.Text("PauseReason") ?? "") : null,
            IsOrphan = row.Flag("IsOrphan") ?? false,
            IsSleeping = row.Flag("IsSleeping") ?? false,
            CreatedBy = rest.CreatedBy.ToMember(),
            CreatedAt = row.Instant("CreatedAt") ?? throw Unreadable(),
            Last = new Stamp(rest.ChangedBy.ToMember(), row.Instant("ChangedAt") ?? throw Unreadable(), rest.Nonce),
            Version = row.LongNumber("Version") ?? throw Unreadable(),
        };
    }

    private static ChangeRest RestOf(Change change) =>
        new(change.Deputy is { } deputy ? PersonJson.Of(deputy) : null, PersonJson.Of(change.CreatedBy), PersonJson.Of(change.Last.By), change.Last.Nonce)
        {
            CycleSince = change.CycleSince, TriedSince = change.TriedSince, MoreTimes = change.MoreTimes, HasPositive = change.HasPositive,
        };

    private static PlanJson PlanOf(Plan plan) => new()
    {
        Serves = plan.Serves, Consulted = plan.Consulted, Approach = plan.Approach, IsSmallTest = plan.IsSmallTest, Scope = plan.Scope,
        Adjusted = plan.Adjusted, Contributions = plan.Contributions,
    };

    private static Plan PlanOf(Row row)
    {
        var more = Json<PlanJson>(row, "Plan") ?? new PlanJson();
        return new Plan(row.Text("ForWhom"), row.Text("Problem"), row.Text("Aim"), Date(row.Text("CheckDate")))
        {
            Prediction = row.Text("Prediction"), Serves = more.Serves, Consulted = more.Consulted, Approach = more.Approach,
            IsSmallTest = more.IsSmallTest, Scope = more.Scope, Adjusted = more.Adjusted, Contributions = more.Contributions,
        };
    }

    private static string? Json<T>(IReadOnlyList<T> values) => values.Count > 0 ? RowJson.Write(values) : null;

    private static string? Json<T>(T? value)
        where T : class => value is null ? null : RowJson.Write(value);

    private static T? Json<T>(Row row, string column)
        where T : class => row.Text(column) is { } text ? RowJson.Read<T>(text) : null;

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static LocalDate? Date(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).Value;

    private static string Needed(string? text) => text ?? throw Unreadable();

    private static InvalidDataException Unreadable() => new("A row of the table Changes is not one this version can read.");
}
