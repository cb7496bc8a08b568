using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>Events as a request wants to see them: the zone of its times, the properties it selects, the ones it looks for.</summary>
internal sealed partial class EventView(World world, AddressBook directory, Access access)
{
    private const string Extended = "singleValueExtendedProperties";

    public ConnectorAnswer Read(GraphRequest request)
    {
        var mailbox = access.ToRead(request);
        return In(mailbox).FirstOrDefault(e => e.Id.Is(request.Id)) is { } row ? ConnectorAnswer.Ok(Of(row, mailbox, request)) : throw GraphRefusal.NoItem();
    }

    public ConnectorAnswer Find(GraphRequest request)
    {
        var mailbox = access.ToRead(request);
        var matches = Filter(request.Query("$filter"));
        return List(In(mailbox).Where(matches).Select(row => Of(row, mailbox, request)), request);
    }

    public ConnectorAnswer Between(GraphRequest request)
    {
        var mailbox = access.ToRead(request);
        var (begin, end) = (Bound(request, "startDateTime"), Bound(request, "endDateTime"));
        var found = from row in In(mailbox)
                    from time in Occurrences.Of(JsonObject.Create(row.Body)!, end)
                    where time.Start < end && time.End > begin
                    orderby time.Start
                    select Of(row, mailbox, request, time);
        return List(found, request);
    }

    /// <summary>What stands in a calendar: what it organises and what it was invited to. A group accepts every invitation.</summary>
    public IEnumerable<EventRow> In(Mailbox mailbox) => world.Events.Where(e => e.Mailbox.Is(mailbox.Id) || IsInvited(e, mailbox));

    public JsonObject Of(EventRow row, Mailbox seenBy, GraphRequest request, (Instant Start, Instant End)? at = null)
    {
        var whole = JsonObject.Create(row.Body)!;
        var (zone, name) = GraphTimes.Preferred(request.Prefer);
        var (start, end) = at ?? (GraphTimes.Read(whole["start"], "start"), GraphTimes.Read(whole["end"], "end"));
        whole["id"] = row.Id;
        whole["originalStartTimeZone"] = (string)whole["start"]!["timeZone"]!;
        whole["originalEndTimeZone"] = (string)whole["end"]!["timeZone"]!;
        whole["start"] = GraphTimes.Write(start, zone, name);
        whole["end"] = GraphTimes.Write(end, zone, name);
        whole["isOrganizer"] = row.Mailbox.Is(seenBy.Id);
        whole["type"] = whole["recurrence"] is null ? "singleInstance" : at is null ? "seriesMaster" : "occurrence";
        if (directory.ById(row.Mailbox) is { } organizer) { whole["organizer"] = new JsonObject { ["emailAddress"] = new JsonObject { ["name"] = organizer.Name, ["address"] = organizer.Address } }; }
        if (request.Query("$expand")?.StartsWith(Extended, StringComparison.Ordinal) is not true) { whole.Remove(Extended); }
        return Selected(whole, request.Query("$select"));
    }

    private static JsonObject Selected(JsonObject whole, string? select)
    {
        if (select is null) { return whole; }
        var names = select.Split(',').Append("id").Append(Extended).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new JsonObject(whole.Where(p => names.Contains(p.Key)).Select(p => KeyValuePair.Create(p.Key, p.Value?.DeepClone())));
    }

    private static ConnectorAnswer List(IEnumerable<JsonObject> found, GraphRequest request)
    {
        var most = request.Query("$top") is { } top ? int.Parse(top, System.Globalization.CultureInfo.InvariantCulture) : 10;
        return ConnectorAnswer.Ok(new JsonObject { ["value"] = new JsonArray([.. found.Take(most)]) });
    }

    private static bool IsInvited(EventRow row, Mailbox mailbox) =>
        row.Body.Each("attendees").Any(a => string.Equals(a.Word("emailAddress", "address"), mailbox.Address, StringComparison.OrdinalIgnoreCase));

    private static Instant Bound(GraphRequest request, string name) =>
        request.Query(name) is { } text ? Instant.FromDateTimeOffset(DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AssumeUniversal))
            : throw new GraphRefusal(400, "ErrorInvalidParameter", $"This request requires a time window specified by the query string parameters StartDateTime and EndDateTime: {name} is missing.");

    // Only the filters that Outlook knows for events and that somebody here needs.
    private static Func<EventRow, bool> Filter(string? filter)
    {
        if (filter is null) { return _ => true; }
        if (ByExtended().Match(filter) is { Success: true } extended)
        {
            return row => row.Body.Each(Extended).Any(p => p.Word("id").Is(extended.Groups["id"].Value) && p.Word("value").Is(Unquoted(extended.Groups["value"].Value)));
        }

        if (ByTransaction().Match(filter) is { Success: true } transaction) { return row => row.Body.Word("transactionId").Is(Unquoted(transaction.Groups["value"].Value)); }
        throw new GraphRefusal(400, "BadRequest", $"Invalid filter clause: {filter}");
    }

    private static string Unquoted(string text) => text.Replace("''", "'", StringComparison.Ordinal);

    [GeneratedRegex(@"^singleValueExtendedProperties/[Aa]ny\((?<x>\w+):\s*\k<x>/id eq '(?<id>[^']+)' and \k<x>/value eq '(?<value>([^']|'')*)'\)$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex ByExtended();

    [GeneratedRegex(@"^transactionId eq '(?<value>([^']|'')*)'$", RegexOptions.ExplicitCapture, 500)]
    private static partial Regex ByTransaction();
}
