using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Graph;

/// <summary>
/// What an event may look like: only known properties, of the right type, with values that exist.
/// Source: the metadata of Microsoft Graph v1.0, https://graph.microsoft.com/v1.0/$metadata, entity type event.
/// </summary>
internal static class EventShape
{
    private const int MostAttendees = 500;

    private static readonly Action<JsonNode> Text = Kind(JsonValueKind.String);
    private static readonly Action<JsonNode> Flag = node =>
    {
        if (node.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)) { throw Mismatch(node); }
    };

    private static readonly Action<JsonNode> Number = Kind(JsonValueKind.Number);
    private static readonly Action<JsonNode> Email = Block("emailAddress", ("address", Text), ("name", Text));
    private static readonly Action<JsonNode> Place = Block("location", ("displayName", Text), ("locationType", OneOf("default", "conferenceRoom", "homeAddress", "businessAddress", "geoCoordinates", "streetAddress", "hotel", "restaurant", "localBusiness", "postalAddress")), ("locationUri", Text), ("uniqueId", Text));
    private static readonly Action<JsonNode> Time = Block("dateTimeTimeZone", ("dateTime", Text), ("timeZone", Text));

    private static readonly Action<JsonNode> Event = Block(
        "event",
        ("subject", Text),
        ("body", Block("itemBody", ("contentType", OneOf("text", "html")), ("content", Text))),
        ("start", Time),
        ("end", Time),
        ("location", Place),
        ("locations", Each(Place)),
        ("attendees", Each(Block("attendee", ("emailAddress", Email), ("type", OneOf("required", "optional", "resource"))))),
        ("recurrence", RecurrenceShape.Check),
        ("isOnlineMeeting", Flag),
        ("onlineMeetingProvider", OneOf("unknown", "skypeForBusiness", "skypeForConsumer", "teamsForBusiness")),
        ("transactionId", Text),
        ("showAs", OneOf("free", "tentative", "busy", "oof", "workingElsewhere", "unknown")),
        ("importance", OneOf("low", "normal", "high")),
        ("sensitivity", OneOf("normal", "personal", "private", "confidential")),
        ("responseRequested", Flag),
        ("allowNewTimeProposals", Flag),
        ("hideAttendees", Flag),
        ("isAllDay", Flag),
        ("isReminderOn", Flag),
        ("reminderMinutesBeforeStart", Number),
        ("categories", Each(Text)),
        ("singleValueExtendedProperties", Each(Block("singleValueLegacyExtendedProperty", ("id", Text), ("value", Text)))));

    private static readonly string[] OnCreationOnly = ["transactionId"];

    /// <exception cref="GraphRefusal">The first thing that is wrong.</exception>
    public static void CheckNew(JsonObject sent)
    {
        Event(sent);
        Require(sent, "start");
        Require(sent, "end");
        CheckTimes(sent);
    }

    /// <exception cref="GraphRefusal">The first thing that is wrong.</exception>
    public static void CheckChange(JsonObject sent)
    {
        Event(sent);
        if (Array.Find(OnCreationOnly, sent.ContainsKey) is { } fixedName) { throw new GraphRefusal(400, "ErrorInvalidPropertySet", $"The property '{fixedName}' cannot be changed."); }
    }

    public static void CheckTimes(JsonObject whole)
    {
        if (GraphTimes.Read(whole["start"], "start") > GraphTimes.Read(whole["end"], "end"))
        {
            throw new GraphRefusal(400, "ErrorCalendarEndDateIsEarlierThanStartDate", "The end date of the event is earlier than its start date.");
        }

        if (whole["attendees"] is JsonArray { Count: > MostAttendees })
        {
            throw new GraphRefusal(400, "ErrorExceededMaxRecipientLimit", $"An event has at most {MostAttendees} attendees.");
        }
    }

    public static Action<JsonNode> Block(string type, params (string Name, Action<JsonNode> Check)[] properties)
    {
        var known = properties.ToDictionary(p => p.Name, p => p.Check, StringComparer.Ordinal);
        return node =>
        {
            foreach (var (name, value) in node as JsonObject ?? throw Mismatch(node))
            {
                // Annotations say the type and mean nothing else.
                if (name.StartsWith('@')) { continue; }
                if (!known.TryGetValue(name, out var check)) { throw GraphRefusal.UnknownProperty(name, type); }
                if (value is not null) { check(value); }
            }
        };
    }

    public static Action<JsonNode> OneOf(params string[] values) => node =>
    {
        Text(node);
        if (!values.Contains((string)node!, StringComparer.Ordinal)) { throw GraphRefusal.WrongValue((string)node!); }
    };

    public static Action<JsonNode> Each(Action<JsonNode> check) => node =>
    {
        foreach (var item in node as JsonArray ?? throw Mismatch(node)) { check(item ?? throw Mismatch(node)); }
    };

    public static Action<JsonNode> Kind(JsonValueKind kind) => node =>
    {
        if (node.GetValueKind() != kind) { throw Mismatch(node); }
    };

    public static void Require(JsonObject sent, string name)
    {
        if (sent[name] is null) { throw GraphRefusal.Property($"The property '{name}' is required."); }
    }

    private static GraphRefusal Mismatch(JsonNode node) => GraphRefusal.Body($"Cannot read the value '{node.ToJsonString()}' as the expected type.");
}
