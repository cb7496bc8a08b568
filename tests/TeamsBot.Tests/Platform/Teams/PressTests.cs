using AdaptiveCards;
using System.Text.Json.Nodes;
using Microsoft.Bot.Schema;
using Microsoft.Bot.Schema.Teams;
using Microsoft.Extensions.DependencyInjection;
using TeamsBot.Kernel;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Platform.Teams;

public sealed class PressTests
{
    private const string Execute = "card-action-execute.json";
    private const string Submit = "card-action-submit.json";
    private const string Verb = "feature.action/1";

    [Fact]
    public async Task A_press_in_a_channel_reaches_its_handler_with_who_where_and_what()
    {
        var handler = new PlayedAction(Verb);
        await using var world = With(handler);

        await world.TurnAsync(World.Sample(Execute));

        var action = Assert.Single(handler.Actions);
        Assert.Equal((ActionKind.Execute, World.Team, "1795289317997"), (action.Kind, action.Team, action.CardId));
        Assert.Equal((new MemberRef(World.Host, "22222222-0000-0000-0000-000000000002"), "Mila"), (action.Caller.Ref, action.Caller.Name));
        Assert.Equal(("01J", 3L, "forward", "typed text"), (action.Data.Id, action.Data.Version, action.Data.Text("status"), action.Data.Text("note")));
        Assert.Equal((Language.Dutch, World.Channel + ";messageid=1795289317868"), (action.Texts.Language, action.Address.ConversationId));
    }

    [Fact]
    public async Task A_press_that_came_as_a_message_reaches_the_same_handler()
    {
        var handler = new PlayedAction(Verb);
        await using var world = With(handler);

        await world.TurnAsync(World.Sample(Submit));

        var action = Assert.Single(handler.Actions);
        Assert.Equal((ActionKind.Submit, null, "1795288226983", "1,2"), (action.Kind, action.Team, action.CardId, action.Data.Text("multi")));
    }

    [Fact]
    public async Task A_card_answers_an_execute_in_place_and_a_message_by_an_update_of_the_pressed_card()
    {
        await using var world = With(new PlayedAction(Verb, a => new ActionReply.Card(CardPage.Of(a.Texts, "new state", [Part.Text("new state")]))));

        var inPlace = Body(await world.TurnAsync(World.Sample(Execute)));
        await world.TurnAsync(World.Sample(Submit));

        Assert.Equal((200, "application/vnd.microsoft.card.adaptive"), (inPlace.StatusCode, inPlace.Type));
        var update = Assert.Single(world.Connector.Requests, r => r.Method is "PUT");
        Assert.EndsWith("/v3/conversations/a:1personal/activities/1795288226983", update.Path, StringComparison.Ordinal);
        Assert.Contains("new state", update.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_verb_is_a_card_too_old()
    {
        await using var world = With();
        Assert.Equal(Dutch(world, "shared.card-too-old"), Body(await world.TurnAsync(World.Sample(Execute))).Value);
    }

    [Fact]
    public async Task Somebody_outside_the_channel_is_told_so_and_nothing_is_written()
    {
        var handler = new PlayedAction(Verb);
        await using var world = With(handler);
        world.Connector.Members.Clear();

        var answer = Body(await world.TurnAsync(World.Sample(Execute)));

        Assert.Equal((Dutch(world, "shared.not-a-member"), "application/vnd.microsoft.activity.message"), (answer.Value, answer.Type));
        Assert.Equal((0, 0), (handler.Actions.Count, world.Store.Writes));
    }

    [Fact]
    public async Task A_store_that_does_not_answer_and_a_mistake_of_ours_are_kind_answers()
    {
        await using var world = With(new PlayedAction(Verb, _ => throw new InvalidOperationException("ours")));
        var trouble = Body(await world.TurnAsync(World.Sample(Execute)));
        world.Store.IsDown = true;
        var busy = Body(await world.TurnAsync(World.Sample(Execute)));

        Assert.Equal((Dutch(world, "shared.trouble"), Dutch(world, "shared.busy")), (trouble.Value, busy.Value));
    }

    [Fact]
    public async Task A_dialog_that_could_not_be_kept_can_be_sent_once_more_with_all_that_was_typed()
    {
        var handler = new PlayedAction(Verb);
        await using var world = With(handler);
        var data = new JsonObject { ["verb"] = Verb, ["id"] = "01J", ["nonce"] = "n1", ["note"] = "typed text" };
        world.Store.IsDown = true;
        var page = Assert.IsType<TaskModuleContinueResponse>(Task(await world.TurnAsync(Dialog("task/submit", data)))).Value!;
        world.Store.IsDown = false;

        var card = JsonNode.Parse(Assert.IsType<AdaptiveCards.AdaptiveCard>(page.Card!.Content).ToJson())!;
        Assert.Equal(Dutch(world, "shared.busy"), (string?)card["body"]![0]!["text"]);
        await world.TurnAsync(Dialog("task/submit", Assert.Single(card["actions"]!.AsArray())!["data"]!.AsObject()));

        var action = Assert.Single(handler.Actions);
        Assert.Equal(("01J", "n1", "typed text"), (action.Data.Id, action.Data.Text("nonce"), action.Data.Text("note")));
    }

    [Fact]
    public async Task A_dialog_that_does_not_open_says_why()
    {
        await using var world = With(new PlayedAction(Verb, _ => throw new InvalidOperationException("ours")));
        Assert.Equal(Dutch(world, "shared.trouble"), Assert.IsType<TaskModuleMessageResponse>(Task(await world.TurnAsync(Dialog("task/fetch")))).Value);
        Assert.IsType<TaskModuleContinueResponse>(Task(await world.TurnAsync(Dialog("task/submit"))));
    }

    [Fact]
    public async Task Another_organisation_is_refused_when_tenants_are_listed()
    {
        var handler = new PlayedAction(Verb);
        await using var world = new World(s => s.AddSingleton<ICardActionHandler>(handler), ("Teams:AllowedTenants:0", "99999999-9999-9999-9999-999999999999"));

        Assert.Equal(Dutch(world, "shared.other-organisation"), Body(await world.TurnAsync(World.Sample(Execute))).Value);
        Assert.Empty(handler.Actions);
    }

    [Fact]
    public async Task A_dialog_opens_turns_its_page_says_something_refuses_and_closes()
    {
        ActionReply next = ActionReply.Nothing;
        await using var world = With(new PlayedAction(Verb, _ => next));

        Assert.Null((await world.TurnAsync(Dialog("task/submit")))!.Body);
        next = new ActionReply.Dialog("Title", CardPage.Of(world.Get<TextCatalog>().In(Language.Dutch), "page", [Part.Text("page")]));
        var page = Assert.IsType<TaskModuleContinueResponse>(Task(await world.TurnAsync(Dialog("task/fetch"))));
        next = new ActionReply.Message("said");
        var said = Assert.IsType<TaskModuleMessageResponse>(Task(await world.TurnAsync(Dialog("task/submit"))));
        next = new Refusal("shared.too-long", "200");
        var refused = Assert.IsType<TaskModuleMessageResponse>(Task(await world.TurnAsync(Dialog("task/submit"))));

        Assert.Equal(("Title", "said"), (page.Value!.Title, said.Value));
        Assert.Contains("200", refused.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_heading_of_a_page_is_not_said_again_under_the_title_of_its_dialog()
    {
        ActionReply reply = ActionReply.Nothing;
        await using var world = With(new PlayedAction(Verb, _ => reply));
        foreach (var (heading, count) in new[] { ("Title", 1), ("Another", 2) })
        {
            reply = new ActionReply.Dialog("Title", CardPage.Of(world.Get<TextCatalog>().In(Language.Dutch), "page", [Part.Title(heading), Part.Text("page")]));
            var page = Assert.IsType<TaskModuleContinueResponse>(Task(await world.TurnAsync(Dialog("task/fetch"))));
            Assert.Equal(count, ((AdaptiveCard)page.Value!.Card!.Content!).Body.Count);
        }
    }

    [Fact]
    public async Task A_known_member_costs_one_read_and_no_question_to_Teams()
    {
        await using var world = With(new PlayedAction(Verb));
        await world.TurnAsync(World.Sample(Execute));
        (world.Store.Reads, world.Store.Writes) = (0, 0);

        await world.TurnAsync(World.Sample(Execute));

        Assert.Equal((1, 0, 1), (world.Store.Reads, world.Store.Writes, world.Connector.Requests.Count));
    }

    [Fact]
    public async Task The_language_somebody_chose_beats_that_of_their_Teams()
    {
        var handler = new PlayedAction(Verb);
        await using var world = With(handler);
        await world.TurnAsync(World.Sample(Execute));

        await world.Get<IPrivateMessages>().ChooseLanguageAsync(handler.Actions[0].Caller.Ref, Language.English, CancellationToken.None);
        await world.TurnAsync(World.Sample(Execute));

        Assert.Equal([Language.Dutch, Language.English], handler.Actions.Select(a => a.Texts.Language));
    }

    [Fact]
    public async Task Nobody_is_written_to_who_did_not_write_first()
    {
        await using var world = With(new PlayedAction(Verb));
        var (messages, person) = (world.Get<IPrivateMessages>(), new MemberRef(World.Host, "22222222-0000-0000-0000-000000000002"));
        OutgoingCard Card(Texts texts) => new(CardPage.Of(texts, "hello", [Part.Text("hello")]), "hello");

        Assert.Null(await messages.SendAsync(person, Card, CancellationToken.None));
        await world.TurnAsync(World.Sample(Submit, a => a["from"]!["aadObjectId"] = person.ObjectId));
        Assert.IsType<SendResult.Sent>(await messages.SendAsync(person, Card, CancellationToken.None));
    }

    [Fact]
    public void Two_handlers_of_one_verb_stop_the_start_with_all_such_verbs_in_one_message()
    {
        var error = Assert.Throws<InvalidOperationException>(() => new TeamsBot.Platform.Teams.CardActions(
            [new PlayedAction("a.b/1"), new PlayedAction("a.b/1"), new PlayedAction("c.d/1"), new PlayedAction("c.d/1"), new PlayedAction("e.f/1")]));

        Assert.Contains("a.b/1", error.Message, StringComparison.Ordinal);
        Assert.Contains("c.d/1", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("e.f/1", error.Message, StringComparison.Ordinal);
    }

    private static World With(params ICardActionHandler[] handlers) => new(services =>
    {
        foreach (var handler in handlers) { services.AddSingleton(handler); }
    });

    private static string Dutch(World world, string key) => world.Get<TextCatalog>().In(Language.Dutch)[key];

    private static AdaptiveCardInvokeResponse Body(Answered? response) =>
        response?.Status == 200 ? Assert.IsType<AdaptiveCardInvokeResponse>(response.Body) : throw new InvalidOperationException($"The bot answered {response?.Status}.");

    private static TaskModuleResponseBase? Task(Answered? response) => Assert.IsType<TaskModuleResponse>(response?.Body).Task;

    private static Activity Dialog(string name, JsonObject? data = null) => World.Sample(Execute, a =>
    {
        a["name"] = name;
        a["value"] = new JsonObject { ["data"] = data?.DeepClone() ?? new JsonObject { ["verb"] = Verb, ["id"] = "01J" } };
    });
}
