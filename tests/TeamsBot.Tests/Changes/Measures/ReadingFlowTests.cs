using System.Text.Json.Nodes;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Features.Changes.Rows;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class ReadingFlowTests : IDisposable
{
    private static readonly Measure Rest = new("m2", "Rust", MeasureKind.Result, Better.Higher) { Unit = "%", Norm = 90 };
    private readonly ChangeScene scene = new();
    private string id = "";

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task From_the_item_a_figure_is_open_type_save(bool personal)
    {
        await scene.InDoAsync();
        var samir = await OpensAsync(ChangeScene.Samir, personal);
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
        Assert.Equal(change, EventRows.Replay(await scene.RowsAsync("event:")), ChangeEquality);
        Assert.Equal(("Samir", 7.5m), Assert.Single((await scene.ReadingsAsync()).Select(e => (e.By.Name, e.Value!.Value))));
    }

    [Fact]
    public async Task A_page_that_is_sent_twice_writes_one_reading()
    {
        await scene.InDoAsync();
        var samir = await OpensAsync(ChangeScene.Samir);
        var sent = samir.DataOf("Opslaan", ("value", "8"));
        await samir.Sends(sent);
        await samir.Sends(sent);

        Assert.Contains("De meting is opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Single(await scene.ReadingsAsync());
        Assert.Single(await scene.RowsAsync("event:"), row => row.Text("Type") == "Measured");
    }

    [Fact]
    public async Task A_second_figure_of_a_day_is_shown_as_a_correction_before_it_is_saved_and_overwrites_nothing()
    {
        await scene.InDoAsync();
        await ReadAsync(ChangeScene.Samir, "8");
        var ines = await OpensAsync(ChangeScene.Ines);
        Assert.Contains("Duur van de overdracht: laatst 8 min (14 dec)", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Opslaan", ("value", "7"));
        Assert.Contains("staat al 8 min, van Samir", ines.Shows, StringComparison.Ordinal);
        Assert.Single(await scene.ReadingsAsync());
        await ines.Presses("Verbeteren");

        var entries = await scene.ReadingsAsync();
        Assert.Equal([8m, 7m], entries.OrderBy(e => e.At).Select(e => e.Value!.Value).OrderDescending());
        Assert.Equal(entries.Single(e => e.Value == 8).Id, entries.Single(e => e.Value == 7).Corrects);
        Assert.Equal([7m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
    }

    [Fact]
    public async Task Whoever_agreed_to_one_correction_is_asked_again_when_another_figure_stands_there_by_then()
    {
        await scene.InDoAsync();
        await ReadAsync(ChangeScene.Samir, "8");
        var ines = await OpensAsync(ChangeScene.Ines);
        await ines.Presses("Opslaan", ("value", "7"));
        var jan = await OpensAsync(ChangeScene.Jan);
        await jan.Presses("Opslaan", ("value", "6"));
        await jan.Presses("Verbeteren");
        await ines.Presses("Verbeteren");

        Assert.Contains("staat al 6 min, van Jan", ines.Shows, StringComparison.Ordinal);
        Assert.Equal([6m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
        await ines.Presses("Verbeteren");
        Assert.Equal([7m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
    }

    [Fact]
    public async Task Two_people_who_add_at_the_same_moment_both_count()
    {
        await scene.InDoAsync();
        await scene.MeasuresAsync(Rest);
        var (samir, ines) = (await OpensAsync(ChangeScene.Samir), await OpensAsync(ChangeScene.Ines));
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
        var (first, second) = (await OpensAsync(ChangeScene.Samir), scene.In(ChangeScene.Samir));
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
        var samir = await OpensAsync(ChangeScene.Samir);
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
        var samir = await OpensAsync(ChangeScene.Samir);
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
        await scene.MeasuresAsync(Rest);
        var samir = await OpensAsync(ChangeScene.Samir);
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
    public async Task The_norm_that_is_met_is_said_with_the_figures_before_it()
    {
        await scene.InDoAsync();
        await scene.MeasuresAsync(Rest);
        var samir = await PasteAsync("30-11 82\n7-12 88\n14-12 93", "m2");

        Assert.Contains("3 metingen zijn opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("Norm 90", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("30 nov: 82 · 7 dec: 88 · 14 dec: 93", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("Norm gehaald in de laatste meting", samir.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_hundred_lines_are_one_transaction_and_read_back_one_by_one()
    {
        await scene.InDoAsync();
        var days = Enumerable.Range(0, 200).Select(i => Model.ChangeMaker.Today.PlusDays(-i)).ToArray();
        var lines = string.Join('\n', days.Select((day, i) => $"{NodaTime.Text.LocalDatePattern.Iso.Format(day)}; {i},25"));
        var samir = await PastePageAsync();
        scene.Store.StartCounting();
        await samir.Presses("Opslaan", ("lines", lines));

        // Beside the settings, which are the third read.
        Assert.Equal((2, 1), (scene.Store.Reads, scene.Store.Writes));
        Assert.Equal(days.Order().Select((day, i) => new Reading(day, 199 - i + 0.25m)), ReadingSeries.Of(await scene.ReadingsAsync()));
        Assert.Equal(Measure.MostRecent, (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Count);
        Assert.Equal(0.25m, (await scene.OnlyChangeAsync()).Measure("m1")!.Recent[^1].Value);
        await samir.Presses("Alle metingen");
        Assert.Contains("Ouder", samir.Buttons);
    }

    [Fact]
    public async Task One_wrong_line_keeps_all_of_them_out_and_everything_stays_in_the_page()
    {
        await scene.InDoAsync();
        var samir = await PasteAsync("30-11 82\nmorgen 88\n14-12 veel");

        Assert.Contains("Er is nog niets opgeslagen. Regel 2:", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("Regel 3: “veel” kan ik niet lezen als getal", samir.Shows, StringComparison.Ordinal);
        Assert.Equal("30-11 82\nmorgen 88\n14-12 veel", (string?)samir.Inputs.Single()["value"]);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task More_lines_than_two_hundred_are_refused()
    {
        await scene.InDoAsync();
        var samir = await PasteAsync(string.Join('\n', Enumerable.Repeat("1-12 3", 201)));

        Assert.Contains("Dit zijn meer dan 200 regels", samir.Shows, StringComparison.Ordinal);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task A_text_that_no_input_would_take_is_refused_and_not_shown()
    {
        await scene.InDoAsync();
        var samir = await PasteAsync(new string('€', 8001));

        Assert.Equal("shared.too-long", samir.Refusal);
        await samir.Sends(samir.DataOf("Opslaan", ("lines", new string('€', 8000))));
        Assert.Null((string?)samir.Inputs.Single()["value"]);
    }

    [Fact]
    public async Task A_paste_over_days_that_have_a_figure_names_them_before_it_saves()
    {
        await scene.InDoAsync();
        await PasteAsync("30-11 12\n7-12 11");
        var samir = await PasteAsync("30-11 12\n7-12 10\n14-12 9");
        Assert.Contains("Op 1 dag staat al een andere waarde.", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("7 dec: 11 wordt 10.", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Opslaan en verbeteren");

        Assert.Contains("2 metingen zijn opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Equal([12m, 10m, 9m], ReadingSeries.Of(await scene.ReadingsAsync()).Select(r => r.Value));
        Assert.Equal(4, (await scene.ReadingsAsync()).Count);
    }

    [Fact]
    public async Task A_figure_is_taken_back_from_the_list_and_the_list_still_shows_it()
    {
        await scene.InDoAsync();
        await PasteAsync("7-12 11\n14-12 99");
        var samir = await OpensAsync(ChangeScene.Samir);
        await samir.Sends(Press(samir, ChangeVerbs.Readings));
        Assert.Contains("14 dec 2026: 99 min\nDoor Samir.", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Aanpassen: 14 dec 2026");
        await samir.Presses("Terugnemen");

        Assert.Contains("De meting is teruggenomen.", samir.Shows, StringComparison.Ordinal);
        Assert.Equal([11m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
        await samir.Presses("Alle metingen");
        Assert.Contains("14 dec 2026: teruggenomen\nDoor Samir. Eerder stond er: 99.", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Aanpassen: 14 dec 2026");
        Assert.Equal("2026-12-14", (string?)samir.Inputs.Last()["value"]);
    }

    [Fact]
    public async Task A_figure_is_corrected_from_the_list_with_what_stands_there_filled_in()
    {
        await scene.InDoAsync();
        await PasteAsync("7-12 11\n14-12 99");
        var samir = await OpensAsync(ChangeScene.Samir);
        await samir.Sends(Press(samir, ChangeVerbs.Readings));
        await samir.Presses("Aanpassen: 7 dec 2026");
        await samir.Presses("Verbeteren");
        Assert.Equal(["11", "2026-12-07"], samir.Inputs.Select(i => (string)i["value"]!));
        await samir.Presses("Opslaan", ("value", "12"));
        await samir.Presses("Verbeteren");

        Assert.Equal([12m, 99m], ReadingSeries.Of(await scene.ReadingsAsync()).Select(r => r.Value));
    }

    [Fact]
    public async Task Everybody_of_the_team_writes_down_readings_and_partners_and_guests_read_along()
    {
        await scene.InDoAsync();
        await ReadAsync(ChangeScene.Ines, "8");
        foreach (var member in new[] { ChangeScene.Partner, ChangeScene.Guest })
        {
            var hand = await scene.OpensAsync(member);
            await hand.Sends(Press(hand, ChangeVerbs.Reading));
            Assert.Equal("changes.only-hosts-record", hand.Refusal);
            foreach (var verb in new[] { ChangeVerbs.Paste, ChangeVerbs.TakeBack })
            {
                await hand.Sends(Press(hand, verb));
                Assert.Equal("changes.only-hosts-record", hand.Refusal);
            }

            await hand.Sends(Press(hand, ChangeVerbs.Readings));
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
        var samir = await OpensAsync(ChangeScene.Samir);
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
        var samir = await OpensAsync(ChangeScene.Samir);
        await scene.GiveAsync(ChangeEventType.Stopped, (c, s) => c.Stop("Klaar", s));
        await samir.Presses("Opslaan", ("value", "8"));

        Assert.Equal("changes.ended", samir.Refusal);
        Assert.Empty(await scene.ReadingsAsync());
    }

    private static readonly IEqualityComparer<Change> ChangeEquality = EqualityComparer<Change>.Create((a, b) => ChangeRows.Write(ChangeScene.Team, a!).Columns.SequenceEqual(ChangeRows.Write(ChangeScene.Team, b!).Columns));

    private JsonObject Press(Hand hand, string verb)
    {
        var press = hand.DataOf(hand.Buttons.Last());
        (press["verb"], press["measure"], press["id"]) = (verb, "m1", id);
        press["date"] = "2026-12-14";
        return press;
    }

    private async Task<Hand> OpensAsync(Member member, bool personal = false)
    {
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        var hand = await scene.OpensAsync(member, scene.In(member, personal));
        var press = hand.DataOf("Alle veranderingen");
        (press["verb"], press["id"]) = (ChangeVerbs.Reading, id);
        return await hand.Sends(press);
    }

    private async Task<Hand> ReadAsync(Member member, string value) => await (await OpensAsync(member)).Presses("Opslaan", ("value", value));

    private async Task<Hand> PastePageAsync() => await (await OpensAsync(ChangeScene.Samir)).Presses("Meer tegelijk plakken");

    private async Task<Hand> PasteAsync(string lines, string? measure = null)
    {
        var hand = await PastePageAsync();
        return measure is null ? await hand.Presses("Opslaan", ("lines", lines)) : await hand.Presses("Opslaan", ("measure", measure), ("lines", lines));
    }
}
