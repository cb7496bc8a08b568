using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Reflection;

/// <summary>An action as a row of its person's own partition.</summary>
internal static class ActionRows
{
    public static Row Write(MemberRef person, PersonalAction action, string? etag) =>
        Row.Of(
            person.Partition,
            ReflectionKeys.Action(action.Id),
            ("Id", action.Id),
            ("Text", action.Text),
            ("With", action.With),
            ("Due", action.Due is { } due ? NodaTime.Text.LocalDatePattern.Iso.Format(due) : null),
            ("MadeAt", action.MadeAt),
            ("State", action.State.ToString()),
            ("Lesson", action.Lesson),
            ("EndedAt", action.EndedAt),
            ("AskedAt", action.AskedAt)) with
        { ETag = etag };

    public static PersonalAction Read(Row row) =>
        new(row.Text("Id")!, row.Text("Text")!, row.Text("With"), Ask.Date(row.Text("Due")), row.Instant("MadeAt")!.Value)
        {
            State = Enum.Parse<ActionState>(row.Text("State")!),
            Lesson = row.Text("Lesson"),
            EndedAt = row.Instant("EndedAt"),
            AskedAt = row.Instant("AskedAt"),
        };
}
