using System.Text.Json;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>
/// An event as a row. Beside what people look for it keeps, in <c>Changed</c>, every column of the change that got another value, so that the
/// events alone give the change as it was after each of them.
/// </summary>
public static class EventRows
{
    public static Row Write(TeamKey team, ChangeStep step)
    {
        var happened = step.Event;
        return Row.Of(
            team.Partition,
            ChangeKeys.Event(happened.Change, happened.Version),
            ("Type", happened.Type.ToString()),
            ("From", happened.From?.Tag()),
            ("To", happened.To.Tag()),
            ("Cycle", happened.Cycle),
            ("Actor", happened.Actor.Name),
            ("ActorId", happened.Actor.Ref.ToString()),
            ("At", happened.At),
            ("Reason", happened.Reason),
            ("Title", step.After.Title),
            ("Version", happened.Version),
            ("Schema", ChangeRows.Schema),
            ("Changed", RowJson.Write(Difference(team, step))));
    }

    public static ChangeEvent Read(Row row) => new(
        IdOf(row),
        row.LongNumber("Version") ?? throw Unreadable(),
        Enum.TryParse<ChangeEventType>(row.Text("Type"), out var type) ? type : throw Unreadable(),
        PhaseWords.PhaseOf(row.Text("From")),
        PhaseWords.PhaseOf(row.Text("To")) ?? throw Unreadable(),
        row.Number("Cycle") ?? 0,
        new NamedMember(MemberRef.Parse(row.Text("ActorId")) ?? throw Unreadable(), row.Text("Actor") ?? ""),
        row.Instant("At") ?? throw Unreadable(),
        row.Text("Reason"));

    /// <summary>The change as these events, all from the first on, made it.</summary>
    public static Change Replay(IEnumerable<Row> events)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        Row? last = null;
        foreach (var row in events)
        {
            foreach (var (name, value) in RowJson.ReadChanged(row.Text("Changed") ?? throw Unreadable()))
            {
                if (value is { } kept) { columns[name] = Typed(name, kept); } else { columns.Remove(name); }
            }

            last = row;
        }

        return last is null ? throw Unreadable() : ChangeRows.Read(new Row(last.Partition, ChangeKeys.Change(IdOf(last)), columns));
    }

    private static Dictionary<string, JsonElement?> Difference(TeamKey team, ChangeStep step)
    {
        var before = step.Before is { } earlier ? ChangeRows.Write(team, earlier).Columns : new Dictionary<string, object>(StringComparer.Ordinal);
        var after = ChangeRows.Write(team, step.After).Columns;
        var changed = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var value = after.GetValueOrDefault(name);
            if (!Equals(before.GetValueOrDefault(name), value)) { changed[name] = value is null ? null : Json(value); }
        }

        return changed;
    }

    private static JsonElement Json(object value) => value switch
    {
        string text => RowJson.Value(text),
        int number => RowJson.Value(number),
        long number => RowJson.Value(number),
        DateTimeOffset moment => RowJson.Value(moment),
        _ => throw new InvalidOperationException($"An event cannot keep a {value.GetType().Name}."),
    };

    private static object Typed(string column, JsonElement value) => column switch
    {
        "Cycle" or "Schema" => value.GetInt32(),
        "Version" => value.GetInt64(),
        "Since" or "CreatedAt" or "ChangedAt" => value.GetDateTimeOffset(),
        _ => value.GetString()!,
    };

    private static ChangeId IdOf(Row row) => ChangeId.Parse(KeyPart.Split(row.Key)[1]) ?? throw Unreadable();

    private static InvalidDataException Unreadable() => new("A row of an event of a change is not one this version can read.");
}
