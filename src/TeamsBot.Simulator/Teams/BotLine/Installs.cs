using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>The bot and people come and go. Install events repeat and come in no fixed order: a test can ask for either.</summary>
public sealed class Installs
{
    private readonly World _world;
    private readonly BotLine _line;
    private readonly Activities _activities;

    internal Installs(World world, BotLine line, Activities activities) => (_world, _line, _activities) = (world, line, activities);

    /// <summary>Sends conversationUpdate before installationUpdate.</summary>
    public bool OtherOrder { get; set; }

    /// <summary>Sends every event this many times.</summary>
    public int Times { get; set; } = 1;

    /// <summary>Adds the bot to a channel or chat. For a shared channel the app is added to its team first, as Teams demands.</summary>
    public async Task<BotReply> AddBotAsync(string placeId, string byId, CancellationToken cancellationToken)
    {
        var (place, by) = (_world.PlaceOf(placeId)!, _world.Person(byId)!);
        var added = await EnsureInstalledAsync(place, by, cancellationToken);
        if (place.Channel is not { IsShared: true } shared)
        {
            return added;
        }

        _world.Put(shared with { HasBot = true });
        return await TellAsync([_activities.Members(by, place, "membersAdded", "channelMemberAdded", _activities.BotId)], cancellationToken);
    }

    public Task<BotReply> RemoveBotAsync(string placeId, string byId, CancellationToken cancellationToken)
    {
        var (place, by) = (_world.PlaceOf(placeId)!, _world.Person(byId)!);
        if (place.Channel is { IsShared: true } shared)
        {
            _world.Put(shared with { HasBot = false });
            return TellAsync([_activities.Members(by, place, "membersRemoved", "channelMemberRemoved", _activities.BotId)], cancellationToken);
        }

        SetBot(place, has: false);
        return TellAsync([_activities.Members(by, place, "membersRemoved", "teamMemberRemoved", _activities.BotId), _activities.Installation(by, place, "remove")], cancellationToken);
    }

    /// <summary>Adds a person to a team, and with it to all its channels.</summary>
    public async Task AddMemberAsync(string teamId, PersonRow person, string byId, CancellationToken cancellationToken)
    {
        var team = _world.Team(teamId)!;
        _world.Put(person);
        _world.Put(team with { Members = [.. Without(team, person.Id), person.Id] });
        await MembersChangedAsync(team, person, byId, "Added", cancellationToken);
    }

    public async Task RemoveMemberAsync(string teamId, string personId, string byId, CancellationToken cancellationToken)
    {
        var team = _world.Team(teamId)!;
        _world.Put(team with { Members = [.. Without(team, personId)] });
        await MembersChangedAsync(team, _world.Person(personId)!, byId, "Removed", cancellationToken);
    }

    private async Task MembersChangedAsync(TeamRow team, PersonRow person, string byId, string what, CancellationToken cancellationToken)
    {
        var (by, general) = (_world.Person(byId)!, _world.PlaceOf(team.Id)!);
        var shared = _world.Channels.Where(c => string.Equals(c.TeamId, team.Id, StringComparison.Ordinal) && c is { IsShared: true, HasBot: true }).Select(c => _world.PlaceOf(c.Id)!);
        if (general.HasBot)
        {
            await TellAsync(
                [
                    _activities.Members(by, general, $"members{what}", $"teamMember{what}", person.Id),
                    .. shared.Select(c => _activities.Members(by, c, $"members{what}", $"channelMember{what}", person.Id)),
                ],
                cancellationToken);
        }
    }

    private async Task<BotReply> EnsureInstalledAsync(Place place, PersonRow by, CancellationToken cancellationToken)
    {
        if (place.Team is { HasBot: true } && place.Channel is { IsShared: true })
        {
            return new BotReply(200, string.Empty);
        }

        SetBot(place, has: true);
        // Chosen in a shared channel, the app lands in the team's General channel.
        var chosen = place.Channel is { IsShared: true } ? _world.PlaceOf(place.Team!.Id)! : place;
        return await TellAsync(
            [
                _activities.Installation(by, chosen, "add"),
                _activities.Members(by, chosen, "membersAdded", "teamMemberAdded", _activities.BotId),
            ],
            cancellationToken);
    }

    private static IEnumerable<string> Without(TeamRow team, string personId) =>
        team.Members.Where(m => !string.Equals(m, personId, StringComparison.Ordinal));

    private void SetBot(Place place, bool has)
    {
        if (place.Team is { } team)
        {
            _world.Put(team with { HasBot = has });
        }
        else
        {
            _world.Put(_world.Chat(place.Id)! with { HasBot = has });
        }
    }

    private async Task<BotReply> TellAsync(JsonObject[] activities, CancellationToken cancellationToken)
    {
        var worst = new BotReply(200, string.Empty);
        foreach (var activity in Enumerable.Repeat(OtherOrder ? Enumerable.Reverse(activities) : activities, Times).SelectMany(a => a))
        {
            var reply = await _line.SendAsync(activity, cancellationToken);
            worst = reply.IsSuccess ? worst : reply;
        }

        return worst;
    }
}
