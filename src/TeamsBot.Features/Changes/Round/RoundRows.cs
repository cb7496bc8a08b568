using NodaTime;
using NodaTime.Text;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Round;

/// <summary>
/// What the round remembers, in rows of its own beside the changes: asking is no event of a change, and a press must not find a change newer
/// because it was asked about. All of them stand under <c>round:</c>, so that one range brings them.
/// </summary>
public static class RoundRows
{
    /// <summary>Every row of the round in a conversation.</summary>
    public static KeyRange All => KeyRange.Prefix("round:");

    /// <summary>The morning on which the channel was last asked, the last proposal, the last look at the roster: once for the team.</summary>
    public const string Morning = "round:morning", Proposal = "round:proposal", Roster = "round:roster";

    public static string AskedKey(ChangeId change) => KeyPart.Join("round", change.ToString(), "asked");

    public static string WeekKey(ChangeId change) => KeyPart.Join("round", change.ToString(), "week");

    public static string LeftKey(ChangeId change) => KeyPart.Join("round", change.ToString(), "left");

    public static string HelpKey(ChangeId change, HelpKind kind) => KeyPart.Join("round", change.ToString(), "help", kind.ToString());

    public static Row Write(TeamKey team, string mark, LocalDate on) => Row.Of(team.Partition, mark, ("On", Text(on)));

    public static Row Write(TeamKey team, ChangeId change, Asked asked) => Row.Of(
        team.Partition, AskedKey(change), ("Kind", asked.Kind.ToString()), ("Due", Text(asked.Due)), ("Step", asked.Step), ("On", Text(asked.On)));

    public static Row Write(TeamKey team, ChangeId change, Week week) => Row.Of(
        team.Partition, WeekKey(change), ("Date", Text(week.Now.Date)), ("Stuck", week.Now.Stuck), ("Still", week.Now.Still), ("Heard", Text(week.Heard)),
        ("Before", RowJson.Write(week.Before)));

    /// <summary>The leader was told that this owner left.</summary>
    public static Row WriteLeft(TeamKey team, ChangeId change, MemberRef owner, LocalDate on) =>
        Row.Of(team.Partition, LeftKey(change), ("OwnerId", owner.ToString()), ("On", Text(on)));

    public static Row Write(TeamKey team, ChangeId change, Help help) => Row.Of(
        team.Partition, HelpKey(change, help.Kind), ("Kind", help.Kind.ToString()), ("Cause", help.Cause.ToString()), ("On", Text(help.On)), ("Nonce", help.Nonce),
        ("IsAccepted", help.IsAccepted));

    public static LocalDate ReadMark(Row row) => Date(row, "On");

    public static Asked ReadAsked(Row row) =>
        new(Enum.Parse<DueKind>(row.Text("Kind")!), Date(row, "Due"), row.Number("Step") ?? 1, Date(row, "On"));

    public static Week ReadWeek(Row row) => new(
        new Streak(MaybeDate(row, "Date"), row.Number("Stuck") ?? 0, row.Number("Still") ?? 0),
        RowJson.Read<Streak>(row.Text("Before")!),
        MaybeDate(row, "Heard"));

    public static MemberRef? ReadLeft(Row row) => MemberRef.Parse(row.Text("OwnerId"));

    public static Help ReadHelp(Row row) =>
        new(Enum.Parse<HelpKind>(row.Text("Kind")!), Enum.Parse<HelpCause>(row.Text("Cause")!), Date(row, "On"), row.Text("Nonce")!) { IsAccepted = row.Flag("IsAccepted") };

    private static string? Text(LocalDate? date) => date is { } day ? LocalDatePattern.Iso.Format(day) : null;

    private static LocalDate Date(Row row, string column) => LocalDatePattern.Iso.Parse(row.Text(column)!).Value;

    private static LocalDate? MaybeDate(Row row, string column) => row.Text(column) is null ? null : Date(row, column);
}
