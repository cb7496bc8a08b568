using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>Activities in the shape in which Teams sends them.</summary>
internal sealed class Activities(World world, TeamsSettings settings, Func<string, string> serviceUrl)
{
    private const string MentionEnd = "</at>";
    private int _events;

    public string BotId => $"28:{settings.AppId}";

    private string Mention => $"<at>{settings.BotName}{MentionEnd}";

    public JsonObject Message(PersonRow by, Place place, MessageRow message, string text)
    {
        var activity = Start("message", by, place, message.Conversation, message.Id);
        activity["timestamp"] = message.At.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
        activity["localTimestamp"] = TimeZoneInfo.ConvertTime(message.At, TimeZoneInfo.FindSystemTimeZoneById(by.Zone)).ToString("yyyy-MM-dd'T'HH:mm:ss.fffzzz", CultureInfo.InvariantCulture);
        activity["localTimezone"] = by.Zone;
        activity["from"]!["name"] = by.Name;
        activity["recipient"]!["name"] = settings.BotName;
        activity["textFormat"] = "plain";
        activity["text"] = place.Channel is null ? text : $"{Mention} {text}";
        activity["locale"] = by.Locale;
        activity["entities"] = Entities(by, place);
        AddChannel(activity, place, full: true);
        return activity;
    }

    public JsonObject Invoke(string name, PersonRow by, Place place, MessageRow on, JsonNode value)
    {
        var activity = Start("invoke", by, place, on.Conversation, EventId());
        activity["name"] = name;
        activity["from"]!["name"] = by.Name;
        activity["replyToId"] = on.Id;
        activity["locale"] = by.Locale;
        AddChannel(activity, place, full: false);
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["value"] = value;
        return activity;
    }

    /// <summary>An invoke that stands on no message of the bot: a sign-in.</summary>
    public JsonObject InvokeAlone(string name, PersonRow by, Place place, JsonNode value)
    {
        var activity = Start("invoke", by, place, place.Id, EventId());
        activity["name"] = name;
        activity["from"]!["name"] = by.Name;
        activity["locale"] = by.Locale;
        activity["value"] = value;
        return activity;
    }

    public JsonObject Submit(PersonRow by, Place place, MessageRow on, JsonNode value)
    {
        var id = Math.Max(world.Clock.GetUtcNow().ToUnixTimeMilliseconds(), long.Parse(on.Id, CultureInfo.InvariantCulture) + 1);
        var activity = Start("message", by, place, on.Conversation, id.ToString(CultureInfo.InvariantCulture));
        activity["replyToId"] = on.Id;
        AddChannel(activity, place, full: false);
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["value"] = value;
        return activity;
    }

    public JsonObject Installation(PersonRow by, Place place, string action)
    {
        var activity = Start("installationUpdate", by, place, place.Id, EventId());
        activity["action"] = action;
        AddTeam(activity, place, eventType: null);
        if (place.Channel is { } channel)
        {
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id };
            activity["channelData"]!["settings"] = new JsonObject { ["selectedChannel"] = new JsonObject { ["id"] = channel.Id } };
        }

        activity["locale"] = by.Locale;
        return activity;
    }

    /// <param name="list">membersAdded or membersRemoved.</param>
    public JsonObject Members(PersonRow by, Place place, string list, string eventType, params IEnumerable<string> ids)
    {
        var activity = Start("conversationUpdate", by, place, place.Id, EventId());
        activity[list] = new JsonArray([.. ids.Select(Account)]);
        AddTeam(activity, place, place.Team is null ? null : eventType);
        if (eventType.StartsWith("channel", StringComparison.Ordinal) && place.Channel is { } channel)
        {
            activity["channelData"]!["channel"] = new JsonObject { ["id"] = channel.Id, ["name"] = channel.Name };
            activity["channelData"]!["team"]!.AsObject().Remove("name");
            activity["channelData"]!["membershipSource"] = new JsonObject
            {
                ["sourceType"] = "channel",
                ["id"] = channel.Id,
                ["membershipType"] = "direct",
                ["teamGroupId"] = place.Team!.AadGroupId,
                ["tenantId"] = place.TenantId,
            };
        }

        return activity;
    }

    private JsonObject Start(string type, PersonRow by, Place place, string conversation, string id) => new()
    {
        ["type"] = type,
        ["id"] = id,
        ["channelId"] = "msteams",
        ["serviceUrl"] = serviceUrl(place.TenantId),
        ["from"] = new JsonObject { ["id"] = by.Id, ["aadObjectId"] = by.AadObjectId },
        ["conversation"] = Conversation(place, conversation),
        ["recipient"] = new JsonObject { ["id"] = BotId },
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = place.TenantId } },
    };

    private static JsonObject Conversation(Place place, string id) => place.Channel is null
        ? new() { ["conversationType"] = "personal", ["tenantId"] = place.TenantId, ["id"] = id }
        : new() { ["isGroup"] = true, ["conversationType"] = "channel", ["tenantId"] = place.TenantId, ["id"] = id };

    private JsonArray Entities(PersonRow by, Place place)
    {
        var home = world.Tenants.First(t => string.Equals(t.Id, by.TenantId, StringComparison.Ordinal));
        var client = new JsonObject { ["type"] = "clientInfo", ["locale"] = by.Locale, ["country"] = home.Country, ["platform"] = "Web", ["timezone"] = by.Zone };
        return place.Channel is null ? [client]
            : [new JsonObject { ["type"] = "mention", ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = settings.BotName }, ["text"] = Mention }, client];
    }

    private static void AddChannel(JsonObject activity, Place place, bool full)
    {
        if (place is not { Channel: { } channel, Team: { } team })
        {
            return;
        }

        var data = activity["channelData"]!;
        if (full)
        {
            data["teamsChannelId"] = channel.Id;
            data["teamsTeamId"] = team.Id;
        }

        data["channel"] = new JsonObject { ["id"] = channel.Id };
        data["team"] = new JsonObject { ["id"] = team.Id };
    }

    private static void AddTeam(JsonObject activity, Place place, string? eventType)
    {
        if (eventType is not null)
        {
            activity["channelData"]!["eventType"] = eventType;
        }

        if (place.Team is { } team)
        {
            activity["channelData"]!["team"] = new JsonObject { ["id"] = team.Id, ["name"] = team.Name, ["aadGroupId"] = team.AadGroupId };
        }
    }

    private JsonObject Account(string id) =>
        world.Person(id) is { } person ? new() { ["id"] = id, ["aadObjectId"] = person.AadObjectId } : new() { ["id"] = id };

    private string EventId() => $"f:{world.Clock.GetUtcNow().ToUnixTimeMilliseconds()}{Interlocked.Increment(ref _events)}";
}
