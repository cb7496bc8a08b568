using NodaTime.Text;
using NodaTime;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Content;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>Shared steps as rows of the team, in a table of their own: nothing of the table <c>Reflection</c> stands under a team.</summary>
internal static class SharedRows
{
    public const string Table = "Shared";

    public static string Key(string id) => $"step:{KeyPart.Encode(id)}";

    public static string JoinKey(string id, MemberRef person) => $"{Key(id)}:join:{person.KeyText}";

    /// <summary>In which week the channel card was posted last.</summary>
    public const string Week = "week";

    public static KeyRange Range(string id) => new(Key(id), Key(id) + ";");

    public static Row Write(TeamKey team, SharedStep step, string? etag) => (step.State is SharedState.Withdrawn
        ? Row.Of(team.Partition, Key(step.Id), ("Id", step.Id), ("State", step.State.ToString()), ("ActivityId", step.ActivityId))
        : Row.Of(
            team.Partition,
            Key(step.Id),
            ("Id", step.Id),
            ("State", step.State.ToString()),
            ("ActivityId", step.ActivityId),
            ("By", step.By.Ref.ToString()),
            ("Name", step.By.Name),
            ("Card", step.Card),
            ("Title", step.Title is { } title ? RowJson.Write(title.ByLanguage) : null),
            ("Said", RowJson.Write(step.Said)),
            ("MayBecomeChange", step.MayBecomeChange),
            ("MayBecomeMoment", step.MayBecomeMoment))) with
    { ETag = etag };

    public static Row WriteJoin(TeamKey team, string id, Member by) =>
        Row.Of(team.Partition, JoinKey(id, by.Ref), ("By", by.Ref.ToString()), ("Name", by.Name));

    public static Row WriteWeek(TeamKey team, LocalDate monday, string? etag) =>
        Row.Of(team.Partition, Week, ("Week", LocalDatePattern.Iso.Format(monday))) with { ETag = etag };

    public static LocalDate? ReadWeek(Row row) => Ask.Date(row.Text("Week"));

    public static SharedStep Read(Row row) =>
        new(
            row.Text("Id")!,
            Person(row),
            row.Text("Card") ?? "",
            row.Text("Said") is { } said ? RowJson.Read<Said>(said) : Said.Nothing,
            row.Flag("MayBecomeChange") ?? false)
        {
            MayBecomeMoment = row.Flag("MayBecomeMoment") ?? false,
            State = Enum.Parse<SharedState>(row.Text("State")!),
            ActivityId = row.Text("ActivityId"),
            Title = row.Text("Title") is { } title ? new LocalizedText(RowJson.Read<Dictionary<string, string>>(title)) : null,
        };

    public static NamedMember Person(Row row) => new(MemberRef.Parse(row.Text("By")) ?? new MemberRef("-", "-"), row.Text("Name") ?? "");
}
