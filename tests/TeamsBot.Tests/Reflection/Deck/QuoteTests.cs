using System.Text.Json.Nodes;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class QuoteTests : IDisposable
{
    private const string Sentence = "Nu vraagt zij het mij.";
    private readonly ReflectionScene scene = new();

    public QuoteTests()
    {
        foreach (var member in new[] { Ines, Samir, Jan, Mila }) { scene.Private.Languages[member.Ref] = Language.Dutch; }
    }

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task A_voice_of_ones_own_stands_on_the_card_at_once_without_a_name()
    {
        var jan = await Adds(Jan, Jan);
        Assert.Contains($"“{Sentence}”", jan.Shows, StringComparison.Ordinal);
        Assert.Empty(scene.Private.Sent);
        Assert.Contains($"“{Sentence}”", (await Deals(Ines)).Shows, StringComparison.Ordinal);
        var rows = (await scene.AllRowsAsync()).Where(r => r.Table == "Decks").Select(r => r.Row).ToArray();
        Assert.DoesNotContain(rows, row => row.Partition == Noord.Partition && TextOf(row).Contains("jan", StringComparison.OrdinalIgnoreCase));
        Assert.Equal(Jan.Ref.Partition, Assert.Single(rows, row => row.Key.StartsWith("spoken:", StringComparison.Ordinal)).Partition);
    }

    [Fact]
    public async Task Somebody_elses_voice_is_shown_only_after_their_yes()
    {
        var jan = await Adds(Jan, Samir);
        Assert.Contains("Bij 1 zin wacht ik nog op een ja", jan.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, jan.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, (await Deals(Ines)).Shows, StringComparison.Ordinal);
        var samir = Asked();
        Assert.Contains("Jan schreef op dat jij dit zei", samir.Shows, StringComparison.Ordinal);
        Assert.Contains($"“{Sentence}”", samir.Shows, StringComparison.Ordinal);
        await samir.Presses("Ja, zonder naam");
        Assert.Contains($"“{Sentence}”", (await Deals(Mila)).Shows, StringComparison.Ordinal);
        Assert.DoesNotContain("Samir", (await scene.In(Awa).OpensCard("stip")).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_said_yes_and_later_withdraws_has_it_gone_at_the_next_deal_and_nothing_left()
    {
        await Adds(Jan, Samir);
        var samir = Asked();
        await samir.Presses("Ja, zonder naam");
        await samir.Presses("Trek mijn zin terug");
        Assert.Contains("De zin is weg", samir.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(Sentence, (await Deals(Ines)).Shows, StringComparison.Ordinal);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Sentence, StringComparison.Ordinal) || r.Row.Key.StartsWith("spoken:", StringComparison.Ordinal));
        Assert.Equal("reflection.quote.gone", (await Asked().Presses("Ja, zonder naam")).Refusal);
    }

    [Fact]
    public async Task A_no_leaves_nothing_and_tells_nobody()
    {
        await Adds(Jan, Samir);
        await Asked().Presses("Nee, liever niet");
        Assert.Single(scene.Private.Sent);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Sentence, StringComparison.Ordinal) || r.Row.Key.StartsWith("spoken:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_the_speaker_says_yes_and_only_the_speaker_withdraws()
    {
        await Adds(Jan, Samir);
        var id = (await scene.DeckAsync()).Quotes[0].Id;
        foreach (var other in new[] { Jan, Mila, Awa })
        {
            foreach (var verb in new[] { DeckVerbs.GiveQuote, DeckVerbs.WithdrawQuote })
            {
                Assert.Equal("reflection.quote.gone", (await scene.In(other).Sends(new JsonObject { ["id"] = id }, verb)).Refusal);
            }
        }

        Assert.Equal("reflection.only-in-chat", (await scene.In(Samir).Sends(new JsonObject { ["id"] = id }, DeckVerbs.GiveQuote, Noord)).Refusal);
        Assert.False(Assert.Single((await scene.DeckAsync()).Quotes).IsGiven);
    }

    [Fact]
    public async Task The_same_form_sent_again_with_another_speaker_makes_nobody_else_the_speaker()
    {
        var jan = await scene.In(Jan).OpensCard("stip");
        await jan.Taps("Stem toevoegen");
        var data = jan.DataOf("Toevoegen of vragen", ("text", Sentence), ("speaker", Samir.Ref.ToString()));
        await jan.Sends(data.DeepClone().AsObject(), DeckVerbs.AddQuote, Noord, ActionKind.SubmitDialog);
        data["speaker"] = Jan.Ref.ToString();
        await jan.Sends(data, DeckVerbs.AddQuote, Noord, ActionKind.SubmitDialog);
        Assert.Single(scene.Private.Sent);
        Assert.False(Assert.Single((await scene.DeckAsync()).Quotes).IsGiven);
        Assert.Equal("reflection.quote.gone", (await jan.Sends(new JsonObject { ["id"] = (await scene.DeckAsync()).Quotes[0].Id }, DeckVerbs.GiveQuote)).Refusal);
    }

    [Theory]
    [InlineData("reflection.quote.no-chat")]
    [InlineData("reflection.quote.not-sent")]
    public async Task Who_cannot_be_asked_is_not_quoted_and_the_text_is_not_lost(string why)
    {
        if (why == "reflection.quote.no-chat") { scene.Private.Wrote.Remove(Samir.Ref); }
        scene.Private.Answer = _ => new SendResult.NotSent("503");
        var jan = await Adds(Jan, Samir);
        Assert.StartsWith(scene.Dutch[why], jan.Shows, StringComparison.Ordinal);
        Assert.Equal(Sentence, (string?)jan.Inputs.First()["value"]);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Sentence, StringComparison.Ordinal) || r.Row.Key.StartsWith("spoken:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Partners_and_strangers_cannot_be_named_as_the_speaker()
    {
        var jan = await scene.In(Jan).OpensCard("stip");
        await jan.Taps("Stem toevoegen");
        Assert.Equal(["Ik zelf", "Ines", "Mila", "Samir"], jan.Inputs.Last()["choices"]!.AsArray().Select(c => (string)c!["title"]!));
        foreach (var nobody in new[] { Awa.Ref.ToString(), "host-tenant/unknown", "x" })
        {
            await jan.Taps("Toevoegen of vragen", ("text", Sentence), ("speaker", nobody));
            Assert.StartsWith("Kies wie het zei", jan.Shows, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Table == "Decks");
    }

    [Fact]
    public async Task While_Teams_does_not_say_who_is_there_one_can_still_add_ones_own()
    {
        scene.Roster.IsListDown = true;
        Assert.Contains($"“{Sentence}”", (await Adds(Jan, Jan)).Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_speaker_withdraws_in_the_dialog_too_and_the_leader_can_take_any_voice_off()
    {
        await Adds(Jan, Jan);
        var jan = await scene.In(Jan).OpensCard("stip");
        await jan.Taps($"“{Sentence}”");
        Assert.Equal(["Trek mijn zin terug", "Terug"], jan.Buttons);
        var mila = await scene.In(Mila).OpensCard("stip");
        await mila.Taps($"“{Sentence}”");
        Assert.Equal(["Van de kaart halen", "Terug"], mila.Buttons);
        Assert.Equal(["Terug"], (await (await scene.In(Ines).OpensCard("stip")).Taps($"“{Sentence}”")).Buttons);
        await jan.Taps("Trek mijn zin terug");
        Assert.Empty((await scene.DeckAsync()).Quotes);
        await mila.Taps("Van de kaart halen");
        Assert.Equal("reflection.quote.gone", mila.Refusal);
        await Adds(Jan, Jan);
        await (await (await scene.In(Mila).OpensCard("stip")).Taps($"“{Sentence}”")).Taps("Van de kaart halen");
        Assert.Empty((await scene.DeckAsync()).Quotes);
    }

    [Fact]
    public async Task Deleting_everything_takes_ones_voices_along()
    {
        await Adds(Jan, Jan);
        await scene.In(Jan).Sends([], ReflectionVerbs.Remove);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains(Sentence, StringComparison.Ordinal) || r.Row.Key.StartsWith("spoken:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_voice_is_not_kept_with_those_who_chose_the_card()
    {
        await Adds(Jan, Jan);
        var ines = await Deals(Ines);
        var data = ines.DataOf("Kies kaart 1");
        data["card"] = "stip";
        await ines.Sends(data, ReflectionVerbs.Choose);
        Assert.Contains("Stap 1 van 4", ines.Shows, StringComparison.Ordinal);
        Assert.DoesNotContain((await scene.AllRowsAsync()).Where(r => r.Table == "Reflection"), r => TextOf(r.Row).Contains(Sentence, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_question_without_an_answer_goes_after_thirty_days()
    {
        await Adds(Jan, Samir);
        scene.Clock.Advance(TimeSpan.FromDays(30));
        await scene.Alarms.WakeAsync(Noord, CancellationToken.None);
        Assert.Empty((await scene.DeckAsync()).Quotes);
        Assert.Equal("reflection.quote.gone", (await Asked().Presses("Ja, zonder naam")).Refusal);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Row.Key.StartsWith("spoken:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task No_voice_and_no_text_of_a_card_is_ever_logged()
    {
        await Adds(Jan, Samir);
        await Asked().Presses("Ja, zonder naam");
        await scene.In(Mila).Writes();
        Assert.DoesNotContain(scene.Log.Lines, line => line.Contains("vraagt zij", StringComparison.Ordinal) || line.Contains("lacht", StringComparison.Ordinal));
    }

    private async Task<ReflectionHand> Adds(Member asker, Member speaker)
    {
        var hand = await scene.In(asker).OpensCard("stip");
        await hand.Taps("Stem toevoegen");
        return await hand.Taps("Toevoegen of vragen", ("text", Sentence), ("speaker", speaker.Ref.ToString()));
    }

    private ReflectionHand Asked() => scene.In(Samir).Opens(scene.Private.Sent[^1].Card.Content);

    // Of its theme only this card is left, and of the others two themes: it lies on every table.
    private async Task<ReflectionHand> Deals(Member member)
    {
        await scene.HidesAllBut(Mila, "ambition", "talent", "trust");
        foreach (var card in Deck.Cards.Where(c => c.Theme == "ambition" && c.Id != "stip"))
        {
            await scene.In(Mila).Sends(new JsonObject { ["id"] = card.Id }, DeckVerbs.Hide, Noord, ActionKind.SubmitDialog);
        }

        return await scene.In(member).Types();
    }
}
