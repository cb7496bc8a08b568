using System.Text.Json;
using System.Text.Json.Nodes;
using TeamsBot.Simulator.SignIn;

namespace TeamsBot.Simulator.Teams;

/// <summary>What the bot posts, changes and takes back.</summary>
internal sealed class Messages(World world, TeamsSettings settings)
{
    private const string CardType = "application/vnd.microsoft.card.adaptive";

    public ConnectorAnswer Create(Call call)
    {
        var body = call.Json();
        var channel = body.Word("channelData", "channel", "id") ?? body.Word("channelData", "teamsChannelId");
        return channel is not null ? NewThread(call, channel, body)
            : body.Each("members").FirstOrDefault() is { ValueKind: JsonValueKind.Object } member ? NewChat(call, member.Word("id"), body)
            : ConnectorAnswer.Bad("Either a channel or one member is required.");
    }

    public ConnectorAnswer Send(Call call)
    {
        var (placeId, root) = Split(call.Conversation!);
        if (Refusal(call, placeId, out var place) is { } refusal)
        {
            return refusal;
        }

        if (root is not null && world.Message(placeId, root) is null)
        {
            return ConnectorAnswer.NoConversation();
        }

        // A reply to an unknown message is accepted: it lands in the thread its conversation names.
        root ??= place!.Channel is not null && call.Activity is { } to ? world.Message(placeId, to)?.Root : null;
        var (posted, bad) = Post(call, call.Json(), place!, root);
        return bad ?? ConnectorAnswer.Created(posted is [var only] ? new JsonObject { ["id"] = only.Id } : new JsonObject());
    }

    public ConnectorAnswer Update(Call call)
    {
        if (Refusal(call, out var place, out var message) is { } refusal)
        {
            return refusal;
        }

        var body = call.Json();
        call.Result = message!.Id;
        return Contents(body) is not [var content] ? ConnectorAnswer.Bad("An update carries either a text or one card.")
            : world.Change(place!.Id, message.Id, m => content(m) with { Version = m.Version + 1, Views = new Dictionary<string, JsonElement>(StringComparer.Ordinal) })
                ? ConnectorAnswer.Ok(new JsonObject { ["id"] = message.Id })
                : ConnectorAnswer.NoActivity();
    }

    public ConnectorAnswer Delete(Call call) =>
        Refusal(call, out var place, out var message)
        ?? (world.Remove(place!.Id, message!.Id) ? new ConnectorAnswer(200) : ConnectorAnswer.NoActivity());

    private ConnectorAnswer NewThread(Call call, string channel, JsonElement body)
    {
        if (Refusal(call, channel, out var place) is { } refusal)
        {
            return refusal;
        }

        if (place!.Channel is null || body.Find("activity") is not { } activity)
        {
            return ConnectorAnswer.Bad("A new thread needs a channel and an activity.");
        }

        var (posted, bad) = Post(call, activity, place, root: null);
        return bad ?? ConnectorAnswer.Created(new JsonObject { ["id"] = posted[0].Conversation, ["activityId"] = posted[0].Id });
    }

    private ConnectorAnswer NewChat(Call call, string? memberId, JsonElement body)
    {
        var person = world.People.FirstOrDefault(p => Is(p.Id, memberId) || Is(p.AadObjectId, memberId));
        var tenant = body.Word("tenantId") ?? body.Word("channelData", "tenant", "id") ?? call.Tenant;
        if (person is null)
        {
            return ConnectorAnswer.Bad("Unknown member.");
        }

        // A bot cannot write 1:1 to someone outside the tenant it works in, nor to someone it shares nothing with.
        if (!Is(person.TenantId, tenant) || !Is(tenant, call.Tenant) || !world.BotKnows(person))
        {
            return ConnectorAnswer.NotInRoster();
        }

        var chat = world.ChatOf(person);
        world.Put(chat with { HasBot = true });
        var answer = new JsonObject { ["id"] = chat.Id };
        if (body.Find("activity") is { } activity)
        {
            var (posted, bad) = Post(call, activity, world.PlaceOf(chat.Id)!, root: null);
            if (bad is not null)
            {
                return bad;
            }

            answer["activityId"] = posted[0].Id;
        }

        return ConnectorAnswer.Created(answer);
    }

    private (List<MessageRow> Posted, ConnectorAnswer? Bad) Post(Call call, JsonElement activity, Place place, string? root)
    {
        if (Is(activity.Word("type"), "typing"))
        {
            return ([], ConnectorAnswer.Created(new JsonObject()));
        }

        var contents = Contents(activity);
        if (contents.Count == 0)
        {
            return ([], ConnectorAnswer.Bad("Activity must include non empty 'text' field or at least 1 attachment."));
        }

        var posted = new List<MessageRow>();
        foreach (var content in contents)
        {
            var message = world.Post((id, at) => content(new MessageRow(id, place.Id, place.Channel is null ? null : root ?? id, $"28:{settings.AppId}", at)));
            root ??= message.Root;
            posted.Add(message);
        }

        call.Result = posted.Count == 1 ? posted[0].Id : null;
        return (posted, null);
    }

    /// <summary>Text together with a card becomes two messages.</summary>
    private static List<Func<MessageRow, MessageRow>> Contents(JsonElement activity)
    {
        var contents = new List<Func<MessageRow, MessageRow>>();
        if (activity.Word("text") is { Length: > 0 } text)
        {
            contents.Add(m => m with { Text = text, TextFormat = activity.Word("textFormat") ?? "markdown", Card = null, Problems = [] });
        }

        foreach (var attachment in activity.Each("attachments"))
        {
            var card = Is(attachment.Word("contentType"), CardType) ? attachment.Find("content") : SignInCard.Shown(attachment);
            IReadOnlyList<string> problems = card is { } found ? CardCheck.Problems(found) : [$"An attachment of type {attachment.Word("contentType")} cannot be shown."];
            contents.Add(m => m with { Text = null, TextFormat = null, Card = card, Summary = activity.Word("summary"), Problems = problems });
        }

        return contents;
    }

    private ConnectorAnswer? Refusal(Call call, string placeId, out Place? place)
    {
        place = world.PlaceOf(placeId);
        return place is null || !Is(place.TenantId, call.Tenant) ? ConnectorAnswer.NoConversation()
            : place.HasBot ? null
            : ConnectorAnswer.NotInRoster();
    }

    private ConnectorAnswer? Refusal(Call call, out Place? place, out MessageRow? message)
    {
        var (placeId, root) = Split(call.Conversation!);
        message = null;
        if (Refusal(call, placeId, out place) is { } refusal)
        {
            return refusal;
        }

        message = world.Message(placeId, call.Activity!);
        return message is null || (root is not null && !Is(message.Root, root)) ? ConnectorAnswer.NoActivity()
            : message.From.StartsWith("28:", StringComparison.Ordinal) ? null
            : ConnectorAnswer.Refused(403, "NotEnoughPermissions", "A bot can change its own messages only.");
    }

    private static (string Place, string? Root) Split(string conversation) =>
        conversation.Split(";messageid=", 2) is [var place, var root] ? (place, root) : (conversation, null);

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);
}
