using System.Text.Json.Nodes;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Evidence;

namespace TeamsBot.Tests.Changes.Evidence;

public sealed class FindingFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();
    private string id = "";

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_finding_is_hard_or_soft_first_and_then_five_questions(bool personal)
    {
        await scene.InDoAsync();
        var ines = await FindingAsync(personal);
        Assert.Contains("Om van te leren, niet om af te rekenen.", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Zacht");
        Assert.Contains("Zonder herkenbare mensen.", ines.Shows, StringComparison.Ordinal);
        Assert.Equal(["kind", "text", "value", "side", "story"], ines.Inputs.Select(i => (string)i["id"]!));
        scene.Store.StartCounting();
        await ines.Presses("Opslaan", ("kind", "Clients"), ("text", "Het is rustiger op de gang"), ("side", "Positive"), ("story", "De bel ging maar twee keer"));

        // Beside the settings, which are one more read.
        Assert.Equal((1, 1), (scene.Store.Reads, scene.Store.Writes));
        var finding = Assert.Single(await scene.FindingsAsync(cycle: 1));
        Assert.Equal((EvidenceNature.Soft, EvidenceKind.Clients, EvidenceSide.Positive, "Ines"), (finding.Nature, finding.Kind, finding.Side, finding.By.Name));
        Assert.Equal([finding.Mark], (await scene.OnlyChangeAsync()).Evidence);
        Assert.True((await scene.OnlyChangeAsync()).HasPositive);
    }

    [Theory]
    [InlineData("Negative", "Wat ging ook goed?")]
    [InlineData("Positive", "Wat ging er nog niet")]
    public async Task One_side_alone_asks_for_the_other_side(string side, string asked)
    {
        await scene.InDoAsync();
        var ines = await AddAsync("Hard", side, "Drie keer te laat");
        Assert.Contains(asked, ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Nog een bevinding");
        await ines.Presses("Zacht");
        Assert.Equal(side == "Negative" ? "Positive" : "Negative", (string?)ines.Inputs.Single(i => (string?)i["id"] == "side")["value"]);
        await ines.Presses("Opslaan", ("text", "Het andere"));

        Assert.DoesNotContain(asked, ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_sent_twice_adds_one_finding_also_when_it_was_corrected_since()
    {
        await scene.InDoAsync();
        var ines = await FindingAsync();
        await ines.Presses("Hard");
        var sent = ines.DataOf("Opslaan", ("text", "Drie keer"), ("side", "Mixed"));
        await ines.Sends(sent);
        await ines.Sends(sent);
        Assert.Single(await scene.FindingsAsync());
        await CorrectAsync("Vier keer");
        await ines.Sends(sent);

        Assert.Contains("De bevinding is toegevoegd.", ines.Shows, StringComparison.Ordinal);
        Assert.Equal(["Vier keer"], Finding.Standing(await scene.FindingsAsync()).Select(f => f.Text));
    }

    [Fact]
    public async Task Two_people_who_add_at_the_same_moment_both_count()
    {
        await scene.InDoAsync();
        var (ines, samir) = (await FindingAsync(), await FindingAsync());
        await ines.Presses("Hard");
        await samir.Presses("Zacht");
        scene.Store.BeforeWrite = () => samir.Presses("Opslaan", ("text", "Rustiger"), ("side", "Positive"));
        await ines.Presses("Opslaan", ("text", "Drie keer"), ("side", "Mixed"));

        Assert.Equal(2, (await scene.OnlyChangeAsync()).Evidence.Count);
        Assert.Equal(2, (await scene.FindingsAsync()).Count);
    }

    [Fact]
    public async Task A_correction_is_a_finding_of_its_own_that_takes_the_place_of_the_other()
    {
        await scene.InDoAsync();
        await AddAsync("Hard", "Mixed", "Drie keer");
        await CorrectAsync("Vier keer");

        var findings = await scene.FindingsAsync();
        Assert.Equal(["Drie keer", "Vier keer"], findings.OrderBy(f => f.Corrects is not null).Select(f => f.Text));
        Assert.Equal(findings.Single(f => f.Corrects is null).Id, findings.Single(f => f.Corrects is not null).Corrects);
        Assert.Equal(findings.Single(f => f.Corrects is not null).Id, Assert.Single((await scene.OnlyChangeAsync()).Evidence).Id);
    }

    [Fact]
    public async Task A_finding_that_somebody_else_corrected_first_is_not_corrected_again()
    {
        await scene.InDoAsync();
        await AddAsync("Hard", "Mixed", "Drie keer");
        var first = await ReadAsync();
        await first.Presses("Verbeteren");
        await CorrectAsync("Vier keer");
        await first.Presses("Opslaan", ("text", "Vijf keer"));

        Assert.Equal("changes.finding.corrected", first.Refusal);
        Assert.Equal(2, (await scene.FindingsAsync()).Count);
    }

    [Fact]
    public async Task The_list_shows_hard_and_soft_side_by_side()
    {
        await scene.InDoAsync();
        await AddAsync("Hard", "Mixed", "Drie keer");
        await AddAsync("Soft", "Positive", "Rustiger");
        var awa = await ListAsync(ChangeScene.Partner);

        var columns = awa.Card["body"]!.AsArray().Single(e => (string?)e!["type"] == "ColumnSet")!["columns"]!.AsArray();
        Assert.Equal(2, columns.Count);
        Assert.Contains("Drie keer", columns[0]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Rustiger", columns[1]!.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal(["Terug"], awa.Buttons);
    }

    [Fact]
    public async Task An_earlier_cycle_is_a_button_away()
    {
        await scene.InDoAsync();
        await AddAsync("Hard", "Mixed", "Uit de eerste ronde");
        await scene.GiveAsync(ChangeEventType.CheckStarted, (c, s) => c.StartCheck(s));
        await scene.GiveAsync(ChangeEventType.Judged, (c, s) => c.Judge(Verdict.Almost, "Verwacht 5, gezien 4", Model.ChangeMaker.Reason, s));
        await scene.GiveAsync(ChangeEventType.NextCycle, (c, s) => c.StartNextCycle("Kleiner", null, s.By, s));
        var jan = await ListAsync(ChangeScene.Jan);
        Assert.Contains("Nog geen bevindingen in deze ronde.", jan.Shows, StringComparison.Ordinal);
        await jan.Presses("Ronde 1");

        Assert.Contains("Uit de eerste ronde", jan.Shows, StringComparison.Ordinal);
        Assert.Equal(["Ronde 2", "Terug"], jan.Buttons);
    }

    [Fact]
    public async Task The_Check_shows_what_was_measured_and_found_beside_what_was_expected()
    {
        var jan = await scene.InDoAsync();
        await AddAsync("Soft", "Positive", "Het is rustiger");
        await scene.GiveAsync(ChangeEventType.Measured, (c, s) => c.TakeReadings("m1", [new(Model.ChangeMaker.Today.PlusDays(-7), 12), new(Model.ChangeMaker.Today, 9.5m)], s));
        await scene.OpensAsync(ChangeScene.Jan, jan);
        await jan.Presses("Beginnen met de Check");
        scene.Store.StartCounting();
        await jan.Presses("Check afronden");

        Assert.Equal((2, 0), (scene.Store.Reads, scene.Store.Writes));
        Assert.Contains("Duur van de overdracht: verwacht 10, gezien 9,5 min\nLaatste metingen: 7 dec: 12 · 14 dec: 9,5", jan.Shows, StringComparison.Ordinal);
        Assert.Contains("Zacht, gaat goed: Het is rustiger", jan.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Partners_and_guests_read_findings_and_add_none()
    {
        await scene.InDoAsync();
        await AddAsync("Hard", "Mixed", "Drie keer");
        foreach (var member in new[] { ChangeScene.Partner, ChangeScene.Guest })
        {
            var hand = await scene.OpensAsync(member);
            await hand.Sends(Press(hand, ChangeVerbs.Finding));
            Assert.Equal("changes.only-hosts-record", hand.Refusal);
        }

        var awa = await ListAsync(ChangeScene.Partner);
        await OpensFirstAsync(awa);
        Assert.Contains("Drie keer", awa.Shows, StringComparison.Ordinal);
        Assert.Equal(["Terug"], awa.Buttons);
    }

    [Theory]
    [InlineData("kind", "Gossip", "Kies waar het vandaan komt")]
    [InlineData("side", "9", "Kies hoe dit gaat")]
    [InlineData("text", " ", "Schrijf op wat jullie zien")]
    [InlineData("value", "veel", "kan ik niet lezen als getal")]
    public async Task What_is_wrong_is_said_above_the_page(string input, string value, string said)
    {
        await scene.InDoAsync();
        var ines = await FindingAsync();
        await ines.Presses("Hard");
        var sent = ines.DataOf("Opslaan", ("text", "Drie keer"), ("side", "Mixed"));
        sent[input] = value;
        await ines.Sends(sent);

        Assert.Contains(said, ines.Shows, StringComparison.Ordinal);
        Assert.Empty(await scene.FindingsAsync());
    }

    [Fact]
    public async Task Forged_ids_and_texts_that_no_input_would_take_write_nothing()
    {
        await scene.InDoAsync();
        var ines = await FindingAsync();
        await ines.Presses("Hard");
        var sent = ines.DataOf("Opslaan", ("text", new string('x', 1001)), ("side", "Mixed"));
        await ines.Sends(sent);
        Assert.Equal("shared.too-long", ines.Refusal);
        (sent["text"], sent["nonce"]) = ("Drie keer", "../../x");
        await ines.Sends(sent);
        Assert.Equal("shared.card-too-old", ines.Refusal);
        (sent["nonce"], sent["corrects"]) = (new string('a', 32), new string('b', 32));
        await ines.Sends(sent);
        Assert.Equal("changes.finding.corrected", ines.Refusal);
        var press = Press(ines, ChangeVerbs.ReadFinding);
        (press["finding"], press["cycle"]) = (new string('b', 32), "99999999999999");
        await ines.Sends(press);
        Assert.Equal("changes.finding.unknown", ines.Refusal);

        Assert.Empty(await scene.FindingsAsync());
    }

    [Fact]
    public async Task Findings_belong_to_Do_and_Check()
    {
        await scene.InPlanAsync();
        var ines = await FindingAsync();

        Assert.Equal("changes.evidence.only-do-check", ines.Refusal);
    }

    [Fact]
    public async Task The_thirteenth_finding_is_refused()
    {
        await scene.InDoAsync();
        for (var i = 0; i < Finding.Most; i++) { await AddAsync("Hard", "Mixed", $"Nummer {i}"); }
        var ines = await AddAsync("Soft", "Mixed", "Nummer dertien");

        Assert.Equal("changes.evidence.enough", ines.Refusal);
        Assert.Equal(Finding.Most, (await scene.FindingsAsync()).Count);
    }

    private JsonObject Press(Hand hand, string verb)
    {
        var press = hand.DataOf(hand.Buttons.Last());
        (press["verb"], press["id"]) = (verb, id);
        return press;
    }

    private async Task<Hand> FindingAsync(bool personal = false)
    {
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        var hand = await scene.OpensAsync(ChangeScene.Ines, scene.In(ChangeScene.Ines, personal));
        return await hand.Sends(Press(hand, ChangeVerbs.Finding));
    }

    private async Task<Hand> AddAsync(string nature, string side, string text)
    {
        var hand = await FindingAsync();
        await hand.Presses(nature == "Hard" ? "Hard" : "Zacht");
        return await hand.Presses("Opslaan", ("text", text), ("side", side));
    }

    private async Task<Hand> ListAsync(Kernel.Identity.Member member)
    {
        var hand = await scene.OpensAsync(member);
        return await hand.Sends(Press(hand, ChangeVerbs.Findings));
    }

    private async Task<Hand> OpensFirstAsync(Hand hand)
    {
        var press = Press(hand, ChangeVerbs.ReadFinding);
        (press["finding"], press["cycle"]) = ((await scene.FindingsAsync())[0].Id, "1");
        return await hand.Sends(press);
    }

    private async Task<Hand> ReadAsync() => await OpensFirstAsync(await ListAsync(ChangeScene.Ines));

    private async Task CorrectAsync(string text)
    {
        var hand = await ReadAsync();
        await hand.Presses("Verbeteren");
        Assert.Equal("Drie keer", (string?)hand.Inputs.Single(i => (string?)i["id"] == "text")["value"]);
        await hand.Presses("Opslaan", ("text", text));
    }
}
