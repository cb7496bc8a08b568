using AdaptiveCards;
using TeamsBot.Features.Setup;
using TeamsBot.Features.Setup.Commands;
using TeamsBot.Features.Setup.Dialogs;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Languages;
using TeamsBot.Tests.Cards;
using TeamsBot.Tests.Languages;
using static TeamsBot.Tests.Setup.SetupScene;

namespace TeamsBot.Tests.Setup;

public sealed class SetupCardTests : IDisposable
{
    private static readonly string[] Typed = ["Mila Jansen", "Ines de Boer", "Jan Visser", "Netherlands", "Kenya", "Elke bewoner een *rustige* avond", "Handover"];

    private readonly SetupScene scene = new();

    public static TheoryData<string> Languages => [.. Language.All.Select(language => language.Tag)];

    public void Dispose() => scene.Dispose();

    [Theory]
    [MemberData(nameof(Languages))]
    public async Task The_cards_are_as_approved(string tag)
    {
        foreach (var (name, card) in await CardsAsync(scene, Catalog.In(Language.Find(tag)!))) { Check(card, name, tag); }
    }

    [Fact]
    public async Task In_a_language_of_long_words_every_card_fits_and_says_nothing_else()
    {
        var pseudo = Pseudo.Catalog(TextSource.Beside<TeamDoor>("setup"));
        using var speaking = new SetupScene(speaks: pseudo);
        var cards = await CardsAsync(speaking, pseudo.In(Language.English));
        Assert.All(cards, card => Pseudo.Speaks(card.Card, Typed));
        var meeting = Page(await speaking.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog));
        Pseudo.Speaks(Page(await speaking.Presses(Mila, meeting, speaking.Button("setup.next"), ActionKind.SubmitDialog)), Typed);
        Pseudo.Speaks(await speaking.ToPreview(Mila, ("change", "Handover")), Typed);
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

    private static async Task<IReadOnlyList<(string Name, AdaptiveCard Card)>> CardsAsync(SetupScene scene, Texts texts)
    {
        var language = texts.Language;
        await scene.AddBot(locale: $"{language.Tag}-NL");
        List<(string Name, AdaptiveCard Card)> cards =
        [
            ("welcome", scene.Conversations.Posted[0].Card.Content), ("help", Shown(await scene.Types(Mila, "setup.command.help", language: language))),
            ("language", LanguageCard.Of(texts, null)), ("kept", ShowKept.Card(texts)), ("meeting", Page(await scene.Presses(Mila, "setup.open/1", kind: ActionKind.OpenDialog, language: language))),
        ];
        await scene.SetsUp(Mila, ("partnerZone", "Africa/Accra"), ("ambition", "Elke bewoner een *rustige* avond"), ("deputy", "ines"));
        cards.Add(("settings", Shown(await scene.Types(Mila, "setup.command.settings", language: language))));
        cards.Add(("days", Page(await scene.Presses(Mila, "setup.days/1", kind: ActionKind.OpenDialog, language: language))));
        cards.Add(("reflection", Page(await scene.Presses(Mila, "setup.reflection/1", kind: ActionKind.OpenDialog, language: language))));
        cards.Add(("pause", Page(await scene.Presses(Mila, "setup.pause/1", kind: ActionKind.OpenDialog, language: language))));
        await scene.Types(Mila, "setup.command.pause", "until 5 January");
        cards.Add(("paused", Shown(await scene.Types(Mila, "setup.command.settings", language: language))));
        return cards;
    }

    private static AdaptiveCard Shown(ActionReply reply) => Assert.IsType<ActionReply.Card>(reply).Content;

    // Nonces and keys of time are made when a dialog opens; the clock stands still but their random part does not.
    private static void Check(AdaptiveCard card, string name, string tag)
    {
        foreach (var submit in card.Actions.OfType<AdaptiveSubmitAction>())
        {
            var data = (System.Text.Json.Nodes.JsonObject)System.Text.Json.Nodes.JsonNode.Parse(submit.DataJson!)!;
            if (data["nonce"]?.GetValue<string>().Length > 0) { data["nonce"] = "nonce"; }
            submit.DataJson = data.ToJsonString();
        }

        Approved.Matches(card, $"setup-{name}", tag);
    }
}
