using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Graph;

/// <summary>A calendar somebody can be invited by.</summary>
/// <param name="Id">Directory object.</param>
/// <param name="Members">Of a group: the directory objects of its members; null for a person or a shared mailbox.</param>
internal sealed record Mailbox(string Id, string Tenant, string Name, string Address, string Zone, string Locale, IReadOnlyList<string>? Members)
{
    public bool IsGroup => Members is not null;
}

/// <summary>The people, groups and shared mailboxes of all organisations.</summary>
internal sealed class AddressBook(World world)
{
    /// <summary>The mailbox that every organisation has besides those of its people: an administrator may give it to an application.</summary>
    public const string SharedName = "leren";

    public IEnumerable<Mailbox> All => [.. world.People.Select(Of), .. world.Teams.Select(Of), .. world.Tenants.Select(Shared)];

    public static string AddressOf(PersonRow person, TenantRow home) => $"{person.Id[4..]}@{Domain(home)}";

    public Mailbox? User(string tenant, string key) => All.FirstOrDefault(m => !m.IsGroup && Is(m.Tenant, tenant) && (Is(m.Id, key) || Is(m.Address, key)));

    public Mailbox? Group(string tenant, string id) => All.FirstOrDefault(m => m.IsGroup && Is(m.Tenant, tenant) && Is(m.Id, id));

    public Mailbox? ByAddress(string address) => All.FirstOrDefault(m => Is(m.Address, address));

    public Mailbox? ById(string id) => All.FirstOrDefault(m => Is(m.Id, id));

    private Mailbox Of(PersonRow person) => new(person.AadObjectId, person.TenantId, person.Name, AddressOf(person, Home(person.TenantId)), person.Zone, person.Locale, null);

    private Mailbox Of(TeamRow team)
    {
        var home = Home(team.TenantId);
        var name = team.Id.Split(':')[^1].Split('@')[0];
        return new(team.AadGroupId, team.TenantId, team.Name, $"team-{name}@{Domain(home)}", home.Zone, home.Locale, [.. team.Members.Select(m => world.Person(m)!.AadObjectId)]);
    }

    private static Mailbox Shared(TenantRow home) => new($"55555555{home.Id[8..]}", home.Id, home.Name, $"{SharedName}@{Domain(home)}", home.Zone, home.Locale, null);

    private TenantRow Home(string tenant) => world.Tenants.First(t => Is(t.Id, tenant));

    private static string Domain(TenantRow home) => $"{home.Country.ToLowerInvariant()}.example";

    // Addresses and ids are compared without case.
    private static bool Is(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
