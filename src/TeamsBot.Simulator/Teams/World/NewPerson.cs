namespace TeamsBot.Simulator.Teams;

public static class NewPerson
{
    /// <summary>A person with ids of their own, who speaks their organisation's language in its zone.</summary>
    public static PersonRow Of(World world, string name, TenantRow home)
    {
        var number = world.People.Count + 1;
        return new($"29:1person{number}", $"22222222-0000-0000-0000-{number:D12}", name, home.Id, home.Locale, home.Zone);
    }
}
