using TeamsBot.Simulator.Teams;

namespace TeamsBot.Simulator.Demo;

/// <summary>The teams of the first world, and one that brings care to people's homes.</summary>
internal static class DemoWorld
{
    public const string OostId = "19:oost@thread.tacv2";

    private static readonly PersonRow[] Oost = [Of("fatma", 8, "Fatma Yılmaz"), Of("bram", 9, "Bram Visser"), Of("lieke", 10, "Lieke Jansen"), Of("roos", 11, "Roos Meijer")];

    /// <summary>The rows of a demo whose clock begins at an instant before now.</summary>
    public static WorldRows StartingAt(DateTimeOffset start, DateTimeOffset now) => FirstWorld.Rows with
    {
        People = [.. FirstWorld.Rows.People, .. Oost],
        Teams =
        [
            FirstWorld.Rows.Teams[0],
            new(OostId, "Thuiszorg Oost", "33333333-0000-0000-0000-000000000003", FirstWorld.NoordTenant.Id, Oost[0].Id, [.. Oost.Select(p => p.Id)], HasBot: false),
            .. FirstWorld.Rows.Teams.Skip(1),
        ],
        Channels = [.. FirstWorld.Rows.Channels, new(OostId, "General", OostId, Guests: null, HasBot: false)],
        ClockOffset = start - now,
    };

    private static PersonRow Of(string key, int number, string name) =>
        new($"29:1{key}", $"22222222-0000-0000-0000-{number:D12}", name, FirstWorld.NoordTenant.Id, FirstWorld.NoordTenant.Locale, FirstWorld.NoordTenant.Zone);
}
