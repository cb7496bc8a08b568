using System.Text.Json;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Page;

/// <summary>What the page shows to one person: where they are, what is there, what is new elsewhere.</summary>
internal sealed class PageState(TeamsService teams)
{
    private readonly World _world = teams.World;

    public object? Of(string? personId, string? placeId)
    {
        var me = personId is null ? _world.Person(_world.Teams[0].LeaderId) : _world.Person(personId);
        if (me is null)
        {
            return null;
        }

        var seen = _world.Channels.Select(c => _world.PlaceOf(c.Id)!).Where(p => p.Has(me.Id)).ToList();
        var chat = _world.PlaceOf(_world.ChatOf(me).Id)!;
        var open = seen.Append(chat).FirstOrDefault(p => Is(p.Id, placeId)) ?? seen.Append(chat).First();
        return new
        {
            me = me.Id,
            bot = new { id = $"28:{teams.Settings.AppId}", name = teams.Settings.BotName },
            clock = new { now = _world.Clock.GetUtcNow(), ahead = (long)_world.Clock.Offset.TotalSeconds },
            tenants = _world.Tenants,
            people = _world.People.Select(Person),
            teams = _world.Teams.Select(t => Team(t, seen)).Where(t => t.Channels.Any()),
            chat = Place(chat),
            open = Open(open, me),
            dialog = teams.Presses.DialogOf(me.Id) is { } dialog ? new { dialog.Title, dialog.Card, dialog.Problems } : null,
        };
    }

    private object Person(PersonRow person)
    {
        var home = _world.Tenants.First(t => Is(t.Id, person.TenantId));
        return new
        {
            person.Id,
            person.Name,
            tenant = home.Name,
            person.Zone,
            person.Locale,
            leads = _world.Teams.Any(t => Is(t.LeaderId, person.Id)),
            inTeam = _world.Teams.Any(t => t.Members.Contains(person.Id, StringComparer.Ordinal)),
        };
    }

    private TeamEntry Team(TeamRow team, List<Place> seen) =>
        new(team.Id, team.Name, _world.Tenants.First(t => Is(t.Id, team.TenantId)).Name, [.. seen.Where(p => Is(p.Team!.Id, team.Id)).Select(Place)]);

    private object Place(Place place)
    {
        var last = _world.Messages(place.Id) is [.., var newest] ? newest : null;
        return new
        {
            place.Id,
            name = place.Channel?.Name,
            shared = place.Channel?.IsShared ?? false,
            place.HasBot,
            last = last is null ? null : new { last.Id, last.From, text = last.Text ?? last.Summary },
        };
    }

    private object Open(Place place, PersonRow me) => new
    {
        place.Id,
        name = place.Channel?.Name,
        team = place.Team is { } team ? new { team.Id, team.Name, leader = team.LeaderId, mine = Is(team.TenantId, me.TenantId) } : null,
        shared = place.Channel?.IsShared ?? false,
        place.HasBot,
        zone = _world.Tenants.First(t => Is(t.Id, place.TenantId)).Zone,
        zones = place.Members.Select(m => _world.Person(m)!.Zone).Distinct(StringComparer.Ordinal),
        place.Members,
        messages = _world.Messages(place.Id).Select(m => Message(m, me.Id)),
    };

    private static object Message(MessageRow message, string personId) => new
    {
        message.Id,
        message.Root,
        message.From,
        message.At,
        message.Text,
        message.TextFormat,
        message.Summary,
        message.Version,
        message.Problems,
        card = message.CardFor(personId),
        own = message.Views.ContainsKey(personId),
    };

    private static bool Is(string? one, string? other) => string.Equals(one, other, StringComparison.Ordinal);

    private sealed record TeamEntry(string Id, string Name, string Tenant, IReadOnlyList<object> Channels);
}
