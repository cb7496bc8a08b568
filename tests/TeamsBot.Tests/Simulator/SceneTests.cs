using System.Text.Json.Nodes;
using TeamsBot.Simulator.Teams;

namespace TeamsBot.Tests.Simulator;

public sealed class SceneTests
{
    [Fact]
    public async Task The_card_an_invoke_returns_is_seen_by_the_presser_until_the_next_update()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")));
        stage.Bot.Answers = _ => (200, Cards.Shown(Cards.With(Cards.Text("Yours is kept"))));
        var (ines, jan) = (stage.Teams.Person("Ines"), stage.Teams.Person("Jan"));
        var answer = await ines.Presses("Save", CancellationToken.None);
        Assert.Equal(AnswerKind.Card, answer.Kind);
        Assert.True(ines.Sees(posted).Says("Yours is kept"));
        Assert.False(jan.Sees(posted).Says("Yours is kept"));

        await stage.Bot.CallAsync(HttpMethod.Put, $"v3/conversations/{posted.Conversation}/activities/{posted.Id}", Cards.Message(Cards.With(Cards.Text("For all"))));
        Assert.True(ines.Sees(posted).Says("For all"));
        Assert.True(jan.Sees(posted).Says("For all"));
    }

    [Fact]
    public async Task A_tap_on_a_column_is_a_press()
    {
        await using var stage = await Stage.SetAsync();
        var tap = Cards.Execute(string.Empty, "agenda.status/1");
        tap.Remove("title");
        await stage.PostedAsync(Cards.With(new JsonObject
        {
            ["type"] = "ColumnSet",
            ["columns"] = new JsonArray(new JsonObject { ["type"] = "Column", ["items"] = new JsonArray(Cards.Text("Stuck")), ["selectAction"] = tap }),
        }));
        await stage.Teams.Person("Ines").Presses("Stuck", CancellationToken.None);
        Assert.Equal("agenda.status/1", (string?)stage.Bot.Received.Last()["value"]!["action"]!["verb"]);
    }

    [Fact]
    public async Task A_dialog_opens_goes_on_and_closes_with_a_message()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.OpensDialog("Answer")));
        var page = Cards.WithActions(Cards.Submit("Next"));
        page["body"]!.AsArray().Add(new JsonObject { ["type"] = "Input.Text", ["id"] = "note", ["label"] = "Note", ["isRequired"] = true });
        stage.Bot.Answers = _ => (200, Cards.Dialog(page));
        var ines = stage.Teams.Person("Ines");
        Assert.Equal(AnswerKind.Dialog, (await ines.Presses("Answer", CancellationToken.None)).Kind);
        Assert.Equal("task/fetch", (string?)stage.Bot.Received.Last()["name"]);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ines.Presses("Next", CancellationToken.None));

        stage.Bot.Answers = _ => (200, """{ "task": { "type": "message", "value": "Thank you" } }""");
        var last = await ines.Types("Note", "well").Presses("Next", CancellationToken.None);
        Assert.Equal((AnswerKind.Message, "Thank you"), (last.Kind, last.Text));
        var submit = stage.Bot.Received.Last();
        Assert.Equal(("task/submit", "well", "test.submit/1"), ((string?)submit["name"], (string?)submit["value"]!["data"]!["note"], (string?)submit["value"]!["data"]!["verb"]));
        Assert.Null(ines.Dialog);
    }

    [Fact]
    public async Task Action_Execute_opens_no_dialog()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.Execute("Answer", "a.b/1")));
        stage.Bot.Answers = _ => (200, Cards.Dialog(Cards.With()));
        var ines = stage.Teams.Person("Ines");
        Assert.Equal((AnswerKind.Error, "NotUnderstood"), await Kind(ines.Presses("Answer", CancellationToken.None)));
        Assert.Null(ines.Dialog);
    }

    [Fact]
    public async Task Action_Execute_does_nothing_in_a_dialog()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.OpensDialog("Answer")));
        stage.Bot.Answers = _ => (200, Cards.Dialog(Cards.WithActions(Cards.Execute("Save", "a.b/1"))));
        var ines = stage.Teams.Person("Ines");
        await ines.Presses("Answer", CancellationToken.None);
        Assert.Equal((AnswerKind.Error, "NotUnderstood"), await Kind(ines.Presses("Save", CancellationToken.None)));
    }

    [Fact]
    public async Task The_seventh_button_is_not_there()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.WithActions([.. Enumerable.Range(1, 7).Select(n => Cards.Execute($"Button {n}", "a.b/1"))]));
        var ines = stage.Teams.Person("Ines");
        Assert.Equal(6, ines.Sees(posted).Buttons.Count);
        await Assert.ThrowsAsync<InvalidOperationException>(() => ines.Presses("Button 7", CancellationToken.None));
    }

    [Theory]
    [InlineData(200, """{ "statusCode": 403, "type": "application/vnd.microsoft.error", "value": { "code": "Forbidden", "message": "Only the leader closes." } }""", 403, "Forbidden")]
    [InlineData(500, "it broke", 500, "HttpError")]
    public async Task An_error_of_the_bot_is_shown(int status, string body, int shownStatus, string code)
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.Execute("Close", "a.b/1")));
        stage.Bot.Answers = _ => (status, body);
        var answer = await stage.Teams.Person("Ines").Presses("Close", CancellationToken.None);
        Assert.Equal((AnswerKind.Error, shownStatus, code), (answer.Kind, answer.Status, answer.Code));
    }

    [Fact]
    public async Task A_bot_that_is_not_there_is_named()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")));
        await stage.Bot.DisposeAsync();
        Assert.Equal((AnswerKind.Error, "NoAnswer"), await Kind(stage.Teams.Person("Ines").Presses("Save", CancellationToken.None)));
    }

    [Fact]
    public async Task Who_is_not_in_the_channel_does_not_see_its_card()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")));
        var otto = stage.Teams.Person("Otto");
        await Assert.ThrowsAsync<InvalidOperationException>(() => otto.Presses("Save", CancellationToken.None));
        await otto.Presses("Save", CancellationToken.None, on: posted);
        Assert.Equal(otto.Id, (string?)stage.Bot.Received.Last()["from"]!["id"]);
    }

    [Fact]
    public async Task A_press_can_be_delivered_twice()
    {
        await using var stage = await Stage.SetAsync();
        await stage.PostedAsync(Cards.WithActions(Cards.Execute("Save", "a.b/1")));
        await stage.Teams.Person("Ines").Presses("Save", CancellationToken.None);
        await stage.Teams.Bot.DeliverAsync(stage.Teams.Bot.Deliveries[^1], CancellationToken.None);
        Assert.Equal([.. stage.Bot.Received.Select(a => a.ToJsonString())], [stage.Bot.Received.First().ToJsonString(), stage.Bot.Received.First().ToJsonString()]);
    }

    [Fact]
    public async Task A_broken_card_arrives_with_its_problems_and_cannot_be_pressed()
    {
        await using var stage = await Stage.SetAsync();
        var posted = await stage.PostedAsync(Cards.WithActions(new JsonObject { ["type"] = "Action.Execute", ["titel"] = "Save" }));
        Assert.Equal("card.actions[0]: titel is unknown", Assert.Single(posted.Problems));
        Assert.Empty(stage.Teams.Person("Ines").Cards());
    }

    private static async Task<(AnswerKind, string?)> Kind(Task<Answer> press)
    {
        var answer = await press;
        return (answer.Kind, answer.Code);
    }
}
