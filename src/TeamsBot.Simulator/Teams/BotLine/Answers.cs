using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <summary>Understands what the bot answers to an invoke, as a Teams client does.</summary>
internal static class Answers
{
    public static Answer ToExecute(BotReply reply)
    {
        if (!reply.IsSuccess)
        {
            return Answer.Failed(reply);
        }

        // A card action cannot open a dialog: an answer without these fields is one Teams does not understand.
        if (Json(reply.Body) is not { } body || body.Find("statusCode")?.GetInt32() is not { } status || body.Word("type") is not { } type)
        {
            return Answer.Strange(reply.Status, "The answer to an Action.Execute needs statusCode, type and value; it opens no dialog.");
        }

        return (type, body.Find("value")) switch
        {
            ("application/vnd.microsoft.card.adaptive", { } card) => Shown(status, card),
            ("application/vnd.microsoft.activity.message", { } text) => new Answer(AnswerKind.Message, status, text.ToString()),
            ("application/vnd.microsoft.error", { } error) => new Answer(AnswerKind.Error, status, error.Word("message"), error.Word("code")),
            _ => Answer.Strange(status, $"{type} is not shown here."),
        };
    }

    public static Answer ToDialog(BotReply reply)
    {
        if (!reply.IsSuccess)
        {
            return Answer.Failed(reply);
        }

        if (string.IsNullOrWhiteSpace(reply.Body))
        {
            return new Answer(AnswerKind.Done, reply.Status);
        }

        var task = Json(reply.Body)?.Find("task");
        return (task?.Word("type"), task?.Find("value")) switch
        {
            ("message", { } text) => new Answer(AnswerKind.Message, reply.Status, text.ToString()),
            ("continue", { } value) when value.Find("card", "content") is { } card => Opened(reply.Status, value, card),
            ("continue", _) => Answer.Strange(reply.Status, "This dialog has no card."),
            (null, _) => new Answer(AnswerKind.Done, reply.Status),
            (var type, _) => Answer.Strange(reply.Status, $"{type} is not shown here."),
        };
    }

    private static Answer Opened(int status, JsonElement value, JsonElement card) =>
        new(AnswerKind.Dialog, status, value.Word("title")) { Card = card };

    private static Answer Shown(int status, JsonElement card) => CardCheck.Problems(card) is [var problem, ..]
        ? new Answer(AnswerKind.Error, status, problem, "CardProblem")
        : new Answer(AnswerKind.Card, status) { Card = card };

    private static JsonElement? Json(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text, new() { MaxDepth = 128 });
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
