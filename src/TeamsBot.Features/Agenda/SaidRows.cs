using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Agenda;

/// <summary>What people say, as rows of the item's partition.</summary>
internal static class SaidRows
{
    public static Row Write(TeamKey team, LocalDate date, StatusUpdate said) =>
        Row.Of(
            team.Partition,
            AgendaKeys.Status(date, said.SubjectId, said.By),
            ("Change", said.SubjectId),
            ("By", said.By.ToString()),
            ("Name", said.Name),
            ("Status", said.Status?.Name()),
            ("Note", said.Note),
            ("At", said.At));

    public static StatusUpdate ReadStatus(Row row) =>
        new(row.Text("Change")!, Person(row), row.Text("Name")!, StatusNames.Parse(row.Text("Status")), row.Text("Note"), row.Instant("At")!.Value);

    public static Row Write(TeamKey team, LocalDate date, Line line) =>
        Row.Of(
            team.Partition,
            AgendaKeys.Line(date, line.Kind, line.By),
            ("Kind", line.Kind.ToString()),
            ("By", line.By.ToString()),
            ("Name", line.Name),
            ("Text", line.Text),
            ("Lifter", line.Lifter),
            ("At", line.At));

    public static Line ReadLine(Row row) =>
        new(Enum.Parse<LineKind>(row.Text("Kind")!), Person(row), row.Text("Name")!, row.Text("Text")!, row.Text("Lifter"), row.Instant("At")!.Value);

    public static Row Write(TeamKey team, LocalDate date, NamedAnswer answer) =>
        Row.Of(
            team.Partition,
            AgendaKeys.Named(date, answer.By),
            ("By", answer.By.ToString()),
            ("Name", answer.Name),
            ("Text", answer.Text),
            ("At", answer.At));

    public static NamedAnswer ReadNamed(Row row) => new(Person(row), row.Text("Name")!, row.Text("Text")!, row.Instant("At")!.Value);

    // No person and no time in these two: see docs/data-we-keep.md.
    public static Row Write(TeamKey team, LocalDate date, UnnamedAnswer answer) =>
        Row.Of(team.Partition, AgendaKeys.Unnamed(date, answer.Pseudonym), ("Text", answer.Text));

    public static UnnamedAnswer ReadUnnamed(Row row) => new(LastPart(row), row.Text("Text")!);

    public static Row Write(TeamKey team, LocalDate date, Score score) =>
        Row.Of(team.Partition, AgendaKeys.Score(date, score.Pseudonym), ("Value", score.Value));

    public static Score ReadScore(Row row) => new(LastPart(row), row.Number("Value")!.Value);

    public static Row WriteText(TeamKey team, string key, string text) => Row.Of(team.Partition, key, ("Text", text));

    private static MemberRef Person(Row row) => MemberRef.Parse(row.Text("By")) ?? throw new InvalidDataException("A row without a person.");

    private static string LastPart(Row row) => row.Key[(row.Key.LastIndexOf(KeyPart.Separator) + 1)..];
}
