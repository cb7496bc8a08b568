using System.Text.Json.Nodes;
using TeamsBot.Features.Changes;
using TeamsBot.Features.Changes.Measures;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Changes.Measures;

/// <summary>People with the page of a reading in front of them.</summary>
internal sealed class ReadingHands(ChangeScene scene)
{
    public static readonly Measure Rest = new("m2", "Rust", MeasureKind.Result, Better.Higher) { Unit = "%", Norm = 90 };

    private string id = "";

    /// <summary>A press on something about the first measure, whatever stands on the card.</summary>
    public JsonObject Press(Hand hand, string verb)
    {
        var press = hand.DataOf(hand.Buttons.Last());
        (press["verb"], press["measure"], press["id"], press["date"]) = (verb, "m1", id, "2026-12-14");
        return press;
    }

    public async Task<Hand> OpensAsync(Member member, bool personal = false)
    {
        id = (await scene.OnlyChangeAsync()).Id.ToString();
        var hand = await scene.OpensAsync(member, scene.In(member, personal));
        var press = hand.DataOf("Alle veranderingen");
        (press["verb"], press["id"]) = (ChangeVerbs.Reading, id);
        return await hand.Sends(press);
    }

    public async Task<Hand> ReadAsync(Member member, string value) => await (await OpensAsync(member)).Presses("Opslaan", ("value", value));

    public async Task<Hand> PastePageAsync() => await (await OpensAsync(ChangeScene.Samir)).Presses("Meer tegelijk plakken");

    public async Task<Hand> PasteAsync(string lines, string? measure = null)
    {
        var hand = await PastePageAsync();
        return measure is null ? await hand.Presses("Opslaan", ("lines", lines)) : await hand.Presses("Opslaan", ("measure", measure), ("lines", lines));
    }
}
