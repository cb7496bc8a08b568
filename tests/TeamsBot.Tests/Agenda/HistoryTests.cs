using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using TeamsBot.Features.Agenda;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Agenda.AgendaScene;

namespace TeamsBot.Tests.Agenda;

/// <summary>Items and agreements by month.</summary>
public sealed class HistoryTests : IDisposable
{
    private readonly AgendaScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_month_shows_each_item_with_what_was_noticed_and_concluded()
    {
        await TwoMonths();
        var words = Words(Page(await Types("december")));
        Assert.Contains("Geschiedenis van team Noord · december 2026", words, StringComparison.Ordinal);
        Assert.Contains("maandag 14 december", words, StringComparison.Ordinal);
        Assert.Contains("“mevrouw sliep door”", words, StringComparison.Ordinal);
        Assert.Contains("**Overdracht bij avonddienst**: terugval — “vrijdag de oude lijst”", words, StringComparison.Ordinal);
        Assert.Contains("maandag 28 december", words, StringComparison.Ordinal);
        Assert.DoesNotContain("januari", words, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Agreements_stand_in_the_month_they_were_made_done_or_dropped_without_a_name()
    {
        await TwoMonths();
        var december = Words(Page(await Types("december")));
        Assert.Contains("Afgesproken (3)", december, StringComparison.Ordinal);
        Assert.Contains("lijst van de muur — voor 15 dec", december, StringComparison.Ordinal);
        Assert.Contains("Gedaan (1)\nlijst van de muur — 14 dec", december, StringComparison.Ordinal);
        Assert.DoesNotContain("Niet meer nodig", december, StringComparison.Ordinal);
        var january = Words(Page(await Types("")));
        Assert.Contains("januari 2027", january, StringComparison.Ordinal);
        Assert.Contains("Niet meer nodig (1)\nsleutel regelen — er is al een sleutel", january, StringComparison.Ordinal);
        foreach (var name in new[] { "Jan Visser", "Samir", "Mila" }) { Assert.DoesNotContain(name, december + january, StringComparison.Ordinal); }
    }

    [Fact]
    public async Task In_a_channel_another_month_opens_a_dialog_and_goes_on_inside_it()
    {
        await TwoMonths();
        var card = Page(await Types(""));
        Assert.DoesNotContain("Action.Execute", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("task/fetch", card.ToJson(), StringComparison.Ordinal);
        Assert.Equal(["← december 2026"], card.Actions.Select(a => a.Title));

        var dialog = Assert.IsType<ActionReply.Dialog>(await Presses("2026-12", ActionKind.OpenDialog));
        Assert.Equal(["← november 2026", "januari 2027 →"], dialog.Content.Actions.Select(a => a.Title));
        Assert.DoesNotContain("task/fetch", dialog.Content.ToJson(), StringComparison.Ordinal);
        Assert.Contains(scene.Dutch["agenda.history.none"], Words(Page(await Presses("2026-11", ActionKind.SubmitDialog))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_the_personal_chat_the_card_is_replaced_and_only_members_read_it()
    {
        await TwoMonths();
        var card = Page(await Presses("2026-12", ActionKind.Execute, personal: true));
        Assert.Contains("Action.Execute", card.ToJson(), StringComparison.Ordinal);
        Assert.Contains("mevrouw sliep door", Words(card), StringComparison.Ordinal);
        Assert.Equal("shared.not-a-member", Refused(await Presses("2026-12", ActionKind.Execute, personal: true, who: Awa)));
        Assert.Equal("shared.not-a-member", Refused(await Types("december", Awa, personal: true)));
        Assert.Contains("mevrouw sliep door", Words(Page(await Types("december", Samir, personal: true))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2099-01", "januari 2027")]
    [InlineData("0001-01", "januari 2020")]
    public async Task A_month_that_cannot_be_shows_the_nearest(string month, string shown)
    {
        await TwoMonths();
        Assert.Contains(shown, Words(Page(await Presses(month, ActionKind.SubmitDialog))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("gisteren")]
    [InlineData("2026-13")]
    public async Task What_is_no_month_is_refused(string month) =>
        Assert.Equal("shared.card-too-old", Refused(await Presses(month, ActionKind.SubmitDialog)));

    [Theory]
    [InlineData("november", "november 2026")]
    [InlineData("November 2025", "november 2025")]
    [InlineData("january", "januari 2027")]
    [InlineData("", "januari 2027")]
    [InlineData("van alles", "januari 2027")]
    public async Task A_month_can_be_typed(string argument, string shown)
    {
        await TwoMonths();
        Assert.Contains($"· {shown}", Words(Page(await Types(argument))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_reads_the_month_and_the_agreements_and_writes_nothing()
    {
        await TwoMonths();
        scene.Store.Reset();
        await Types("december");
        Assert.Equal((2, 0), (scene.Store.Reads, scene.Store.Writes));
    }

    [Fact]
    public async Task Five_weeks_with_many_long_changes_and_agreements_still_fit()
    {
        var longest = new string('é', 159);
        scene.Changes.Open.Clear();
        scene.Changes.Open.AddRange(Enumerable.Range(0, 30).Select(n => OpenChanges.Change($"{n:x32}", longest, "do", Monday)));
        await scene.Posts();
        foreach (var n in Enumerable.Range(0, 30)) { await scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", $"{n:x32}"), ("status", "stuck"), ("note", longest)); }
        foreach (var n in Enumerable.Range(0, 10)) { await scene.Agrees(Mila, longest, Jan, Monday.PlusDays(n)); }
        await scene.Presses(Jan, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", longest));
        await scene.Closes(Mila);
        var item = await scene.Item();
        foreach (var day in new[] { 1, 2, 3, 4 }) { await scene.Items.AddAsync(Noord, item with { Date = Monday.PlusDays(-day) }, [], CancellationToken.None); }

        var card = Page(await Types(""));
        Assert.InRange(Tests.Cards.Approved.Bytes(card.ToJson()), 10_000, 25_000);
        Assert.Contains("maandag 14 december", Words(card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_skipped_and_an_open_item_say_so()
    {
        await scene.Posts();
        Assert.Contains(scene.Dutch["agenda.why.open"], Words(Page(await Types(""))), StringComparison.Ordinal);
        await scene.Presses(Mila, AgendaVerbs.Skip);
        Assert.Contains(scene.Dutch.Format("agenda.why.leader", "Mila Jansen"), Words(Page(await Types(""))), StringComparison.Ordinal);
    }

    // Two items in December with three agreements, and the first days of January, in which one of them was dropped.
    private async Task TwoMonths()
    {
        await scene.Posts();
        await scene.Presses(Jan, AgendaVerbs.NoteSave, ("subject", "overdracht"), ("status", "back"), ("note", "vrijdag de oude lijst"));
        await scene.Presses(Samir, AgendaVerbs.LineSave, ("kind", "noticed"), ("text", "mevrouw sliep door"));
        var list = await scene.Agrees(Mila, "lijst van de muur", Jan, Monday.PlusDays(1));
        var key = await scene.Agrees(Mila, "sleutel regelen", Samir, Monday.PlusDays(2));
        await scene.Agrees(Mila, "blad drukken", Samir, Monday.PlusDays(9));
        await scene.Presses(Jan, AgendaVerbs.AgreementDone, ("agreement", list));
        await scene.Closes(Mila);
        await scene.RoundAt(PostAt + Duration.FromDays(14));
        await scene.RoundAt(PostAt + Duration.FromDays(21));
        Assert.Same(ActionReply.Nothing, await scene.Presses(
            Samir, Monday.PlusWeeks(3), AgendaVerbs.AgreementDrop, cardId: null, Language.Dutch, [("agreement", key), ("reason", "er is al een sleutel")]));
    }

    private Task<ActionReply> Types(string argument, Member? who = null, bool personal = false) => scene.First.GetServices<ICommandHandler>().OfType<ShowHistory>().Single()
        .HandleAsync(new Command(Noord, scene.Settings!.Address, personal, who ?? Jan, scene.Dutch, argument), CancellationToken.None);

    private Task<ActionReply> Presses(string month, ActionKind kind, bool personal = false, Member? who = null)
    {
        var data = new JsonObject { ["verb"] = AgendaVerbs.History, ["id"] = month };
        if (personal) { (data["tenant"], data["conversation"]) = (Noord.TenantId, Noord.ConversationId); }
        var action = new CardAction(
            AgendaVerbs.History, kind, personal ? null : Noord, scene.Settings!.Address, who ?? Jan, scene.Dutch, new CardData(JsonElement.Parse(data.ToJsonString())), CardId: null);
        return scene.First.GetServices<ICardActionHandler>().OfType<ShowHistory>().Single().HandleAsync(action, CancellationToken.None);
    }
}
