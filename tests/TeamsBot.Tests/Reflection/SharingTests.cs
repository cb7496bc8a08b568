using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using Moq;
using NodaTime;
using TeamsBot.Features.Reflection;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;
using TeamsBot.Kernel.Learning;
using static TeamsBot.Tests.Reflection.ReflectionScene;

namespace TeamsBot.Tests.Reflection;

public sealed class SharingTests : IDisposable
{
    private readonly ReflectionScene scene = new();

    public void Dispose() => scene.Dispose();

    [Fact]
    public async Task What_is_previewed_is_exactly_what_is_posted_in_the_language_of_the_channel()
    {
        scene.Settings = scene.Settings with { Language = Language.English };
        var ines = await Previews("Action");
        var previewed = Lines(ines.Card).Where(line => Lines(ines.Card).IndexOf(line) > 0).SkipLast(1).ToArray();
        await ines.Presses("Plaats");
        Assert.Contains("Het staat in het kanaal", ines.Shows, StringComparison.Ordinal);
        var (to, card) = Assert.Single(scene.Conversations.Posted);
        Assert.Equal(Noord.ConversationId, to.ConversationId);
        Assert.Equal(previewed, Lines(JsonNode.Parse(card.Content.ToJson())!));
        Assert.Contains("Ines chose the card", previewed[1], StringComparison.Ordinal);
        Assert.Contains(previewed, line => line.Contains("Samir vragen", StringComparison.Ordinal));
        Assert.DoesNotContain("heel persoonlijk", card.Content.ToJson(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Card", "")]
    [InlineData("Action", "actie")]
    [InlineData("Design", "stap actie")]
    [InlineData("All", "waarom verkenning stap actie")]
    public void Only_what_was_chosen_is_in_the_snapshot(string kind, string words)
    {
        var shared = SharedStep.Part(new Said("waarom", "verkenning", "stap", "actie", With: null, "middelen", new LocalDate(2026, 12, 17)), Enum.Parse<ShareKind>(kind));
        Assert.Equal(words, string.Join(' ', EndCard.Written(shared).Select(line => line.Text).OfType<string>()));
        Assert.Null(shared.LookBack);
    }

    [Fact]
    public async Task What_changed_since_the_preview_is_shown_anew_and_not_posted()
    {
        var ines = await Previews("All");
        var other = scene.In(Ines);
        await other.Sends(new JsonObject { ["id"] = await Id(), ["version"] = 1, ["step"] = "Exploring", ["onward"] = "Next", ["text"] = "van een ander scherm" }, ReflectionVerbs.Answer);
        await ines.Presses("Plaats");
        Assert.Empty(scene.Conversations.Posted);
        Assert.Contains("van een ander scherm", ines.Shows, StringComparison.Ordinal);
        await ines.Presses("Plaats");
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_press_that_is_delivered_twice_posts_once()
    {
        var ines = await Previews("Card");
        var (data, verb) = (ines.DataOf("Plaats"), ines.VerbOf("Plaats"));
        await ines.Sends(data.DeepClone().AsObject(), verb);
        await ines.Sends(data, verb);
        Assert.Single(scene.Conversations.Posted);
    }

    [Fact]
    public async Task A_forged_hash_or_a_channel_of_others_posts_nothing()
    {
        var ines = await Previews("Card");
        var data = ines.DataOf("Plaats");
        data["hash"] = "0";
        await ines.Sends(data.DeepClone().AsObject(), ReflectionVerbs.Post);
        data["team"] = "19:zuid@thread.tacv2";
        await ines.Sends(data, ReflectionVerbs.Post);
        Assert.Equal("shared.no-team", ines.Refusal);
        var samir = await scene.In(Samir).Sends(ines.DataOf("Plaats"), ReflectionVerbs.Post);
        Assert.Equal("reflection.gone", samir.Refusal);
        Assert.Empty(scene.Conversations.Posted);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => r.Table == "Shared");
    }

    [Fact]
    public async Task Colleagues_and_partners_take_part_and_the_card_says_so_to_all()
    {
        await Posts();
        var (samir, awa) = (scene.In(Samir), scene.In(Awa));
        await samir.Opens(Posted()).Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord);
        await samir.Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord);
        await awa.Opens(Posted()).Sends(awa.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord);
        await scene.Shared.FlushAsync();
        var shown = string.Join('\n', Lines(JsonNode.Parse(scene.Conversations.Updated[^1].Card.Content.ToJson())!));
        Assert.Matches("Doen mee: (Samir, Awa|Awa, Samir)$", shown);
        await samir.Sends(samir.DataOf("Toch niet"), ReflectionVerbs.Leave, Noord);
        await scene.Shared.FlushAsync();
        Assert.Equal("Doen mee: Awa", Lines(JsonNode.Parse(scene.Conversations.Updated[^1].Card.Content.ToJson())!)[^1]);
    }

    [Fact]
    public async Task Withdrawing_leaves_no_text_and_no_name_and_the_card_says_so()
    {
        var ines = await Posts();
        var samir = scene.In(Samir).Opens(Posted());
        await samir.Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord);
        await ines.Presses("Trek terug");
        await scene.Shared.FlushAsync();
        Assert.Equal("activity-1", scene.Conversations.Updated[^1].ActivityId);
        Assert.Equal(["Dit bericht is door de schrijver teruggetrokken."], Lines(JsonNode.Parse(scene.Conversations.Updated[^1].Card.Content.ToJson())!));
        var row = Assert.Single(await scene.AllRowsAsync(), r => r.Table == "Shared").Row;
        Assert.Equal(["ActivityId", "Id", "State"], row.Columns.Keys.Order(StringComparer.Ordinal));
        await samir.Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord);
        Assert.Equal("reflection.shared.gone", samir.Refusal);
        var again = await (await scene.In(Ines).Types("reflection.command.journal")).Sends(new JsonObject { ["id"] = await Id() }, ReflectionVerbs.Share);
        Assert.Contains("Voorbeeld", again.Buttons);
    }

    [Fact]
    public async Task Deleting_the_reflection_withdraws_what_was_shared_of_it()
    {
        var ines = await Posts();
        await ines.Sends(new JsonObject { ["id"] = await Id() }, ReflectionVerbs.Remove);
        await scene.Shared.FlushAsync();
        Assert.Single(scene.Conversations.Updated);
        Assert.DoesNotContain(await scene.AllRowsAsync(), r => TextOf(r.Row).Contains("Samir vragen", StringComparison.Ordinal) || r.Row.Text("Name") == "Ines");
    }

    [Fact]
    public async Task What_Teams_did_not_take_is_not_shared_and_can_be_tried_again()
    {
        var ines = await Previews("Card");
        scene.Conversations.Answer = _ => new SendResult.NotSent("503");
        await ines.Presses("Plaats");
        Assert.Equal("reflection.share.not-sent", ines.Refusal);
        scene.Conversations.Answer = n => new SendResult.Sent($"activity-{n}");
        await ines.Presses("Plaats");
        Assert.Contains("Het staat in het kanaal", ines.Shows, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_may_have_arrived_is_not_posted_again_and_known_from_its_first_press()
    {
        var ines = await Previews("Card");
        scene.Conversations.Answer = _ => new SendResult.Unknown();
        await ines.Presses("Plaats");
        Assert.Contains("zei niet of het is aangekomen", ines.Shows, StringComparison.Ordinal);
        await ines.Sends(new JsonObject { ["id"] = await Id() }, ReflectionVerbs.Share);
        Assert.Equal(["Trek terug", "Mijn reflecties"], ines.Buttons);
        var samir = scene.In(Samir).Opens(Posted());
        await samir.Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.Join, Noord, cardId: "activity-found");
        await scene.Shared.FlushAsync();
        Assert.Equal("activity-found", Assert.Single(scene.Conversations.Updated).ActivityId);
    }

    [Fact]
    public async Task With_the_writers_consent_a_member_of_the_host_makes_a_change_of_it()
    {
        await Posts(consent: "yes");
        var (samir, awa) = (scene.In(Samir).Opens(Posted()), scene.In(Awa).Opens(Posted()));
        await awa.Sends(awa.DataOf("Maak er een verandering van"), ReflectionVerbs.MakeChange, Noord);
        Assert.Equal("reflection.shared.only-host", awa.Refusal);
        await samir.Sends(samir.DataOf("Maak er een verandering van"), ReflectionVerbs.MakeChange, Noord);
        scene.Changes.Verify(c => c.StartAsync(Noord, Samir, "Samir vragen", It.IsAny<CancellationToken>()), Times.Once);
    }

    [Fact]
    public async Task With_consent_the_action_is_the_topic_of_a_learning_moment_until_it_is_withdrawn()
    {
        var ines = await Posts(consent: "yes");
        Assert.Contains("Maak er een leermoment van", scene.In(Samir).Opens(Posted()).Buttons);
        var source = scene.Services.GetServices<ILearningSource>().Single();
        var id = (string)scene.In(Samir).Opens(Posted()).DataOf("Maak er een leermoment van")["id"]!;
        Assert.Equal(("reflection", "Samir vragen"), (source.Kind, (await source.FindAsync(Noord, id, CancellationToken.None))?.Topic));
        Assert.Null(await source.FindAsync(Noord, "../x", CancellationToken.None));
        await ines.Presses("Trek terug");
        Assert.Null(await source.FindAsync(Noord, id, CancellationToken.None));
    }

    [Fact]
    public async Task Without_consent_nobody_makes_a_learning_moment_of_it()
    {
        await Posts();
        Assert.DoesNotContain("Maak er een leermoment van", scene.In(Samir).Opens(Posted()).Buttons);
        var id = (string)scene.In(Samir).Opens(Posted()).DataOf("Ik doe mee")["id"]!;
        Assert.Null(await scene.Services.GetServices<ILearningSource>().Single().FindAsync(Noord, id, CancellationToken.None));
    }

    [Fact]
    public async Task Without_consent_nobody_does()
    {
        await Posts();
        var samir = scene.In(Samir).Opens(Posted());
        Assert.DoesNotContain("Maak er een verandering van", samir.Buttons);
        await samir.Sends(samir.DataOf("Ik doe mee"), ReflectionVerbs.MakeChange, Noord);
        Assert.Equal("reflection.shared.gone", samir.Refusal);
        scene.Changes.VerifyNoOtherCalls();
    }

    private async Task<ReflectionHand> Previews(string kind, string consent = "no")
    {
        var ines = await (await scene.In(Ines).Types()).Presses("Kies kaart 1");
        await ines.Presses("Verder", ("text", "heel persoonlijk"));
        await ines.Presses("Verder");
        await ines.Presses("Verder", ("text", "tien minuten"));
        await ines.Presses("Klaar", ("action", "Samir vragen"), ("with", "Samir"));
        await ines.Presses("Iets delen");
        return await ines.Presses("Voorbeeld", ("kind", kind), ("consent", consent));
    }

    private async Task<ReflectionHand> Posts(string consent = "no") => await (await Previews("Action", consent)).Presses("Plaats");

    private AdaptiveCards.AdaptiveCard Posted() => scene.Conversations.Posted[^1].Card.Content;

    private async Task<string> Id() => (await scene.Kept.JournalAsync(Ines.Ref, CancellationToken.None)).Entries.First().Id;

    private static List<string> Lines(JsonNode? node) => node switch
    {
        JsonObject o when (string?)o["type"] == "TextBlock" => [((string)o["text"]!).Replace('\u00A0', ' ')],
        JsonObject o => [.. o.SelectMany(p => Lines(p.Value))],
        JsonArray a => [.. a.SelectMany(Lines)],
        _ => [],
    };
}
