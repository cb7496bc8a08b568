namespace TeamsBot.Simulator.Teams;

/// <summary>Who is in a channel or chat, and whether the bot is.</summary>
public static class Rosters
{
    /// <summary>Null when there is no such channel or chat.</summary>
    public static Place? PlaceOf(this World world, string id)
    {
        if (world.Channel(id) is { } channel && world.Team(channel.TeamId) is { } team)
        {
            var members = channel.Guests is null ? team.Members : [.. team.Members, .. channel.Guests];
            return new Place(id, team.TenantId, members, channel.IsShared ? channel.HasBot : team.HasBot, channel, team);
        }

        return world.Chat(id) is { } chat && world.Person(chat.PersonId) is { } person
            ? new Place(id, person.TenantId, [chat.PersonId], chat.HasBot, Channel: null, Team: null)
            : null;
    }

    /// <summary>The bot may write first to whom it shares a team, channel or chat with, in the person's own tenant.</summary>
    public static bool BotKnows(this World world, PersonRow person) =>
        world.Chats.Any(c => string.Equals(c.PersonId, person.Id, StringComparison.Ordinal) && c.HasBot)
        || world.Channels.Select(c => world.PlaceOf(c.Id)!).Any(p =>
            p.HasBot && p.Has(person.Id) && string.Equals(p.TenantId, person.TenantId, StringComparison.Ordinal));

    public static ChatRow ChatOf(this World world, PersonRow person)
    {
        var id = $"a:{person.Id[3..]}";
        if (world.Chat(id) is { } chat)
        {
            return chat;
        }

        var fresh = new ChatRow(id, person.Id, HasBot: false);
        world.Put(fresh);
        return fresh;
    }
}

/// <param name="TenantId">The host's, whoever looks at it.</param>
public sealed record Place(string Id, string TenantId, IReadOnlyList<string> Members, bool HasBot, ChannelRow? Channel, TeamRow? Team)
{
    public bool Has(string personId) => Members.Contains(personId, StringComparer.Ordinal);
}
