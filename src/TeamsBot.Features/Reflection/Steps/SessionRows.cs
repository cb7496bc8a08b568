using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>A session and the habits as rows. The shape is numbered: a row of a later shape is not guessed at.</summary>
internal static class SessionRows
{
    private const int Schema = 1;

    public static Row Write(MemberRef person, Session session, string? etag) =>
        Row.Of(
            person.Partition,
            ReflectionKeys.Session(session.Id),
            ("Id", session.Id),
            ("Dealt", RowJson.Write(session.Dealt)),
            ("State", session.State.ToString()),
            ("StartedAt", session.StartedAt),
            ("ChangedAt", session.ChangedAt),
            ("Version", session.Version),
            ("Card", session.Card),
            ("Theme", session.Theme),
            ("Said", session.Said == Said.Nothing ? null : RowJson.Write(session.Said)),
            ("Team", session.Team is { } team ? RowJson.Write(team) : null),
            ("Own", session.Own.Count == 0 ? null : RowJson.Write(session.Own)),
            ("IsPrompted", session.IsPrompted),
            ("Shared", session.Shared is { } shared ? RowJson.Write(shared) : null),
            ("Schema", Schema)) with
        { ETag = etag };

    public static Session Read(Row row) =>
        new(
            row.Text("Id")!,
            RowJson.Read<string[]>(row.Text("Dealt")!),
            Enum.Parse<SessionState>(Known(row).Text("State")!),
            row.Instant("StartedAt")!.Value,
            row.Instant("ChangedAt")!.Value,
            row.LongNumber("Version") ?? 1)
        {
            Card = row.Text("Card"),
            Theme = row.Text("Theme"),
            Said = row.Text("Said") is { } said ? RowJson.Read<Said>(said) : Said.Nothing,
            Team = row.Text("Team") is { } team ? RowJson.Read<TeamKey>(team) : null,
            Own = row.Text("Own") is { } own ? RowJson.Read<Dictionary<string, DealtTexts>>(own) : new Dictionary<string, DealtTexts>(StringComparer.Ordinal),
            IsPrompted = row.Flag("IsPrompted") ?? false,
            Shared = row.Text("Shared") is { } shared ? RowJson.Read<Shared>(shared) : null,
        };

    public static Row Write(MemberRef person, Habits habits, string? etag) =>
        Row.Of(
            person.Partition,
            ReflectionKeys.Habits,
            ("Seen", RowJson.Write(habits.Seen)),
            ("Current", habits.Current),
            ("Months", habits.Months),
            ("Rhythm", habits.Rhythm.ToString()),
            ("RhythmSince", Iso(habits.RhythmSince)),
            ("PromptedOn", Iso(habits.PromptedOn)),
            ("Declined", habits.Declined),
            ("Untouched", habits.Untouched),
            ("Zone", habits.Zone),
            ("IsUncounted", habits.IsCounted ? null : true),
            ("Schema", Schema)) with
        { ETag = etag };

    public static Habits ReadHabits(Row row) => new(RowJson.Read<Dictionary<string, Instant>>(Known(row).Text("Seen")!))
    {
        Current = row.Text("Current"),
        Months = row.Number("Months") ?? Habits.DefaultMonths,
        Rhythm = Rhythm(row),
        RhythmSince = Ask.Date(row.Text("RhythmSince")),
        PromptedOn = Ask.Date(row.Text("PromptedOn")),
        Declined = row.Number("Declined") ?? 0,
        Untouched = row.Number("Untouched") ?? 0,
        Zone = row.Text("Zone") ?? Habits.New.Zone,
        IsCounted = row.Flag("IsUncounted") is not true,
    };

    // Before teams had a moment, "on request" without a date was how somebody stood who never chose; a choice has its date.
    private static PromptRhythm Rhythm(Row row) => Enum.Parse<PromptRhythm>(row.Text("Rhythm")!) is var rhythm and not PromptRhythm.OnRequest ? rhythm
        : row.Text("RhythmSince") is null ? PromptRhythm.AsTeam : PromptRhythm.OnRequest;

    private static string? Iso(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static Row Known(Row row) =>
        row.Number("Schema") is Schema ? row : throw new InvalidDataException($"The row {row.Key} has the shape {row.Number("Schema")}, which this version does not know.");
}
