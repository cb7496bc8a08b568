using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Rows;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class MeasureFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_first_measure_takes_one_page_and_a_name(bool personal)
    {
        var jan = await MeasuresAsync(personal);
        await jan.Presses("Nieuwe maat");
        scene.Store.StartCounting();
        await jan.Presses("Opslaan", ("name", "Wachttijd"));

        // Beside the settings, which are one more read.
        Assert.Equal((1, 1), (scene.Store.Reads, scene.Store.Writes));
        Assert.Contains("De maat is opgeslagen.", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Wachttijd\nresultaat · hoger is beter\nAanpassen\nNog niet gemeten.", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("Wachttijd", Assert.Single((await scene.OnlyChangeAsync()).Measures).Name);
    }

    [Fact]
    public async Task A_measure_is_filled_in_on_two_pages_in_dutch_numbers()
    {
        var jan = await MeasuresAsync();
        await jan.Presses("Nieuwe maat");
        await jan.Presses("Opslaan en meer invullen", ("name", "Wachttijd"), ("unit", "min"), ("target", "5 min"), ("better", "Lower"));
        Assert.Equal(["baseline", "norm", "source"], jan.Inputs.Select(i => (string)i["id"]!));
        await jan.Presses("Opslaan", ("baseline", "12,5"), ("norm", "10"), ("source", "lijst op kantoor"));

        Assert.Contains("resultaat · min · lager is beter\nNulmeting 12,5 · Norm 10 · Doel 5\nBron: lijst op kantoor", jan.Shows, StringComparison.Ordinal);
        var measure = Assert.Single((await scene.OnlyChangeAsync()).Measures);
        Assert.Equal((12.5m, 10m, 5m, Better.Lower), (measure.Baseline, measure.Norm, measure.Target, measure.Better));
        await jan.Presses("Aanpassen: Wachttijd");
        Assert.Equal(["Wachttijd", "min", "Lower", "5", "Result"], jan.Inputs.Select(i => (string)i["value"]!));
    }

    [Fact]
    public async Task A_page_that_is_sent_twice_makes_one_measure()
    {
        var jan = await MeasuresAsync();
        await jan.Presses("Nieuwe maat");
        var sent = jan.DataOf("Opslaan", ("name", "Wachttijd"));
        await jan.Sends(sent);
        await jan.Sends(sent);

        Assert.Contains("De maat is opgeslagen.", jan.Shows, StringComparison.Ordinal);
        Assert.Single((await scene.OnlyChangeAsync()).Measures);
    }

    [Theory]
    [InlineData("name", "", "Geef de maat een naam")]
    [InlineData("target", "hoog", "Doel: “hoog” kan ik niet lezen als getal")]
    public async Task What_is_wrong_is_said_above_the_page_with_what_was_typed(string input, string value, string said)
    {
        var jan = await MeasuresAsync();
        await jan.Presses("Nieuwe maat");
        await jan.Presses("Opslaan", ("name", "Wachttijd"), ("unit", "min"), (input, value));

        Assert.Contains(said, jan.Shows, StringComparison.Ordinal);
        Assert.Equal("min", (string?)jan.Inputs.Single(i => (string?)i["id"] == "unit")["value"]);
        Assert.Empty((await scene.OnlyChangeAsync()).Measures);
    }

    [Fact]
    public async Task Figures_that_others_add_in_the_meantime_lose_nothing_that_was_typed()
    {
        var jan = await MeasuresAsync();
        await scene.PreparedAsync();
        await jan.Sends(Fresh(jan));
        await jan.Presses("Aanpassen: Duur van de overdracht");
        await scene.GiveAsync(ChangeEventType.Measured, (c, s) => c.TakeReadings("m1", [new Reading(Model.ChangeMaker.Today, 9)], s), ChangeScene.Samir);
        await jan.Presses("Opslaan", ("name", "Duur"));
        Assert.Contains("Samir heeft dit net aangepast.", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Opslaan");

        var measure = Assert.Single((await scene.OnlyChangeAsync()).Measures);
        Assert.Equal(("Duur", 9m), (measure.Name, measure.Recent.Single().Value));
    }

    [Fact]
    public async Task Two_who_change_it_at_the_same_moment_one_is_first_and_the_other_keeps_what_was_typed()
    {
        var jan = await MeasuresAsync();
        await scene.PreparedAsync();
        await jan.Sends(Fresh(jan));
        await jan.Presses("Aanpassen: Duur van de overdracht");
        scene.Store.BeforeWrite = () => scene.GiveAsync(ChangeEventType.Edited, (c, s) => c.Edit("Andere titel", c.Plan, Model.ChangeMaker.Today, s), ChangeScene.Mila);
        await jan.Presses("Opslaan", ("name", "Duur"));

        Assert.Contains("Mila heeft dit net aangepast.", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("Duur", (string?)jan.Inputs.First()["value"]);
        Assert.Equal("Duur van de overdracht", (await scene.OnlyChangeAsync()).Measures.Single().Name);
    }

    [Fact]
    public async Task Only_what_the_team_does_itself_gets_the_question_what_people_notice()
    {
        var jan = await MeasuresAsync();
        await jan.Presses("Nieuwe maat");
        await jan.Presses("Opslaan", ("name", "Gehouden overdrachten"), ("kind", "Process"));

        Assert.Contains("Waaraan merken mensen het resultaat?", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Nieuwe maat");
        await jan.Presses("Opslaan", ("name", "Rust"));
        Assert.DoesNotContain("Waaraan merken mensen het resultaat?", jan.Shows, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Aantal MIC-meldingen", "Lower", true)]
    [InlineData("Aantal MIC-meldingen", "Higher", false)]
    [InlineData("Wachttijd", "Lower", false)]
    public async Task Fewer_reports_as_an_aim_gets_another_proposal(string name, string better, bool warned)
    {
        var jan = await MeasuresAsync();
        await jan.Presses("Nieuwe maat");
        await jan.Presses("Opslaan", ("name", name), ("better", better));

        Assert.Equal(warned, jan.Shows.Contains("geleerde lessen per melding", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Once_Do_has_begun_the_page_leaves_out_what_stands_and_a_forged_press_changes_none_of_it()
    {
        var jan = await scene.InDoAsync();
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        await jan.Sends(Fresh(jan));
        await jan.Presses("Aanpassen: Duur van de overdracht");
        Assert.Equal(["name", "unit", "kind"], jan.Inputs.Select(i => (string)i["id"]!));
        var sent = jan.DataOf("Opslaan", ("name", "Duur"));
        (sent["target"], sent["better"]) = ("1", "Higher");
        await jan.Sends(sent);

        var measure = (await scene.OnlyChangeAsync()).Measures.Single();
        Assert.Equal(("Duur", 10m, Better.Lower), (measure.Name, measure.Target, measure.Better));
    }

    [Fact]
    public async Task Removing_asks_once_and_keeps_the_readings()
    {
        var jan = await MeasuresAsync();
        await scene.PreparedAsync();
        await jan.Sends(Fresh(jan));
        await jan.Presses("Aanpassen: Duur van de overdracht");
        await jan.Presses("Weghalen");
        Assert.Contains("Weet je het zeker?", jan.Shows, StringComparison.Ordinal);
        Assert.Single((await scene.OnlyChangeAsync()).Measures);
        await jan.Presses("Weghalen");

        Assert.Contains("De maat is weggehaald.", jan.Shows, StringComparison.Ordinal);
        Assert.Empty((await scene.OnlyChangeAsync()).Measures);
        Assert.Single(await scene.RowsAsync("event:"), row => row.Text("Type") == "MeasureDropped");
    }

    [Fact]
    public async Task The_seventh_measure_is_not_offered_and_not_taken()
    {
        var jan = await MeasuresAsync();
        for (var i = 1; i < Measure.Most; i++) { await scene.MeasuresAsync(Model.ChangeMaker.Minutes with { Id = $"x{i}" }); }
        await jan.Sends(Fresh(jan));
        await jan.Presses("Nieuwe maat");
        await scene.MeasuresAsync(Model.ChangeMaker.Minutes);
        var sent = jan.DataOf("Opslaan", ("name", "Zevende"));
        sent["version"] = (await scene.OnlyChangeAsync()).Version;
        await jan.Sends(sent);
        Assert.Contains("Zes maten is het meeste", jan.Shows, StringComparison.Ordinal);
        await jan.Sends(Fresh(jan));

        Assert.DoesNotContain("Nieuwe maat", jan.Buttons);
        Assert.Equal(Measure.Most, (await scene.OnlyChangeAsync()).Measures.Count);
    }

    [Fact]
    public async Task Who_may_not_move_the_change_reads_its_measures_and_changes_none()
    {
        await MeasuresAsync();
        await scene.PreparedAsync();
        foreach (var (member, refusal) in new[] { (ChangeScene.Samir, "changes.only-owner"), (ChangeScene.Partner, "changes.only-hosts"), (ChangeScene.Guest, "changes.only-hosts") })
        {
            var hand = await scene.OpensAsync(member);
            await hand.Sends(Fresh(hand));
            Assert.Contains("Duur van de overdracht", hand.Shows, StringComparison.Ordinal);
            Assert.DoesNotContain("Nieuwe maat", hand.Buttons);
            foreach (var verb in new[] { ChangeVerbs.Measure, ChangeVerbs.DropMeasure })
            {
                var press = Fresh(hand);
                (press["verb"], press["measure"]) = (verb, "m1");
                await hand.Sends(press);
                Assert.Equal(refusal, hand.Refusal);
            }
        }
    }

    private System.Text.Json.Nodes.JsonObject Fresh(Hand hand)
    {
        var press = hand.DataOf(hand.Buttons.Last());
        (press["verb"], press["id"]) = (ChangeVerbs.Measures, id);
        return press;
    }

    private string id = "";

    private async Task<Hand> MeasuresAsync(bool personal = false)
    {
        await scene.Contribution.StartAsync(ChangeScene.Team, ChangeScene.Jan, "Overdracht", CancellationToken.None);
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        var jan = await scene.OpensAsync(ChangeScene.Jan, scene.In(ChangeScene.Jan, personal));
        return await jan.Presses("Maten");
    }
}
