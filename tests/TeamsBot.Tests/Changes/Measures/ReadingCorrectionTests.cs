using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;

namespace TeamsBot.Tests.Changes.Measures;

public sealed class ReadingCorrectionTests : IDisposable
{
    private readonly ChangeScene scene = new();
    private readonly ReadingHands hands;

    public ReadingCorrectionTests() => hands = new ReadingHands(scene);

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_second_figure_of_a_day_is_shown_as_a_correction_before_it_is_saved_and_overwrites_nothing()
    {
        await scene.InDoAsync();
        await hands.ReadAsync(ChangeScene.Samir, "8");
        var ines = await hands.OpensAsync(ChangeScene.Ines);
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
        await hands.ReadAsync(ChangeScene.Samir, "8");
        var ines = await hands.OpensAsync(ChangeScene.Ines);
        await ines.Presses("Opslaan", ("value", "7"));
        var jan = await hands.OpensAsync(ChangeScene.Jan);
        await jan.Presses("Opslaan", ("value", "6"));
        await jan.Presses("Verbeteren");
        await ines.Presses("Verbeteren");

        Assert.Contains("staat al 6 min, van Jan", ines.Shows, StringComparison.Ordinal);
        Assert.Equal([6m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
        await ines.Presses("Verbeteren");
        Assert.Equal([7m], (await scene.OnlyChangeAsync()).Measure("m1")!.Recent.Select(r => r.Value));
    }

    [Fact]
    public async Task A_figure_is_taken_back_from_the_list_and_the_list_still_shows_it()
    {
        await scene.InDoAsync();
        await hands.PasteAsync("7-12 11\n14-12 99");
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        await samir.Sends(hands.Press(samir, ChangeVerbs.Readings));
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
        await hands.PasteAsync("7-12 11\n14-12 99");
        var samir = await hands.OpensAsync(ChangeScene.Samir);
        await samir.Sends(hands.Press(samir, ChangeVerbs.Readings));
        await samir.Presses("Aanpassen: 7 dec 2026");
        await samir.Presses("Verbeteren");
        Assert.Equal(["11", "2026-12-07"], samir.Inputs.Select(i => (string)i["value"]!));
        await samir.Presses("Opslaan", ("value", "12"));
        await samir.Presses("Verbeteren");

        Assert.Equal([12m, 99m], ReadingSeries.Of(await scene.ReadingsAsync()).Select(r => r.Value));
    }
}
