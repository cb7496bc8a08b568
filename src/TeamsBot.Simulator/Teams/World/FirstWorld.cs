namespace TeamsBot.Simulator.Teams;

/// <summary>A care team in the Netherlands, its partner in Burkina Faso, and the channel they share.</summary>
public static class FirstWorld
{
    public const string NoordId = "19:noord@thread.tacv2";
    public const string QualityId = "19:kwaliteit@thread.tacv2";
    public const string SharedId = "19:samen@thread.tacv2";
    public const string BoboId = "19:bobo@thread.tacv2";

    public static readonly TenantRow NoordTenant = new("11111111-1111-1111-1111-111111111111", "Zorggroep Noord", "NL", "nl-NL", "Europe/Amsterdam");
    public static readonly TenantRow BoboTenant = new("44444444-4444-4444-4444-444444444444", "Santé Rurale Bobo", "BF", "fr-FR", "Africa/Ouagadougou");

    private static readonly PersonRow Mila = Of("mila", 1, "Mila de Vries", NoordTenant);
    private static readonly PersonRow Ines = Of("ines", 2, "Ines Bakker", NoordTenant);
    private static readonly PersonRow Jan = Of("jan", 3, "Jan Mulder", NoordTenant);
    private static readonly PersonRow Samir = Of("samir", 4, "Samir Haddad", NoordTenant);
    private static readonly PersonRow Otto = Of("otto", 5, "Otto Smit", NoordTenant);
    private static readonly PersonRow Aissata = Of("aissata", 6, "Aïssata Ouédraogo", BoboTenant);
    private static readonly PersonRow Issa = Of("issa", 7, "Issa Traoré", BoboTenant);

    public static WorldRows Rows { get; } = new(
        [NoordTenant, BoboTenant],
        [Mila, Ines, Jan, Samir, Otto, Aissata, Issa],
        [
            new(NoordId, "Team Noord", "33333333-0000-0000-0000-000000000001", NoordTenant.Id, Mila.Id, [Mila.Id, Ines.Id, Jan.Id, Samir.Id], HasBot: false),
            new(BoboId, "Équipe Bobo", "33333333-0000-0000-0000-000000000002", BoboTenant.Id, Aissata.Id, [Aissata.Id, Issa.Id], HasBot: false),
        ],
        [
            new(NoordId, "General", NoordId, Guests: null, HasBot: false),
            new(QualityId, "Kwaliteit", NoordId, Guests: null, HasBot: false),
            new(SharedId, "Noord × Bobo", NoordId, [Aissata.Id, Issa.Id], HasBot: false),
            new(BoboId, "General", BoboId, Guests: null, HasBot: false),
        ],
        [],
        [],
        TimeSpan.Zero);

    private static PersonRow Of(string key, int number, string name, TenantRow home) =>
        new($"29:1{key}", $"22222222-0000-0000-0000-{number:D12}", name, home.Id, home.Locale, home.Zone);
}
