using System.Text.Json;
using NodaTime;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Settings;
using TeamsBot.Kernel.Tables;

namespace TeamsBot.Features.Changes.Rows;

/// <summary>
/// An event as a row. Its column <c>Changed</c> holds every column of the change that got another value, so that the events alone give
/// back the change as it was after each of them.
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
            ("Passed", happened.Passed is { } passed ? RowJson.Write(passed) : null),
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
        new Stamp(
            new NamedMember(MemberRef.Parse(row.Text("ActorId")) ?? throw Unreadable(), row.Text("Actor") ?? ""),
            row.Instant("At") ?? throw Unreadable(),
            Nonce: "")
        {
            Reason = row.Text("Reason"),
            Passed = row.Text("Passed") is { } passed ? RowJson.Read<Passed>(passed) : null,
        });

    /// <summary>The change as these events, all from the first on, made it.</summary>
    public static Change Replay(IEnumerable<Row> events) => States(events).LastOrDefault().After ?? throw Unreadable();

    /// <summary>Each event with the change as it was after it. The events are all of one change, from the first on.</summary>
    public static IEnumerable<(ChangeEvent Event, Change After)> States(IEnumerable<Row> events)
    {
        var columns = new Dictionary<string, object>(StringComparer.Ordinal);
        foreach (var row in events)
        {
            foreach (var (name, value) in RowJson.Read<Dictionary<string, JsonElement?>>(row.Text("Changed") ?? throw Unreadable()))
            {
                if (value is { } kept) { columns[name] = Typed(name, kept); } else { columns.Remove(name); }
            }

            var change = new Row(row.Partition, ChangeKeys.Change(IdOf(row)), new Dictionary<string, object>(columns, StringComparer.Ordinal));
            yield return (Read(row), ChangeRows.Read(change));
        }
    }

    private static Dictionary<string, JsonElement?> Difference(TeamKey team, ChangeStep step)
    {
        var before = step.Before is { } earlier ? ChangeRows.Write(team, earlier).Columns : new Dictionary<string, object>(StringComparer.Ordinal);
        var after = ChangeRows.Write(team, step.After).Columns;
        var changed = new Dictionary<string, JsonElement?>(StringComparer.Ordinal);
        foreach (var name in before.Keys.Union(after.Keys, StringComparer.Ordinal))
        {
            var value = after.GetValueOrDefault(name);
            if (!Equals(before.GetValueOrDefault(name), value)) { changed[name] = value is null ? null : JsonSerializer.SerializeToElement(value); }
        }

        return changed;
    }

    private static object Typed(string column, JsonElement value) => column switch
    {
        "Cycle" or "Schema" => value.GetInt32(),
        "Version" => value.GetInt64(),
        "Since" or "CreatedAt" or "ChangedAt" => value.GetDateTimeOffset(),
        "IsOrphan" or "IsSleeping" => value.GetBoolean(),
        _ => value.GetString()!,
    };

    private static ChangeId IdOf(Row row) => ChangeId.Parse(KeyPart.Split(row.Key)[1]) ?? throw Unreadable();

    private static InvalidDataException Unreadable() => new("A row of an event of a change is not one this version can read.");
}
