using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>Makes, changes and cancels events in the calendars of the simulated world.</summary>
internal sealed class Events(World world, Access access, EventView view, GraphService service)
{
    private const string JoinLine = "________________________________________________________________________________";

    /// <summary>
    /// A second request with the same transactionId makes nothing: it is answered with the event there is, unchanged.
    /// </summary>
    /// <remarks>
    /// https://learn.microsoft.com/graph/api/resources/event (transactionId); that the answer is 201 again: https://blog.rykoma.net/2020/10/05/1559/.
    /// </remarks>
    public ConnectorAnswer Create(GraphRequest request)
    {
        var mailbox = access.ToWrite(request);
        EventShape.CheckNew(request.Body);
        var id = (string?)request.Body["transactionId"];
        var row = world.Calendars(rows =>
        {
            if (id is not null && rows.Values.FirstOrDefault(e => e.Mailbox.Is(mailbox.Id) && e.Body.Word("transactionId").Is(id)) is { } first) { return (Row: first, IsNew: false); }
            var made = new EventRow(NewId(), mailbox.Id, Element(Fresh(request.Body, mailbox)));
            rows[made.Id] = made;
            return (Row: made, IsNew: true);
        });
        if (!row.IsNew && service.RefusesSecondTransaction) { throw new GraphRefusal(409, "ErrorDuplicateTransactionId", "An event with this transactionId exists already."); }
        return ConnectorAnswer.Created(view.Of(row.Row, mailbox, request));
    }

    public ConnectorAnswer Change(GraphRequest request)
    {
        var mailbox = access.ToWrite(request);
        EventShape.CheckChange(request.Body);
        var row = Changed(mailbox, request.Id!, whole =>
        {
            foreach (var (name, value) in TextFirst(request.Body)) { Set(whole, name, value); }
            EventShape.CheckTimes(whole);
        });
        return ConnectorAnswer.Ok(view.Of(row, mailbox, request));
    }

    /// <summary>Takes it away; whoever was invited gets no word. Of an invitation: declines it.</summary>
    public ConnectorAnswer Delete(GraphRequest request)
    {
        var mailbox = access.ToWrite(request);
        var row = Own(mailbox, request.Id!);
        world.Calendars(rows => rows.Remove(row.Id));
        return new ConnectorAnswer(204);
    }

    /// <summary>Takes it away and tells whoever was invited.</summary>
    public ConnectorAnswer Cancel(GraphRequest request)
    {
        var mailbox = access.ToWrite(request);
        EventShape.Block("cancel", ("comment", EventShape.Kind(JsonValueKind.String)), ("Comment", EventShape.Kind(JsonValueKind.String)))(request.Body);
        var row = Own(mailbox, request.Id!);
        if (row.Body.Each("attendees").FirstOrDefault().ValueKind is not JsonValueKind.Object)
        {
            throw new GraphRefusal(400, "ErrorInvalidRequest", "Your request can't be completed. You can only cancel a meeting, an event with attendees.");
        }

        world.Calendars(rows => rows.Remove(row.Id));
        return new ConnectorAnswer(202);
    }

    /// <summary>What a person does by hand in Outlook.</summary>
    public EventRow Changed(Mailbox mailbox, string id, Action<JsonObject> change)
    {
        var row = Own(mailbox, id);
        var whole = JsonObject.Create(row.Body)!;
        change(whole);
        whole["changeKey"] = NewKey();
        var after = row with { Body = Element(whole) };
        return world.Calendars(rows => rows.ContainsKey(id) ? rows[id] = after : throw GraphRefusal.NoItem());
    }

    /// <summary>An event that this calendar organises; an invitation can be read there and not changed.</summary>
    private EventRow Own(Mailbox mailbox, string id)
    {
        var row = world.Events.FirstOrDefault(e => e.Id.Is(id)) ?? throw GraphRefusal.NoItem();
        return row.Mailbox.Is(mailbox.Id) ? row : throw GraphRefusal.NoItem();
    }

    private JsonObject Fresh(JsonObject sent, Mailbox mailbox)
    {
        var now = world.Clock.GetUtcNow().ToString("O");
        var whole = new JsonObject { ["changeKey"] = NewKey(), ["createdDateTime"] = now, ["iCalUId"] = Convert.ToHexString(RandomNumberGenerator.GetBytes(28)), ["isCancelled"] = false };
        // Groups remind nobody: https://learn.microsoft.com/graph/api/resources/event.
        foreach (var (name, value) in TextFirst(sent).Where(p => !mailbox.IsGroup || p.Key is not "isReminderOn")) { Set(whole, name, value); }
        return whole;
    }

    // The words by which one joins are written below the text.
    private static IEnumerable<KeyValuePair<string, JsonNode?>> TextFirst(JsonObject sent) => sent.OrderBy(p => p.Key is not "body");

    // Once there is an online meeting there always is, unless the words by which one joins it are taken out of the text.
    private static void Set(JsonObject whole, string name, JsonNode? value)
    {
        if (name is "isOnlineMeeting" or "onlineMeetingProvider" && whole["onlineMeeting"] is not null) { return; }
        whole[name] = value?.DeepClone();
        if (name is "isOnlineMeeting" && (bool?)value is true) { BeginOnline(whole); }
        if (name is "body") { KeepOnline(whole); }
    }

    private static void BeginOnline(JsonObject whole)
    {
        var join = $"https://teams.microsoft.com/l/meetup-join/19%3ameeting_{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8))}";
        whole["onlineMeetingProvider"] = "teamsForBusiness";
        whole["onlineMeeting"] = new JsonObject { ["joinUrl"] = join };
        whole["body"] = new JsonObject { ["contentType"] = "html", ["content"] = $"{whole["body"]?["content"]}<br>{JoinLine}<br><a href=\"{join}\">Microsoft Teams</a><br>{JoinLine}" };
    }

    private static void KeepOnline(JsonObject whole)
    {
        if (whole["onlineMeeting"]?["joinUrl"] is not { } join) { return; }
        var content = (string?)whole["body"]?["content"] ?? "";
        if (content.Contains((string)join!, StringComparison.Ordinal)) { return; }
        whole["onlineMeeting"] = null;
        whole["isOnlineMeeting"] = false;
        whole["onlineMeetingProvider"] = "unknown";
    }

    private static string NewId() => "AAMkAD" + Convert.ToBase64String(RandomNumberGenerator.GetBytes(30)).Replace('+', '-').Replace('/', '_') + "=";

    private static string NewKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(12));

    private static JsonElement Element(JsonObject whole) => JsonSerializer.SerializeToElement(whole);
}
