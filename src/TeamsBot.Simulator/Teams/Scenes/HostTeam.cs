namespace TeamsBot.Simulator.Teams;

/// <summary>A team as a scene in a test speaks of it.</summary>
public sealed class HostTeam(TeamsService teams, string id)
{
    public TeamRow Row => teams.World.Team(id)!;

    public Person Leader => new(teams, Row.LeaderId);

    public IReadOnlyList<Person> Members => [.. Row.Members.Select(m => new Person(teams, m))];

    /// <summary>The id of the General channel.</summary>
    public string General => id;

    public Task<BotReply> AddBotAsync(CancellationToken cancellationToken) => teams.Installs.AddBotAsync(General, Row.LeaderId, cancellationToken);

    public Task<BotReply> RemoveBotAsync(CancellationToken cancellationToken) => teams.Installs.RemoveBotAsync(General, Row.LeaderId, cancellationToken);

    /// <summary>A new member of the team's own organisation.</summary>
    public async Task<Person> AddMemberAsync(string name, CancellationToken cancellationToken)
    {
        var person = NewPerson.Of(teams.World, name, teams.World.Tenants.First(t => string.Equals(t.Id, Row.TenantId, StringComparison.Ordinal)));
        await teams.Installs.AddMemberAsync(id, person, Row.LeaderId, cancellationToken);
        return new Person(teams, person.Id);
    }

    public Task RemoveMemberAsync(Person person, CancellationToken cancellationToken) =>
        teams.Installs.RemoveMemberAsync(id, person.Row.Id, Row.LeaderId, cancellationToken);

    /// <summary>What stands in a channel, oldest first.</summary>
    public IReadOnlyList<MessageRow> Posts(string? channel = null) => teams.World.Messages(channel ?? General);
}
