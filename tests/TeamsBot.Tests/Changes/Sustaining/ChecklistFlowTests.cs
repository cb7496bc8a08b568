using System.Text.Json.Nodes;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Sustaining;
using TeamsBot.Kernel;

namespace TeamsBot.Tests.Changes.Sustaining;

public sealed class ChecklistFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();
    private string id = "";

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Six_pages_of_four_points_lead_to_what_is_still_to_be_arranged(bool personal)
    {
        var jan = await ChecklistAsync(personal);
        for (var page = 1; page <= 6; page++)
        {
            Assert.Contains($"{page} van 6.", jan.Shows, StringComparison.Ordinal);
            Assert.Equal(4, jan.Inputs.Count());
            scene.Store.StartCounting();
            await jan.Presses("Opslaan en verder", Answers(jan, page == 2 ? "no" : "yes"));
            Assert.Equal((1, 1), (scene.Store.Reads, scene.Store.Writes));
        }

        Assert.Contains("24 van 24 punten beantwoord.", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("• Er is een eigenaar die na het project verdergaat.", jan.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain("praktijkkaart", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(["Maak een afspraak", "Ander punt", "Vastleggen: geborgd", "Langs de lijst", "Terug"], jan.Buttons);
        Assert.Equal(4, (await scene.OnlyChangeAsync()).Sustaining!.Checklist.Count(c => c.Value is Arranged.No));
    }

    [Fact]
    public async Task Whoever_stops_goes_on_later_with_the_page_that_is_not_filled_in()
    {
        var jan = await ChecklistAsync();
        await jan.Presses("Opslaan en verder", Answers(jan, "na"));
        var first = jan.Inputs.First();
        await jan.Presses("Opslaan en later verder", ((string)first["id"]!, "partly"));
        Assert.Contains("Overdracht", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Borgingslijst");

        Assert.Contains("2 van 6.", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("partly", (string?)jan.Inputs.First()["value"]);
        Assert.Equal(5, (await scene.OnlyChangeAsync()).Sustaining!.Checklist.Count);
    }

    [Fact]
    public async Task A_page_that_changes_nothing_writes_nothing()
    {
        var jan = await ChecklistAsync();
        await jan.Presses("Opslaan en verder", Answers(jan, "yes"));
        await jan.Presses("Terug");
        scene.Store.StartCounting();
        await jan.Presses("Opslaan en verder");

        Assert.Equal(0, scene.Store.Writes);
        Assert.Contains("2 van 6.", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_comes_too_late_keeps_what_was_chosen()
    {
        var jan = await ChecklistAsync();
        await scene.GiveAsync(ChangeEventType.Edited, (c, s) => c.Edit("Andere titel", c.Plan, Model.ChangeMaker.Today, s), ChangeScene.Mila);
        await jan.Presses("Opslaan en verder", Answers(jan, "partly"));
        Assert.Contains("Mila heeft dit net aangepast.", jan.Shows, StringComparison.Ordinal);
        Assert.All(jan.Inputs, input => Assert.Equal("partly", (string?)input["value"]));
        await jan.Presses("Opslaan en verder");

        Assert.Equal(4, (await scene.OnlyChangeAsync()).Sustaining!.Checklist.Count);
    }

    [Fact]
    public async Task A_point_that_is_not_arranged_becomes_one_agreement_and_then_the_next_one_is_proposed()
    {
        var jan = await OverviewAsync();
        Assert.Contains("Vraag wie eigenaar wil zijn en leg dat vast.", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Maak een afspraak");
        Assert.Equal(["Vraag wie eigenaar wil zijn en leg dat vast.", "jan", "2027-01-04"], jan.Inputs.Select(i => (string)i["value"]!));
        var sent = jan.DataOf("Opslaan", ("who", "ines"));
        await jan.Sends(sent);
        await jan.Sends(sent);

        Assert.Equal(("Vraag wie eigenaar wil zijn en leg dat vast.", "Ines"), Assert.Single(scene.Agreements.Made.Values.Select(m => (m.Text, m.Owner.Name))));
        Assert.Contains("Afgesproken.", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Laat een collega een maand meelopen.", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Ander punt");
        Assert.Contains("Vraag de leidinggevende", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_that_cannot_be_made_is_said_with_what_was_typed()
    {
        var jan = await OverviewAsync();
        await jan.Presses("Maak een afspraak");
        scene.Agreements.Refuses = new Refusal("shared.trouble");
        await jan.Presses("Opslaan", ("what", "Iets anders"));
        Assert.Contains("Er ging iets mis aan onze kant.", jan.Shows, StringComparison.Ordinal);
        Assert.Equal("Iets anders", (string?)jan.Inputs.First()["value"]);
        scene.Agreements.Refuses = null;
        foreach (var (input, value, said) in new[] { ("what", "", "Schrijf op wat jullie afspreken."), ("who", "gerda", "zit nu niet in dit team"), ("due", "2026-12-14", "Kies een dag na vandaag") })
        {
            await jan.Presses("Opslaan", (input, value));
            Assert.Contains(said, jan.Shows, StringComparison.Ordinal);
            await jan.Sends(Press(jan, ChangeVerbs.Arrange));
        }

        Assert.Empty(scene.Agreements.Made);
    }

    [Fact]
    public async Task Only_who_may_move_it_fills_it_in_and_only_while_it_is_being_sustained()
    {
        await ChecklistAsync();
        foreach (var (member, refusal) in new[] { (ChangeScene.Samir, "changes.only-owner"), (ChangeScene.Partner, "changes.only-hosts"), (ChangeScene.Guest, "changes.only-hosts") })
        {
            var hand = await scene.OpensAsync(member);
            foreach (var verb in new[] { ChangeVerbs.Checklist, ChangeVerbs.Arrange })
            {
                await hand.Sends(Press(hand, verb));
                Assert.Equal(refusal, hand.Refusal);
            }
        }

        var jan = await scene.OpensAsync(ChangeScene.Jan);
        await scene.GiveAsync(ChangeEventType.Reopened, (c, s) => c.Reopen("Nog iets", s));
        await jan.Sends(Press(jan, ChangeVerbs.Checklist));
        Assert.Equal("changes.only-sustaining", jan.Refusal);
    }

    [Fact]
    public async Task Answers_and_points_that_the_list_does_not_have_write_nothing()
    {
        var jan = await ChecklistAsync();
        var sent = jan.DataOf("Opslaan en verder");
        (sent["point-goal-clear"], sent["point-share-told"], sent["point-nothing"]) = ("perhaps", "yes", "yes");
        await jan.Sends(sent);
        var arrange = Press(jan, ChangeVerbs.Arrange);
        arrange["point"] = "nothing";
        await jan.Sends(arrange);

        Assert.Equal("shared.card-too-old", jan.Refusal);
        Assert.Empty((await scene.OnlyChangeAsync()).Sustaining!.Checklist);
    }

    private JsonObject Press(Hand hand, string verb)
    {
        var press = hand.DataOf(hand.Buttons.Last());
        (press["verb"], press["id"], press["point"]) = (verb, id, "own-owner");
        return press;
    }

    private static (string, string)[] Answers(Hand hand, string answer) => [.. hand.Inputs.Select(i => ((string)i["id"]!, answer))];

    private async Task<Hand> OverviewAsync()
    {
        var jan = await ChecklistAsync();
        for (var page = 1; page <= 6; page++) { await jan.Presses("Opslaan en verder", Answers(jan, page == 2 ? "no" : "yes")); }
        return jan;
    }

    private async Task<Hand> ChecklistAsync(bool personal = false)
    {
        await scene.InDoAsync();
        await scene.FoundAsync();
        await scene.GiveAsync(ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await scene.GiveAsync(ChangeEventType.Judged, (c, s) => c.Judge(Verdict.Good, "Verwacht 5, gezien 4", Model.ChangeMaker.Reason, s));
        await scene.GiveAsync(ChangeEventType.SustainingBegun, (c, s) => c.Sustain("Klein beginnen", s.By, new SustainPlan("De vaste overdracht"), Model.ChangeMaker.Reason, s));
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        var jan = await scene.OpensAsync(ChangeScene.Jan, scene.In(ChangeScene.Jan, personal));
        return await jan.Presses("Borgingslijst");
    }
}
