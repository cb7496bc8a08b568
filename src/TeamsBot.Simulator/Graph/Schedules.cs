using System.Text.Json;
using System.Text.Json.Nodes;
using NodaTime;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>Who is busy when, never with what; and the zone and language of a mailbox.</summary>
/// <remarks>https://learn.microsoft.com/graph/api/calendar-getschedule</remarks>
internal sealed class Schedules(AddressBook directory, Access access, EventView view)
{
    private const int MostDays = 62;

    private static readonly Action<JsonNode> Shape = EventShape.Block(
        "getSchedule",
        ("schedules", EventShape.Each(EventShape.Kind(JsonValueKind.String))),
        ("startTime", EventShape.Block("dateTimeTimeZone", ("dateTime", EventShape.Kind(JsonValueKind.String)), ("timeZone", EventShape.Kind(JsonValueKind.String)))),
        ("endTime", EventShape.Block("dateTimeTimeZone", ("dateTime", EventShape.Kind(JsonValueKind.String)), ("timeZone", EventShape.Kind(JsonValueKind.String)))),
        ("availabilityViewInterval", EventShape.Kind(JsonValueKind.Number)));

    public ConnectorAnswer Get(GraphRequest sent)
    {
        // The parameters of an action are read in any case: Microsoft's own client writes a capital.
        var request = sent with { Body = new JsonObject(sent.Body.Select(p => KeyValuePair.Create(JsonNamingPolicy.CamelCase.ConvertName(p.Key), p.Value?.DeepClone()))) };
        var asking = access.ToAsk(request);
        Shape(request.Body);
        EventShape.Require(request.Body, "schedules");
        var (from, to) = (GraphTimes.Read(request.Body["startTime"], "startTime"), GraphTimes.Read(request.Body["endTime"], "endTime"));
        if (to <= from || to - from > Duration.FromDays(MostDays)) { throw new GraphRefusal(400, "ErrorInvalidTimeInterval", $"The time window has to be between 0 and {MostDays} days."); }
        var minutes = (int?)request.Body["availabilityViewInterval"] ?? 30;
        if (minutes is < 5 or > 1440) { throw new GraphRefusal(400, "ErrorInvalidMergedFreeBusyInterval", "The interval has to be between 5 and 1440 minutes."); }
        var schedules = request.Body["schedules"]!.AsArray().Select(address => Of((string)address!, asking, request, (from, to), minutes));
        return ConnectorAnswer.Ok(new JsonObject { ["value"] = new JsonArray([.. schedules]) });
    }

    public ConnectorAnswer Settings(GraphRequest request)
    {
        var mailbox = access.ToKnow(request);
        return ConnectorAnswer.Ok(new JsonObject
        {
            ["timeZone"] = mailbox.Zone,
            ["language"] = new JsonObject { ["locale"] = mailbox.Locale },
            ["workingHours"] = WorkingHours(mailbox),
        });
    }

    public ConnectorAnswer Group(GraphRequest request)
    {
        var group = access.ToSee(request);
        return ConnectorAnswer.Ok(new JsonObject { ["id"] = group.Id, ["displayName"] = group.Name, ["mail"] = group.Address, ["mailEnabled"] = true });
    }

    // Somebody of another organisation is a stranger to this one's calendar.
    private JsonObject Of(string address, Mailbox asking, GraphRequest request, (Instant From, Instant To) window, int minutes)
    {
        if (directory.ByAddress(address) is not { } mailbox || !mailbox.Tenant.Is(asking.Tenant))
        {
            return new() { ["scheduleId"] = address, ["error"] = new JsonObject { ["message"] = "Unable to resolve e-mail address to an Active Directory object.", ["responseCode"] = "ErrorMailRecipientNotFound" } };
        }

        var (zone, name) = GraphTimes.Preferred(request.Prefer);
        var busy = Busy(mailbox, window).ToArray();
        return new()
        {
            ["scheduleId"] = address,
            ["availabilityView"] = View(busy, window, Duration.FromMinutes(minutes)),
            ["scheduleItems"] = new JsonArray([.. busy.Select(b => new JsonObject { ["status"] = b.Status, ["start"] = GraphTimes.Write(b.Start, zone, name), ["end"] = GraphTimes.Write(b.End, zone, name) })]),
            ["workingHours"] = WorkingHours(mailbox),
        };
    }

    private IEnumerable<(Instant Start, Instant End, string Status)> Busy(Mailbox mailbox, (Instant From, Instant To) window) =>
        from row in view.In(mailbox)
        let status = row.Body.Word("showAs") ?? "busy"
        where status is not "free"
        from time in Occurrences.Of(JsonObject.Create(row.Body)!, window.To)
        where time.Start < window.To && time.End > window.From
        orderby time.Start
        select (time.Start, time.End, status);

    private static string View((Instant Start, Instant End, string Status)[] busy, (Instant From, Instant To) window, Duration step)
    {
        var digits = new List<char>();
        for (var at = window.From; at < window.To; at += step)
        {
            var taken = busy.FirstOrDefault(b => b.Start < at + step && b.End > at).Status;
            digits.Add(taken switch { null => '0', "tentative" => '1', "busy" => '2', "oof" => '3', _ => '4' });
        }

        return new string([.. digits]);
    }

    private static JsonObject WorkingHours(Mailbox mailbox) => new()
    {
        ["daysOfWeek"] = new JsonArray("monday", "tuesday", "wednesday", "thursday", "friday"),
        ["startTime"] = "08:00:00.0000000",
        ["endTime"] = "17:00:00.0000000",
        ["timeZone"] = new JsonObject { ["name"] = mailbox.Zone },
    };
}
