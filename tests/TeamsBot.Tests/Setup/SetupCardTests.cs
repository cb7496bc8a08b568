using AdaptiveCards;
using TeamsBot.Features.Setup.Commands;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

public sealed class SetupCardTests : IDisposable
{
    private readonly SetupScene scene = new();

    public void Dispose() => scene.Dispose();

    [Theory]
    [InlineData("nl")]
    [InlineData("en")]
    public async Task The_cards_are_as_approved(string tag)
    {
        var language = Language.Find(tag)!;
        var texts = Catalog.In(language);
        await scene.AddBot(locale: $"{tag}-NL");
        Check(scene.Conversations.Posted[0].Card.Content, "welcome", tag);
        Check(Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.help", language: language)).Content, "help", tag);
        Check(LanguageCard.Of(texts, null), "language", tag);
        Check(ShowKept.Card(texts), "kept", tag);
        var meeting = Page(await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog, language: language));
        Check(meeting, "meeting", tag);
        await scene.SetsUp(Mila, ("partnerZone", "Africa/Accra"), ("ambition", "Elke bewoner een *rustige* avond"), ("deputy", "ines"));
        Check(Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.settings", language: language)).Content, "settings", tag);
        Check(Page(await scene.Presses(Mila, "setup.days/1", kind: ActionKind.OpenDialog, language: language)), "days", tag);
        Check(Page(await scene.Presses(Mila, "setup.pause/1", kind: ActionKind.OpenDialog, language: language)), "pause", tag);
        await scene.Types(Mila, "setup.command.pause", "until 5 January");
        Check(Assert.IsType<ActionReply.Card>(await scene.Types(Mila, "setup.command.settings", language: language)).Content, "paused", tag);
    }

    [Fact]
    public async Task The_pages_of_people_and_preview_are_as_approved()
    {
        await scene.AddBot();
        var meeting = Page(await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog));
        Check(Page(await scene.Presses(Mila, meeting, "Next", ActionKind.SubmitDialog)), "people", "en");
        Check(await scene.ToPreview(Mila, ("change", "Handover")), "preview", "en");
    }

    [Fact]
    public async Task A_team_of_five_hundred_still_fits_on_the_page()
    {
        await scene.AddBot();
        scene.Roster.Add(Noord, [.. Enumerable.Range(0, 500).Select(n => Jan with { Ref = new(Host, $"00000000-0000-0000-0000-{n:D12}"), ChannelUserId = $"29:{n}", Name = $"Member number {n:D3}" })]);
        var meeting = Page(await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog));
        var people = Page(await scene.Presses(Mila, meeting, "Next", ActionKind.SubmitDialog));
        Assert.InRange(people.ToJson().Length, 1, 25_000);
        var preview = Page(await scene.Presses(Mila, people, "Next", ActionKind.SubmitDialog, ("deputyTyped", "number 499")));
        await scene.Presses(Mila, preview, "Save", ActionKind.SubmitDialog);
        Assert.Equal("Member number 499", (await scene.Settings()).Deputy?.Name);
    }

    // Nonces and keys of time are made when a dialog opens; the clock stands still but their random part does not.
    private static void Check(AdaptiveCard card, string name, string tag)
    {
        foreach (var submit in card.Actions.OfType<AdaptiveSubmitAction>())
        {
            var data = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(submit.DataJson!)!;
            if (data["nonce"]?.GetValue<string>().Length > 0) { data["nonce"] = "nonce"; }
            submit.DataJson = data.ToJsonString();
        }

        Approved.Matches(card, $"setup-{name}.{tag}");
    }
}
