using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Rows;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class ReadingFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();
    private readonly ReadingHands hands;

    public ReadingFlowTests() => hands = new ReadingHands(scene);

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_the_item_a_figure_is_open_type_save(bool personal)
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir, personal);
        Assert.Equal(["value", "date"], samir.Inputs.Select(i => (string)i["id"]!));
        Assert.Equal("2026-12-14", (string?)samir.Inputs.Last()["value"]);
        scene.Store.StartCounting();
        await samir.Presses("Opslaan", ("value", "7,5"));

        // Beside the settings, which are the third read.
        Assert.Equal((2, 1), (scene.Store.Reads, scene.Store.Writes));
        Assert.Contains("De meting is opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("14 dec: 7,5", samir.Shows, StringComparison.Ordinal);
        var change = await scene.OnlyChangeAsync();
        Assert.Equal([7.5m], change.Measure("m1")!.Recent.Select(r => r.Value));
        Assert.Equal(change, EventRows.Replay(await scene.RowsAsync("event:")), SameRow);
        Assert.Equal(("Samir", 7.5m), Assert.Single((await scene.ReadingsAsync()).Select(e => (e.By.Name, e.Value!.Value))));
    }

    [Fact]
    public async Task A_page_that_is_sent_twice_writes_one_reading()
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        var sent = samir.DataOf("Opslaan", ("value", "8"));
        await samir.Sends(sent);
        await samir.Sends(sent);

        Assert.Contains("De meting is opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Single(await scene.ReadingsAsync());
        Assert.Single(await scene.RowsAsync("event:"), row => row.Text("Type") == "Measured");
    }

    [Fact]
    public async Task Two_people_who_add_at_the_same_moment_both_count()
    {
        await scene.InDoAsync();
        await scene.MeasuresAsync(ReadingHands.Rest);
        var (samir, ines) = (await hands.OpensAsync(ChangeScene.Samir), await hands.OpensAsync(ChangeScene.Ines));
        scene.Store.BeforeWrite = () => ines.Presses("Opslaan", ("measure", "m2"), ("value", "85"));
        await samir.Presses("Opslaan", ("measure", "m1"), ("value", "8"));

        Assert.Contains("De meting is opgeslagen.", samir.Shows, StringComparison.Ordinal);
        var change = await scene.OnlyChangeAsync();
        Assert.Equal([8m, 85m], change.Measures.Select(m => m.Recent.Single().Value));
    }

    [Fact]
    public async Task The_same_page_delivered_twice_at_once_writes_one_reading()
    {
        await scene.InDoAsync();
        var (first, second) = (await hands.OpensAsync(ChangeScene.Samir), scene.In(ChangeScene.Samir));
        var sent = first.DataOf("Opslaan", ("value", "8"));
        scene.Store.BeforeWrite = () => second.Sends(sent);
        await first.Sends(sent);

        Assert.Single(await scene.ReadingsAsync());
        Assert.Contains("De meting is opgeslagen.", first.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_who_is_always_second_is_told_after_three_more_attempts()
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        var others = 0;
        async Task First()
        {
            others++;
            scene.Store.BeforeWrite = null;
            await scene.GiveAsync(ChangeEventType.Edited, (c, s) => c.Edit($"Titel {others}", c.Plan, Model.ChangeMaker.Today, s));
            scene.Store.BeforeWrite = First;
        }

        scene.Store.BeforeWrite = First;
        await samir.Presses("Opslaan", ("value", "8"));

        Assert.Equal("shared.trouble", samir.Refusal);
        Assert.Equal(4, others);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Theory]
    [InlineData("value", "veel", "kan ik niet lezen als getal")]
    [InlineData("value", "2000000", "Dat getal is te groot")]
    [InlineData("value", "0,12345", "Vier cijfers achter de komma")]
    [InlineData("date", "2026-12-15", "Deze dag moet nog komen")]
    [InlineData("date", "2021-12-13", "meer dan vijf jaar geleden")]
    public async Task What_is_wrong_is_said_above_the_page_with_what_was_typed(string input, string value, string said)
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        (string, string)[] typed = input == "value" ? [("value", value)] : [("value", "7"), (input, value)];
        await samir.Presses("Opslaan", typed);

        Assert.Contains(said, samir.Shows, StringComparison.Ordinal);
        Assert.Equal(value, (string?)samir.Inputs.Single(i => (string?)i["id"] == input)["value"]);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task A_figure_below_the_norm_is_met_kindly_and_asks_for_its_story()
    {
        await scene.InDoAsync();
        await scene.MeasuresAsync(ReadingHands.Rest);
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        await samir.Presses("Opslaan", ("measure", "m2"), ("value", "82 %"));
        Assert.Contains("De norm is 90%, dus dit is er nog niet. Dat mag", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Verhaal achter het cijfer");

        Assert.Equal("Rust: 82 % op maandag 14 december", (string?)samir.Inputs.Single(i => (string?)i["id"] == "text")["value"]);
        Assert.Equal("82", (string?)samir.Inputs.Single(i => (string?)i["id"] == "value")["value"]);
        await samir.Presses("Opslaan", ("side", "Mixed"), ("story", "De bel ging minder"));
        var finding = Assert.Single(await scene.FindingsAsync());
        Assert.Equal(("Figure", 82m, "De bel ging minder"), (finding.Kind.ToString(), finding.Value, finding.Story));
    }

    [Fact]
    public async Task Everybody_of_the_team_writes_down_readings_and_partners_and_guests_read_along()
    {
        await scene.InDoAsync();
        await hands.ReadAsync(ChangeScene.Ines, "8");
        foreach (var member in new[] { ChangeScene.Partner, ChangeScene.Guest })
        {
            var hand = await scene.OpensAsync(member);
            await hand.Sends(hands.Press(hand, ChangeVerbs.Reading));
            Assert.Equal("changes.only-hosts-record", hand.Refusal);
            foreach (var verb in new[] { ChangeVerbs.Paste, ChangeVerbs.TakeBack })
            {
                await hand.Sends(hands.Press(hand, verb));
                Assert.Equal("changes.only-hosts-record", hand.Refusal);
            }

            await hand.Sends(hands.Press(hand, ChangeVerbs.Readings));
            Assert.Contains("14 dec 2026: 8 min", hand.Shows, StringComparison.Ordinal);
            Assert.Equal(["Terug"], hand.Buttons);
        }

        Assert.Single(await scene.ReadingsAsync());
    }

    [Theory]
    [InlineData("measure", "m9", "changes.measure.unknown")]
    [InlineData("nonce", "../x", "shared.card-too-old")]
    [InlineData("nonce", "", "shared.card-too-old")]
    [InlineData("id", "ffffffffffffffffffffffffffffffff", "changes.unknown")]
    public async Task Forged_ids_write_nothing(string field, string value, string refusal)
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        var sent = samir.DataOf("Opslaan", ("value", "8"));
        sent[field] = value;
        await samir.Sends(sent);

        Assert.Equal(refusal, samir.Refusal);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task A_stopped_change_takes_no_readings()
    {
        await scene.InDoAsync();
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        await scene.GiveAsync(ChangeEventType.Stopped, (c, s) => c.Stop("Klaar", s));
        await samir.Presses("Opslaan", ("value", "8"));

        Assert.Equal("changes.ended", samir.Refusal);
        Assert.Empty(await scene.ReadingsAsync());
    }

    private static readonly IEqualityComparer<Change> SameRow = EqualityComparer<Change>.Create(
        (a, b) => ChangeRows.Write(ChangeScene.Team, a!).Columns.SequenceEqual(ChangeRows.Write(ChangeScene.Team, b!).Columns));
}
