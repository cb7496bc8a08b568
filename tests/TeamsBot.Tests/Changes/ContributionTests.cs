using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Contributing;

namespace TeamsBot.Tests.Changes;

public sealed class ContributionTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task Every_party_sees_the_same_list_with_what_became_of_it()
    {
        var jan = await ContributionsAsync();
        await jan.Presses("Bijdrage toevoegen");
        await jan.Presses("Bijdrage", ("party", "nachtdienst"), ("what", "begint om half elf"));
        await AgainAsync(jan);
        await jan.Presses("Bijdrage: nachtdienst");
        await jan.Presses("Bijdrage", ("state", "Delivered"));

        Assert.Equal([("nachtdienst", ContributionState.Delivered)], (await scene.OnlyChangeAsync()).Plan.Contributions.Select(c => (c.Party, c.State)));
        var awa = await scene.OpensAsync(ChangeScene.Partner);
        var press = awa.DataOf("Alle veranderingen");
        (press["verb"], press["id"]) = (ChangeVerbs.Contributions, (await scene.OnlyChangeAsync()).Id.ToString());
        await awa.Sends(press);
        Assert.Contains("nachtdienst: begint om half elf\ngeleverd", awa.Shows, StringComparison.Ordinal);
        Assert.Equal(["Terug"], awa.Buttons);
    }

    [Fact]
    public async Task An_emptied_contribution_is_taken_away_and_stays_in_the_record()
    {
        var jan = await ContributionsAsync();
        await jan.Presses("Bijdrage toevoegen");
        await jan.Presses("Bijdrage", ("party", "wasserij"), ("what", "levert om zes uur"));
        await AgainAsync(jan);
        await jan.Presses("Bijdrage: wasserij");
        await jan.Presses("Bijdrage", ("party", ""), ("what", ""));

        Assert.Empty((await scene.OnlyChangeAsync()).Plan.Contributions);
        Assert.Contains(await scene.RowsAsync("event:"), row => row.Text("Changed")!.Contains("wasserij", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_contribution_is_refused_with_what_was_typed()
    {
        var jan = await ContributionsAsync();
        await jan.Presses("Bijdrage toevoegen");
        await jan.Presses("Bijdrage", ("party", "wasserij"));

        Assert.Contains("Schrijf op wie iets bijdraagt, en wat.", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("wasserij", (string?)jan.Inputs.First()["value"]);
    }

    private async Task<Hand> ContributionsAsync() => await AgainAsync(await scene.InPlanAsync());

    private async Task<Hand> AgainAsync(Hand jan)
    {
        await scene.OpensAsync(ChangeScene.Jan, jan);
        await jan.Presses("Meer");
        return await jan.Presses("Bijdragen");
    }
}
