using System.Text.Json.Nodes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class ImproveTests : IDisposable
{
    private const string Better = "Quel talent dort encore ?";
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_partner_says_a_card_better_in_their_own_language_and_the_leader_takes_it()
    {
        scene.Private.Wrote.Add(Awa.Ref);
        scene.Private.Languages[Awa.Ref] = Language.French;
        var awa = await Proposes(await Chooses(Awa), Better);
        Assert.Contains("Merci", Assert.IsType<ActionReply.Message>(awa.Reply).Text, StringComparison.Ordinal);
        Assert.Empty(scene.Conversations.Posted);
        Assert.Empty(scene.Private.Sent);
        var mila = await Opens();
        Assert.Contains("Welk talent laten we hier nog liggen? · De vraag op de kaart · Français", mila.Shows, StringComparison.Ordinal);
        Assert.Contains("**Zo staat het er nu:** Quel talent n’utilisons-nous pas encore ici ?", mila.Shows, StringComparison.Ordinal);
        await mila.Taps("Overnemen");
        Assert.Equal(Awa.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Merci", scene.Private.Sent[0].Card.Content.FallbackText, StringComparison.Ordinal);
        var other = await Chooses(Ines, Language.French);
        Assert.Contains(Better, other.Shows, StringComparison.Ordinal);
        Assert.Contains("Welk talent", (await Chooses(Samir, Language.Dutch)).Shows, StringComparison.Ordinal);
        // The one who proposed it is in the middle of the card as it was.
        awa = scene.In(Awa);
        awa.Language = Language.French;
        Assert.Contains("Quel talent n’utilisons-nous pas encore ici ?", (await awa.Types()).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_taken_leaves_the_card_and_no_trace()
    {
        await Proposes(await Chooses(Awa), Better);
        var mila = await Opens();
        await mila.Taps("Niet overnemen");
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Better, StringComparison.Ordinal) || r.Row.Text("Name") == "Awa");
    }

    [Fact]
    public async Task The_leader_restores_the_first_text()
    {
        await Proposes(await Chooses(Awa), Better);
        await (await Opens()).Taps("Overnemen");
        var mila = scene.In(Mila);
        Assert.DoesNotContain("Eerste tekst terug", (await mila.OpensCard("talenten")).Buttons);
        mila.Language = Language.French;
        await mila.OpensCard("talenten");
        await mila.Taps("Revenir au premier texte");
        Assert.Contains("Quel talent n’utilisons-nous pas encore ici ?", mila.Shows, StringComparison.Ordinal);
        Assert.Empty((await scene.DeckAsync()).Texts);
    }

    [Fact]
    public async Task Whoever_decides_on_an_older_deck_sees_it_as_it_is_now()
    {
        await Proposes(await Chooses(Awa), Better);
        var mila = await Opens();
        await scene.In(Mila).Sends(new JsonObject { ["id"] = "stip" }, DeckVerbs.Show, Noord, ActionKind.SubmitDialog);
        await mila.Taps("Overnemen");
        Assert.Contains("Iemand heeft dit net aangepast", mila.Shows, StringComparison.Ordinal);
        Assert.Empty((await scene.DeckAsync()).Texts);
        var twin = mila.Twin();
        await mila.Taps("Overnemen");
        Assert.Single((await scene.DeckAsync()).Texts);
        await twin.Taps("Niet overnemen");
        Assert.Contains("Over dit voorstel is al beslist", twin.Shows, StringComparison.Ordinal);
        Assert.Single((await scene.DeckAsync()).Texts);
    }

    [Fact]
    public async Task Sent_twice_it_is_one_proposal_and_what_it_says_already_is_none()
    {
        var awa = await Form(await Chooses(Awa));
        var data = awa.DataOf("Envoyer la proposition", ("part", "title"), ("text", Better));
        await awa.Sends(data.DeepClone().AsObject(), DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
        await awa.Sends(data, DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
        Assert.Single((await scene.DeckAsync()).Proposals);
        data["text"] = Deck.Find("talenten")!.Title.In("fr");
        await awa.Sends(data, DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
        Assert.Contains("C’est déjà écrit ainsi", awa.Shows, StringComparison.Ordinal);
        data["text"] = new string('x', CardText.LongestOf("title") + 1);
        await awa.Sends(data.DeepClone().AsObject(), DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
        Assert.Equal(new string('x', 101), (string?)awa.Inputs.Last()["value"]);
        data["part"] = "price";
        await awa.Sends(data, DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
        Assert.Equal("shared.card-too-old", awa.Refusal);
        Assert.Single((await scene.DeckAsync()).Proposals);
    }

    [Fact]
    public async Task Who_left_the_conversation_or_names_a_session_of_somebody_else_proposes_nothing()
    {
        var awa = await Form(await Chooses(Awa));
        var data = awa.DataOf("Envoyer la proposition", ("part", "title"), ("text", Better));
        Assert.Equal("reflection.gone", (await scene.In(Jan).Sends(data.DeepClone().AsObject(), DeckVerbs.Propose, kind: ActionKind.SubmitDialog)).Refusal);
        scene.Roster.Remove(Noord, Awa);
        Assert.Equal("shared.not-a-member", (await awa.Sends(data, DeckVerbs.Propose, kind: ActionKind.SubmitDialog)).Refusal);
        Assert.Empty((await scene.DeckAsync()).Proposals);
    }

    [Fact]
    public async Task From_the_deck_in_the_channel_a_card_can_be_said_better_too()
    {
        var jan = await scene.In(Jan).OpensCard("wiel");
        await jan.Taps("Tekst verbeteren");
        await jan.Taps("Voorstel sturen", ("part", "strength"), ("text", "Wie het eerder deed, weet hoe."));
        Assert.IsType<ActionReply.Message>(jan.Reply);
        var proposal = Assert.Single((await scene.DeckAsync()).Proposals);
        Assert.Equal(("wiel", "nl", "strength", Jan.Ref), (proposal.Better.Card, proposal.Better.Language, proposal.Better.Name, proposal.By.Ref));
    }

    [Fact]
    public async Task A_proposal_that_nobody_decides_on_goes_after_six_months()
    {
        await Proposes(await Chooses(Awa), Better);
        scene.Clock.Advance(TimeSpan.FromDays(181));
        await scene.Alarms.WakeAsync(Noord, CancellationToken.None);
        Assert.Single((await scene.DeckAsync()).Proposals);
        scene.Clock.Advance(TimeSpan.FromDays(2));
        await scene.Alarms.WakeAsync(Noord, CancellationToken.None);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Better, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_typed_at_a_step_is_lost_by_improving_its_card()
    {
        var ines = await Chooses(Ines, Language.Dutch);
        await (await Form(ines.Twin(), "Tekst verbeteren")).Sends([], DeckVerbs.Improve, kind: ActionKind.OpenDialog);
        await ines.Presses("Verder", ("text", "omdat"));
        Assert.Contains("omdat", ines.Shows, StringComparison.Ordinal);
        Assert.Contains("Stap 2 van 4", ines.Shows, StringComparison.Ordinal);
    }

    // Of its theme only this card is left, and of the others two themes: it lies on every table.
    private async Task<ReflectionHand> Chooses(Member member, Language? language = null)
    {
        await scene.HidesAllBut(Mila, "talent", "trust", "voice");
        foreach (var card in Deck.Cards.Where(c => c.Theme == "talent" && c.Id != "talenten"))
        {
            await scene.In(Mila).Sends(new JsonObject { ["id"] = card.Id }, DeckVerbs.Hide, Noord, ActionKind.SubmitDialog);
        }

        var hand = scene.In(member);
        hand.Language = language ?? Language.French;
        await hand.Types();
        var theme = Deck.Themes["talent"].In(hand.Language.Tag);
        var place = Enumerable.Range(1, 3).Single(n => hand.Shows.Contains($"{n} · {theme}", StringComparison.Ordinal));
        return await hand.Presses(hand.Buttons.ElementAt(place - 1));
    }

    private static async Task<ReflectionHand> Form(ReflectionHand hand, string button = "Améliorer ce texte") => await hand.Sends(hand.DataOf(button), DeckVerbs.Improve, kind: ActionKind.OpenDialog);

    private static async Task<ReflectionHand> Proposes(ReflectionHand hand, string text)
    {
        await Form(hand);
        return await hand.Sends(hand.DataOf("Envoyer la proposition", ("part", "title"), ("text", text)), DeckVerbs.Propose, kind: ActionKind.SubmitDialog);
    }

    private async Task<ReflectionHand> Opens()
    {
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("1 voorstel bekijken");
        return await mila.Taps(Better);
    }
}
