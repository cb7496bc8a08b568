using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class PasteFlowTests : IDisposable
{
    private readonly ChangeScene scene = new();
    private readonly ReadingHands hands;

    public PasteFlowTests() => hands = new ReadingHands(scene);

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task The_norm_that_is_met_is_said_with_the_figures_before_it()
    {
        await scene.InDoAsync();
        await scene.MeasuresAsync(ReadingHands.Rest);
        var samir = await hands.PasteAsync("30-11 82\n7-12 88\n14-12 93", "m2");

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
        var samir = await hands.PastePageAsync();
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
        var samir = await hands.PasteAsync("30-11 82\nmorgen 88\n14-12 veel");

        Assert.Contains("Er is nog niets opgeslagen. Regel 2:", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("Regel 3: “veel” kan ik niet lezen als getal", samir.Shows, StringComparison.Ordinal);
        Assert.Equal("30-11 82\nmorgen 88\n14-12 veel", (string?)samir.Inputs.Single()["value"]);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task More_lines_than_two_hundred_are_refused()
    {
        await scene.InDoAsync();
        var samir = await hands.PasteAsync(string.Join('\n', Enumerable.Repeat("1-12 3", 201)));

        Assert.Contains("Dit zijn meer dan 200 regels", samir.Shows, StringComparison.Ordinal);
        Assert.Empty(await scene.ReadingsAsync());
    }

    [Fact]
    public async Task A_text_that_no_input_would_take_is_refused_and_not_shown()
    {
        await scene.InDoAsync();
        var samir = await hands.PasteAsync(new string('€', 8001));

        Assert.Equal("shared.too-long", samir.Refusal);
        await samir.Sends(samir.DataOf("Opslaan", ("lines", new string('€', 8000))));
        Assert.Null((string?)samir.Inputs.Single()["value"]);
    }

    [Fact]
    public async Task A_paste_over_days_that_have_a_figure_names_them_before_it_saves()
    {
        await scene.InDoAsync();
        await hands.PasteAsync("30-11 12\n7-12 11");
        var samir = await hands.PasteAsync("30-11 12\n7-12 10\n14-12 9");
        Assert.Contains("Op 1 dag staat al een andere waarde.", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("7 dec: 11 wordt 10.", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Opslaan en verbeteren");

        Assert.Contains("2 metingen zijn opgeslagen.", samir.Shows, StringComparison.Ordinal);
        Assert.Equal([12m, 10m, 9m], ReadingSeries.Of(await scene.ReadingsAsync()).Select(r => r.Value));
        Assert.Equal(4, (await scene.ReadingsAsync()).Count);
    }
}
