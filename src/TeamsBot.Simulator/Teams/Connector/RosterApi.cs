using System.Globalization;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>Members, teams and channels. A partner keeps the tenant of their own.</summary>
internal sealed class RosterApi(World world)
{
    public ConnectorAnswer All(Call call, HttpContext http) =>
        Refusal(call, out var place) ?? ConnectorAnswer.Ok(new JsonArray([.. place!.Members.Select(Member)]));

    public ConnectorAnswer One(Call call, HttpContext http)
    {
        var id = (string)http.GetRouteValue("member")!;
        return Refusal(call, out var place)
            ?? (place!.Members.FirstOrDefault(m => Is(m, id) || Is(world.Person(m)!.AadObjectId, id)) is { } member
                ? ConnectorAnswer.Ok(Member(member))
                : ConnectorAnswer.Refused(404, "MemberNotFoundInConversation", "The member was not found in the conversation."));
    }

    public ConnectorAnswer Paged(Call call, HttpContext http)
    {
        if (Refusal(call, out var place) is { } refusal)
        {
            return refusal;
        }

        // The service clamps the page size to 50..500.
        var size = Math.Clamp(Number(http, "pageSize", 500), 50, 500);
        var from = Number(http, "continuationToken", 0);
        var answer = new JsonObject { ["members"] = new JsonArray([.. place!.Members.Skip(from).Take(size).Select(Member)]) };
        if (from + size < place.Members.Count)
        {
            answer["continuationToken"] = (from + size).ToString(CultureInfo.InvariantCulture);
        }

        return ConnectorAnswer.Ok(answer);
    }

    public ConnectorAnswer Team(Call call, HttpContext http) => Refusal(call, out var place) ?? ConnectorAnswer.Ok(new JsonObject
    {
        ["id"] = place!.Team!.Id,
        ["name"] = place.Team.Name,
        ["aadGroupId"] = place.Team.AadGroupId,
        ["tenantId"] = place.TenantId,
        ["type"] = "standard",
        ["channelCount"] = ChannelsOf(place.Team).Count(),
        ["memberCount"] = place.Team.Members.Count,
    });

    public ConnectorAnswer Channels(Call call, HttpContext http) => Refusal(call, out var place) ?? ConnectorAnswer.Ok(new JsonObject
    {
        ["conversations"] = new JsonArray([.. ChannelsOf(place!.Team!).Select(Channel)]),
    });

    private static JsonObject Channel(ChannelRow channel) =>
        // The General channel carries no name: each client shows it in its own language.
        Is(channel.Id, channel.TeamId) ? new() { ["id"] = channel.Id, ["type"] = "standard" }
        : new() { ["id"] = channel.Id, ["name"] = channel.Name, ["type"] = channel.IsShared ? "shared" : "standard" };

    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.Ordinal);

    private static int Number(HttpContext http, string name, int otherwise) =>
        int.TryParse(http.Request.Query[name], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    private IEnumerable<ChannelRow> ChannelsOf(TeamRow team) => world.Channels.Where(c => Is(c.TeamId, team.Id));

    private ConnectorAnswer? Refusal(Call call, out Place? place)
    {
        place = world.PlaceOf(call.Conversation!.Split(";messageid=")[0]);
        return place is null || !Is(place.TenantId, call.Tenant) || (call.Operation is Operation.Team or Operation.TeamChannels && place.Team is null)
            ? ConnectorAnswer.NoConversation()
            : place.HasBot || (place.Team is { HasBot: true } && call.Operation is Operation.Team or Operation.TeamChannels) ? null
            : ConnectorAnswer.NotInRoster();
    }

    private JsonObject Member(string id)
    {
        var person = world.Person(id)!;
        var mail = Graph.AddressBook.AddressOf(person, world.Tenants.First(t => Is(t.Id, person.TenantId)));
        return new JsonObject
        {
            ["id"] = person.Id,
            ["name"] = person.Name,
            ["givenName"] = person.Name.Split(' ', 2)[0],
            ["surname"] = person.Name.Split(' ', 2)[^1],
            ["objectId"] = person.AadObjectId,
            ["aadObjectId"] = person.AadObjectId,
            ["email"] = mail,
            ["userPrincipalName"] = mail,
            ["tenantId"] = person.TenantId,
            ["userRole"] = "user",
        };
    }
}
