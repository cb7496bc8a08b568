using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace TeamsBot.Simulator.Teams;

/// <summary>A press on a card or in a dialog: what goes to the bot, and what its answer does.</summary>
public sealed class Presses
{
    private readonly World _world;
    private readonly BotLine _line;
    private readonly Activities _activities;
    private readonly ConcurrentDictionary<string, Dialog> _dialogs = new(StringComparer.Ordinal);

    internal Presses(World world, BotLine line, Activities activities) => (_world, _line, _activities) = (world, line, activities);

    public Dialog? DialogOf(string personId) => _dialogs.GetValueOrDefault(personId);

    public void CloseDialog(string personId) => _dialogs.TryRemove(personId, out _);

    /// <summary>Presses an action of the card on a message.</summary>
    /// <param name="inputs">Values by input id, as strings; an untouched empty input is left out.</param>
    public async Task<Answer> OnCardAsync(string personId, MessageRow on, JsonElement action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellationToken)
    {
        var (by, place) = (_world.Person(personId)!, _world.PlaceOf(on.Place)!);
        var data = Data(action, inputs);
        switch (action.Word("type"))
        {
            case "Action.Execute":
                return Kept(personId, on, Answers.ToExecute(await _line.SendAsync(_activities.Invoke("adaptiveCard/action", by, place, on, Execute(action, data)), cancellationToken)));
            case "Action.Submit" when action.Word("data", "msteams", "type") is "task/fetch":
                return Opened(personId, on, Answers.ToDialog(await _line.SendAsync(_activities.Invoke("task/fetch", by, place, on, Task(data)), cancellationToken)));
            case "Action.Submit":
                var reply = await _line.SendAsync(_activities.Submit(by, place, on, data), cancellationToken);
                return reply.IsSuccess ? new Answer(AnswerKind.Done, reply.Status) : Answer.Failed(reply);
            default:
                return Answer.Strange(0, $"{action.Word("type")} goes not to the bot.");
        }
    }

    /// <summary>Presses an action in the open dialog. Only Action.Submit does something there.</summary>
    public async Task<Answer> InDialogAsync(string personId, JsonElement action, IReadOnlyDictionary<string, string> inputs, CancellationToken cancellationToken)
    {
        if (DialogOf(personId) is not { } dialog)
        {
            return Answer.Strange(0, "There is no dialog open.");
        }

        if (action.Word("type") is not "Action.Submit")
        {
            return Answer.Strange(0, "In a dialog only Action.Submit works.");
        }

        var (by, place) = (_world.Person(personId)!, _world.PlaceOf(dialog.On.Place)!);
        var activity = _activities.Invoke("task/submit", by, place, dialog.On, Task(Data(action, inputs)));
        return Opened(personId, dialog.On, Answers.ToDialog(await _line.SendAsync(activity, cancellationToken)));
    }

    private static JsonObject Execute(JsonElement action, JsonObject data)
    {
        var sent = new JsonObject { ["type"] = "Action.Execute" };
        foreach (var name in (string[])["id", "title", "verb"])
        {
            if (action.Word(name) is { } value)
            {
                sent[name] = value;
            }
        }

        sent["data"] = data;
        return new JsonObject { ["action"] = sent, ["trigger"] = "manual" };
    }

    private static JsonObject Task(JsonObject data) =>
        new() { ["data"] = data, ["context"] = new JsonObject { ["theme"] = "default" } };

    private static JsonObject Data(JsonElement action, IReadOnlyDictionary<string, string> inputs)
    {
        var data = action.Find("data") is { ValueKind: JsonValueKind.Object } given ? JsonObject.Create(given)! : [];
        foreach (var (id, value) in inputs.Where(i => i.Value.Length > 0))
        {
            data[id] = value;
        }

        return data;
    }

    private Answer Kept(string personId, MessageRow on, Answer answer)
    {
        if (answer is { Kind: AnswerKind.Card, Card: { } card })
        {
            _world.Change(on.Place, on.Id, m => m with { Views = new Dictionary<string, JsonElement>(m.Views, StringComparer.Ordinal) { [personId] = card } });
        }

        return answer;
    }

    private Answer Opened(string personId, MessageRow on, Answer answer)
    {
        if (answer is { Kind: AnswerKind.Dialog, Card: { } card })
        {
            _dialogs[personId] = new Dialog(personId, answer.Text ?? string.Empty, card, CardCheck.Problems(card), on);
        }
        else if (answer.Kind is AnswerKind.Done or AnswerKind.Message)
        {
            CloseDialog(personId);
        }

        return answer;
    }
}
