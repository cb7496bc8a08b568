using System.Text.Json.Nodes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class DeckRightsTests : IDisposable
{
    private static readonly Member Guest = new(new MemberRef("host-tenant", "gast"), "29:gast", "Gast", IsGuest: true);
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    private static readonly string[] LeadersOnly =
        [DeckVerbs.Hide, DeckVerbs.Show, DeckVerbs.Restore, DeckVerbs.Remove, DeckVerbs.PutBack, DeckVerbs.DropQuote, DeckVerbs.Proposals, DeckVerbs.Proposal, DeckVerbs.Accept, DeckVerbs.Decline];

    private static readonly string[] HostsOnly = [.. LeadersOnly, DeckVerbs.WriteMore, DeckVerbs.Save, DeckVerbs.WriteQuote, DeckVerbs.AddQuote];

    public static TheoryData<string> ForLeaders => [.. LeadersOnly];

    public static TheoryData<string> ForHosts => [.. HostsOnly];

    public static TheoryData<string> All => [.. HostsOnly, DeckVerbs.Deck, DeckVerbs.Theme, DeckVerbs.Card, DeckVerbs.Quote];

    [Theory]
    [MemberData(nameof(ForLeaders))]
    public async Task A_member_is_told_who_may_change_the_deck(string verb)
    {
        var jan = await Sends(Jan, verb);
        Assert.Equal("shared.only-leader", jan.Refusal);
        await NothingWritten();
    }

    [Theory]
    [MemberData(nameof(ForHosts))]
    public async Task Partners_and_guests_are_told_kindly_whose_cards_these_are(string verb)
    {
        foreach (var outsider in new[] { Awa, Guest })
        {
            var hand = await Sends(outsider, verb);
            Assert.Equal("reflection.deck.only-host", hand.Refusal);
            Assert.Equal(["Noord"], ((ActionReply.Refused)hand.Reply!).Reason.Arguments);
        }

        await NothingWritten();
    }

    [Theory]
    [MemberData(nameof(All))]
    public async Task Nothing_of_it_is_done_outside_a_channel_or_outside_a_dialog(string verb)
    {
        Assert.Equal("reflection.deck.in-channel", (await scene.In(Mila).Sends(Data(), verb)).Refusal);
        Assert.Equal("shared.card-too-old", (await scene.In(Mila).Sends(Data(), verb, Noord)).Refusal);
        await NothingWritten();
    }

    [Fact]
    public async Task A_member_cannot_open_or_save_a_card_that_is_there()
    {
        await scene.In(Mila).Writes();
        var id = (await scene.DeckAsync()).Cards[0].Id;
        var jan = scene.In(Jan);
        foreach (var verb in new[] { DeckVerbs.Write, DeckVerbs.Save })
        {
            await jan.Sends(new JsonObject { ["id"] = id, ["version"] = 1, ["theme"] = "trust", ["language"] = "nl", ["title"] = "x", ["strength"] = "x", ["challenge"] = "x" }, verb, Noord, ActionKind.SubmitDialog);
            Assert.Equal("shared.only-leader", jan.Refusal);
        }

        Assert.Equal(1, (await scene.DeckAsync()).Cards[0].Version);
    }

    [Fact]
    public async Task Members_and_partners_read_the_deck_and_see_no_button_that_is_not_theirs()
    {
        Assert.Equal(["Eigen kaart schrijven"], (await scene.In(Mila).OpensDeck()).Buttons);
        Assert.Equal(["Kaart voorstellen"], (await scene.In(Jan).OpensDeck()).Buttons);
        Assert.Empty((await scene.In(Awa).OpensDeck()).Buttons);
        Assert.Equal(["Verbergen", "Stem toevoegen", "Tekst verbeteren", "Terug"], (await scene.In(Mila).OpensCard("talenten")).Buttons);
        Assert.Equal(["Stem toevoegen", "Tekst verbeteren", "Terug"], (await scene.In(Jan).OpensCard("talenten")).Buttons);
        Assert.Equal(["Tekst verbeteren", "Terug"], (await scene.In(Awa).OpensCard("talenten")).Buttons);
        await scene.In(Jan).Writes("Kaart voorstellen", "Voorstellen");
        var id = (await scene.DeckAsync()).Cards[0].Id;
        Assert.Equal("reflection.deck.gone", (await scene.In(Awa).OpensCard(id)).Refusal);
        Assert.Equal(["Aanpassen", "Weghalen", "Terug"], (await scene.In(Mila).OpensCard(id)).Buttons);
    }

    [Fact]
    public async Task A_hidden_card_says_so_to_everybody_and_can_be_shown_again()
    {
        var mila = await scene.In(Mila).OpensCard("talenten");
        await mila.Taps("Verbergen");
        Assert.Contains("Verborgen: wordt niet gedeeld", (await scene.In(Awa).OpensCard("talenten")).Shows, StringComparison.Ordinal);
        Assert.Contains("1 kaart is verborgen", (await scene.In(Jan).Types("reflection.command.deck", inChannel: true)).Shows, StringComparison.Ordinal);
        await mila.Taps("Weer delen");
        Assert.Empty((await scene.DeckAsync()).Hidden);
    }

    [Fact]
    public async Task Unknown_and_forged_ids_write_nothing()
    {
        var mila = scene.In(Mila);
        foreach (var verb in new[] { DeckVerbs.Card, DeckVerbs.Hide, DeckVerbs.Remove, DeckVerbs.PutBack, DeckVerbs.WriteQuote, DeckVerbs.AddQuote })
        {
            await mila.Sends(new JsonObject { ["id"] = "../x" }, verb, Noord, ActionKind.SubmitDialog);
            Assert.Equal("reflection.deck.gone", mila.Refusal);
        }

        await mila.Sends(new JsonObject { ["theme"] = "weather" }, DeckVerbs.Theme, Noord, ActionKind.SubmitDialog);
        Assert.Equal("shared.card-too-old", mila.Refusal);
        await mila.Sends(new JsonObject { ["nonce"] = "no-id", ["theme"] = "trust", ["language"] = "nl", ["title"] = "t", ["strength"] = "s", ["challenge"] = "c" }, DeckVerbs.Save, Noord, ActionKind.SubmitDialog);
        Assert.Equal("shared.card-too-old", mila.Refusal);
        await mila.Sends(new JsonObject { ["id"] = "../x" }, DeckVerbs.WithdrawQuote);
        Assert.Equal("reflection.quote.gone", mila.Refusal);
        await NothingWritten();
    }

    [Fact]
    public async Task In_the_personal_chat_the_command_says_where_the_cards_are() =>
        Assert.Equal("reflection.deck.in-channel", (await scene.In(Mila).Types("reflection.command.deck")).Refusal);

    [Fact]
    public async Task A_theme_with_many_cards_is_shown_in_pages()
    {
        foreach (var n in Enumerable.Range(10, 9)) { await scene.In(Mila).Writes(title: $"Kaart {n}"); }
        var jan = await scene.In(Jan).OpensDeck();
        await jan.Taps("Leercultuur");
        Assert.Equal(["Volgende kaarten", "Terug"], jan.Buttons);
        var first = Titles();
        await jan.Taps("Volgende kaarten");
        Assert.Equal((10, 3), (first.Length, Titles().Length));
        Assert.Equal(13, first.Concat(Titles()).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(["Vorige kaarten", "Terug"], jan.Buttons);

        string[] Titles() => [.. jan.Shows.Split('\n').Where(line => line.EndsWith('›'))];
    }

    private static JsonObject Data() => new() { ["id"] = "talenten", ["theme"] = "trust", ["version"] = 0, ["nonce"] = "018f0000000070008000000000000009" };

    private Task<ReflectionHand> Sends(Member member, string verb) => scene.In(member).Sends(Data(), verb, Noord, ActionKind.SubmitDialog);

    private async Task NothingWritten() => Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Table == "Decks");
}
