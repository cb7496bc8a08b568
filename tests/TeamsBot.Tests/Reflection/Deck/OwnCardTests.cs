using System.Text;
using System.Text.Json.Nodes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Links;
using TeamsBot.Kernel.Settings;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class OwnCardTests : IDisposable
{
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_card_of_the_leader_is_dealt_from_then_on()
    {
        var mila = await scene.In(Mila).Writes();
        Assert.Contains("Van het team zelf", mila.Shows, StringComparison.Ordinal);
        var ines = await DealsOwn();
        Assert.Contains("Wie lacht er?", ines.Shows, StringComparison.Ordinal);
        Assert.Contains("Er wordt gelachen", ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_of_a_member_waits_for_the_leader_and_its_writer_is_thanked()
    {
        var jan = await scene.In(Jan).Writes("Kaart voorstellen", "Voorstellen");
        Assert.Contains("De teamleider kijkt ernaar", Assert.IsType<ActionReply.Message>(jan.Reply).Text, StringComparison.Ordinal);
        Assert.Equal(OwnCardState.Proposed, Assert.Single((await scene.DeckAsync()).Cards).State);
        Assert.DoesNotContain("Wie lacht er?", (await (await scene.In(Jan).OpensDeck()).Taps("Leercultuur")).Shows, StringComparison.Ordinal);
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("1 voorstel bekijken");
        await mila.Taps("Wie lacht er?");
        Assert.Contains("Voorgesteld door Jan", mila.Shows, StringComparison.Ordinal);
        await mila.Taps("Overnemen");
        Assert.Contains("Er ligt niets om over te beslissen", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(Jan.Ref, Assert.Single(scene.Private.Sent).To);
        Assert.Contains("Wie lacht er?", (await DealsOwn()).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_card_that_is_not_taken_leaves_nothing()
    {
        await scene.In(Jan).Writes("Kaart voorstellen", "Voorstellen");
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("1 voorstel bekijken");
        await mila.Taps("Wie lacht er?");
        await mila.Taps("Niet overnemen");
        Assert.Empty(scene.Private.Sent);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("lacht", StringComparison.Ordinal) || r.Row.Text("Name") == "Jan");
    }

    [Fact]
    public async Task Without_a_strength_the_form_comes_back_with_everything_that_was_typed()
    {
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("Eigen kaart schrijven");
        await mila.Taps("Opslaan", ("title", "Wie lacht er?"), ("challenge", "Niet door iedereen"), ("strength", " "));
        Assert.StartsWith("Voeg ook een sterk punt toe", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(["culture", "nl", "Wie lacht er?", null, "Niet door iedereen"], mila.Inputs.Select(i => (string?)i["value"]).Select((value, i) => i == 0 ? "culture" : value));
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Table == "Decks");
    }

    [Fact]
    public async Task The_second_page_carries_what_the_first_one_asked_and_back_again()
    {
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("Eigen kaart schrijven");
        await mila.Taps("Context en vragen", ("theme", "trust"), ("language", "fr"), ("title", "Qui rit ?"), ("strength", "On rit"), ("challenge", "Pas tous"));
        await mila.Taps("Terug", ("context", "Un lundi."), ("act", "Qui appelez-vous ?"));
        Assert.Equal(["trust", "fr", "Qui rit ?", "On rit", "Pas tous"], mila.Inputs.Select(i => (string?)i["value"]));
        await mila.Taps("Opslaan");
        var card = Assert.Single((await scene.DeckAsync()).Cards);
        Assert.Equal(("trust", "fr", "Qui rit ?", "Un lundi.", "Qui appelez-vous ?"), (card.Texts.Theme, card.Texts.Language, card.Texts["title"], card.Texts["context"], card.Texts["act"]));
        Assert.Contains("Geschreven in het Frans", mila.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Saved_twice_it_is_one_card()
    {
        var mila = await scene.In(Mila).OpensDeck();
        await mila.Taps("Eigen kaart schrijven");
        var data = mila.DataOf("Opslaan", ("title", "t"), ("strength", "s"), ("challenge", "c"));
        await mila.Sends(data.DeepClone().AsObject(), DeckVerbs.Save, Noord, ActionKind.SubmitDialog);
        await mila.Sends(data, DeckVerbs.Save, Noord, ActionKind.SubmitDialog);
        Assert.Single((await scene.DeckAsync()).Cards);
    }

    [Fact]
    public async Task A_session_goes_on_with_the_card_as_it_was_dealt_and_the_journal_keeps_it_so()
    {
        await scene.In(Mila).Writes();
        var ines = await DealsOwn();
        await ines.Presses($"Kies kaart {Place(ines)}");
        await Edits("Wie huilt er?");
        await ines.Presses("Verder", ("text", "omdat"));
        Assert.Contains("Wie lacht er?", ines.Shows, StringComparison.Ordinal);
        await scene.In(Mila).Sends(new JsonObject { ["id"] = "stip" }, DeckVerbs.Show, Noord, ActionKind.SubmitDialog);
        var id = (await scene.DeckAsync()).Cards[0].Id;
        await (await scene.In(Mila).OpensCard(id)).Taps("Weghalen");
        foreach (var next in new[] { "Verder", "Verder", "Klaar" }) { await ines.Presses(next); }
        Assert.Contains("Wie lacht er?", ines.Shows, StringComparison.Ordinal);
        // Even when nothing of the card is left with the team, and the service started anew.
        scene.Clock.Advance(TimeSpan.FromDays(31));
        await scene.Alarms.WakeAsync(Noord, CancellationToken.None);
        scene.Restarts();
        Assert.Empty((await scene.DeckAsync()).Cards);
        Assert.Contains("Wie lacht er?", (await scene.In(Ines).Types("reflection.command.journal")).Shows, StringComparison.Ordinal);
        var file = await ((IEnumerable<ILinkedFile>)scene.Services.GetService(typeof(IEnumerable<ILinkedFile>))!).Single()
            .ReadAsync(new LinkTarget(JournalFile.Contract, Ines.Ref.Own, "", Ines.Ref, Language.Dutch), CancellationToken.None);
        Assert.Contains("Wie lacht er?", Encoding.UTF8.GetString(file!.Bytes.Span), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_own_card_on_the_table_can_be_chosen_after_it_was_taken_out_and_is_not_dealt_again()
    {
        await scene.In(Mila).Writes();
        await scene.In(Mila).Writes(title: "Wie zingt er?");
        var ines = await DealsOwn();
        foreach (var card in (await scene.DeckAsync()).Cards.Where(card => ines.Shows.Contains(card.Texts["title"]!, StringComparison.Ordinal)))
        {
            await (await scene.In(Mila).OpensCard(card.Id)).Taps("Weghalen");
        }

        await ines.Presses($"Kies kaart {Place(ines)}");
        Assert.Contains("Stap 1 van 4", ines.Shows, StringComparison.Ordinal);
        Assert.Equal("Er wordt gelachen", ines.Shows.Split('\n').First(line => line == "Er wordt gelachen"));
    }

    [Fact]
    public async Task What_was_shared_of_an_own_card_names_it_in_the_channel()
    {
        await scene.In(Mila).Writes();
        var ines = await DealsOwn();
        await ines.Presses($"Kies kaart {Place(ines)}");
        await ines.Presses("Bewaar en stop", ("text", "omdat"));
        await ines.Presses("Iets delen");
        await ines.Presses("Voorbeeld");
        await ines.Presses("Plaats");
        Assert.Contains("Wie lacht er?", Assert.Single(scene.Conversations.Posted).Card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reader_of_another_language_is_told_so_and_gets_the_questions_of_the_theme_in_their_own()
    {
        await scene.In(Mila).Writes();
        await HidesRest();
        var awa = scene.In(Awa);
        awa.Language = Language.French;
        await awa.Types();
        Assert.Contains("Écrit en néerlandais", awa.Shows, StringComparison.Ordinal);
        await awa.Presses($"Choisir la carte {Place(awa)}");
        Assert.Contains("Culture d’apprentissage", (string)awa.Inputs.Single()["label"]!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_typed_on_a_card_is_not_read_as_Markdown()
    {
        await scene.In(Mila).Writes(title: "Wie *lacht* [hier](http://x)?");
        var ines = await DealsOwn();
        Assert.Contains(@"Wie \*lacht\* \[hier\](http://x)?", ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_saves_an_older_version_sees_what_it_says_now_and_loses_nothing_of_their_own()
    {
        scene.Settings = scene.Settings with { Deputy = new NamedMember(Samir.Ref, Samir.Name) };
        await scene.In(Mila).Writes();
        var id = (await scene.DeckAsync()).Cards[0].Id;
        var samir = await scene.In(Samir).OpensCard(id);
        await samir.Taps("Aanpassen");
        await Edits("Wie huilt er?");
        await samir.Taps("Opslaan", ("title", "Wie zwijgt er?"));
        Assert.Contains("Mila heeft deze kaart net aangepast", samir.Shows, StringComparison.Ordinal);
        Assert.Contains("Wie huilt er? · Er wordt gelachen", samir.Shows, StringComparison.Ordinal);
        Assert.Equal("Wie zwijgt er?", (string?)samir.Inputs.Single(i => (string?)i["id"] == "title")["value"]);
        Assert.Equal("Wie huilt er?", (await scene.DeckAsync()).Cards[0].Texts["title"]);
        await samir.Taps("Opslaan");
        Assert.Equal("Wie zwijgt er?", (await scene.DeckAsync()).Cards[0].Texts["title"]);
    }

    [Fact]
    public async Task A_stale_press_on_take_out_changes_nothing_and_says_who_was_first()
    {
        await scene.In(Mila).Writes();
        var old = await scene.In(Mila).OpensCard((await scene.DeckAsync()).Cards[0].Id);
        await Edits("Wie huilt er?");
        await old.Taps("Weghalen");
        Assert.Contains("Mila heeft dit net aangepast", old.Shows, StringComparison.Ordinal);
        Assert.Equal(OwnCardState.In, (await scene.DeckAsync()).Cards[0].State);
        await old.Taps("Weghalen");
        await old.Taps("Terugzetten");
        Assert.Equal(OwnCardState.In, (await scene.DeckAsync()).Cards[0].State);
    }

    [Fact]
    public async Task Of_two_changes_at_the_same_moment_none_is_lost()
    {
        scene.Store.BeforeWrite = async () => await scene.In(Mila).Writes(title: "Tegelijk");
        await scene.In(Mila).Writes();
        Assert.Equal(["Tegelijk", "Wie lacht er?"], (await scene.DeckAsync()).Cards.Select(card => card.Texts["title"]).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Two_who_hide_at_the_same_moment_never_leave_fewer_than_three_themes()
    {
        await scene.HidesAllBut(Mila, "talent", "trust", "quality", "voice");
        foreach (var theme in new[] { "trust", "voice" })
        {
            foreach (var card in Deck.Cards.Where(c => c.Theme == theme).Skip(1)) { await Hides(card.Id); }
        }

        var (one, other) = (Deck.Cards.First(c => c.Theme == "trust").Id, Deck.Cards.First(c => c.Theme == "voice").Id);
        scene.Store.BeforeWrite = () => Hides(other);
        var mila = await Hides(one);
        Assert.Contains("minder dan drie thema's", mila.Shows, StringComparison.Ordinal);
        Assert.Equal(3, (await scene.DeckAsync()).ThemesLeft(Deck));
    }

    [Fact]
    public async Task A_deal_reads_the_deck_of_the_team_once_and_a_step_not_at_all()
    {
        await scene.In(Mila).Writes();
        await HidesRest();
        scene.Store.Reads.Clear();
        var ines = await scene.In(Ines).Types();
        Assert.Single(scene.Store.Reads, read => read.Table == "Decks");
        scene.Store.Reads.Clear();
        await ines.Presses("Andere kaarten");
        Assert.Single(scene.Store.Reads, read => read.Table == "Decks");
        scene.Store.Reads.Clear();
        await ines.Presses("Kies kaart 1");
        await ines.Presses("Verder", ("text", "omdat"));
        await scene.In(Ines).Types("reflection.command.journal");
        Assert.DoesNotContain(scene.Store.Reads, read => read.Table == "Decks");
    }

    [Fact]
    public async Task In_a_dialog_the_cards_of_that_channel_are_dealt_and_no_button_opens_another_dialog()
    {
        await scene.In(Mila).Writes();
        await HidesRest();
        // A conversation without a rhythm is nobody's home: in the own chat the standard deck is dealt.
        scene.Settings = scene.Settings with { Rhythm = null };
        Assert.DoesNotContain("Wie lacht er?", (await scene.In(Jan).Types()).Shows, StringComparison.Ordinal);
        var awa = await scene.In(Awa).Sends([], ReflectionVerbs.Enter, Noord, ActionKind.OpenDialog);
        Assert.Contains("Wie lacht er?", awa.Shows, StringComparison.Ordinal);
        await awa.Taps($"Kies kaart {Place(awa)}");
        Assert.Equal(["Verder", "Bewaar en stop", "Later verder"], awa.Buttons);
    }

    [Fact]
    public async Task Who_is_prompted_gets_the_cards_of_their_team_with_one_read_of_its_deck()
    {
        await scene.In(Mila).Writes();
        await HidesRest();
        var ines = await scene.In(Ines).Types("reflection.command.journal");
        await ines.Sends(new JsonObject { ["months"] = "12", ["rhythm"] = "Weekly" }, ReflectionVerbs.SaveKeep);
        scene.Clock.Advance(TimeSpan.FromDays(7));
        scene.Store.Reads.Clear();
        await scene.Alarms.WakeAsync(Ines.Ref.Own, CancellationToken.None);
        Assert.Contains("Wie lacht er?", Assert.Single(scene.Private.Sent).Card.Content.ToJson(), StringComparison.Ordinal);
        Assert.Single(scene.Store.Reads, read => read.Table == "Decks");
    }

    private async Task<ReflectionHand> Hides(string id) => await scene.In(Mila).Sends(new JsonObject { ["id"] = id }, DeckVerbs.Hide, Noord, ActionKind.SubmitDialog);

    private async Task Edits(string title)
    {
        var mila = await scene.In(Mila).OpensCard((await scene.DeckAsync()).Cards[0].Id);
        await mila.Taps("Aanpassen");
        await mila.Taps("Opslaan", ("title", title));
    }

    // Of learning culture only the team's own cards are left, and of the others two themes: it lies on every table.
    private Task HidesRest() => scene.HidesAllBut(Mila, "talent", "trust");

    private async Task<ReflectionHand> DealsOwn()
    {
        await HidesRest();
        return await scene.In(Ines).Types();
    }

    private static int Place(ReflectionHand hand) =>
        1 + hand.Shows.Split('\n').Where(line => line is [>= '1' and <= '3', ' ', '·', ..]).ToList().FindIndex(line => line.Contains("cultuur", StringComparison.Ordinal) || line.Contains("Culture", StringComparison.Ordinal));
}
