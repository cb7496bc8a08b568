using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;

namespace TeamsBot.Tests.Changes;

/// <summary>One person with one card in front of them: presses what the card shows, and sees the answer, as in Teams.</summary>
public sealed class Hand(ChangeScene scene, Member member, bool personal)
{
    private readonly ConversationAddress address = new("https://smba.example/", "host-tenant", personal ? "a:chat" : ChangeScene.Team.ConversationId, "28:bot");

    /// <summary>The card as JSON, which is what Teams gets.</summary>
    public JsonObject Card { get; private set; } = [];

    public ActionReply? Reply { get; private set; }

    public string Refusal => Assert.IsType<ActionReply.Refused>(Reply).Reason.Key;

    public string Shows => string.Join("\n", All(Card).Where(n => (string?)n["type"] == "TextBlock").Select(n => ((string?)n["text"])?.Replace('\u00A0', ' ')));

    public IEnumerable<string> Buttons => Card["actions"]?.AsArray().Select(a => (string)a!["title"]!) ?? [];

    public IEnumerable<JsonObject> Inputs => All(Card).Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    public async Task<Hand> Types()
    {
        var command = new Command(ChangeScene.Team, address, personal, member, scene.Dutch, "");
        return Sees(await scene.Command.HandleAsync(command, CancellationToken.None));
    }

    /// <summary>Presses a button or a row by its title, with these inputs over what already stood in them.</summary>
    public Task<Hand> Presses(string title, params (string Input, string Value)[] typed)
    {
        var action = All(Card).Single(n => ((string?)n["type"])?.StartsWith("Action.", StringComparison.Ordinal) == true && (string?)n["title"] == title && n["verb"] is not null == personal);
        return Sends(DataOf(action, typed), KindOf(action));
    }

    /// <summary>The fields that a press of this button sends.</summary>
    public JsonObject DataOf(string title, params (string Input, string Value)[] typed) =>
        DataOf(All(Card).First(n => (string?)n["title"] == title && n["data"] is not null), typed);

    /// <summary>Sends anything, also what no button would.</summary>
    public async Task<Hand> Sends(JsonObject data, ActionKind? kind = null)
    {
        using var json = System.Text.Json.JsonDocument.Parse(data.ToJsonString());
        var verb = (string)data["verb"]!;
        var how = kind ?? (personal ? ActionKind.Execute : ActionKind.SubmitDialog);
        var action = new CardAction(verb, how, personal ? null : ChangeScene.Team, address, member, scene.Dutch, new CardData(json.RootElement.Clone()), CardId: null);
        return Sees(await scene.Handlers.Single(h => h.Verb == verb).HandleAsync(action, CancellationToken.None));
    }

    private Hand Sees(ActionReply reply)
    {
        Reply = reply;
        if (reply is ActionReply.Dialog dialog) { Look(dialog.Content); }
        if (reply is ActionReply.Card card) { Look(card.Content); }
        return this;
    }

    private void Look(AdaptiveCard card)
    {
        var json = card.ToJson();
        Assert.True(System.Text.Encoding.UTF8.GetByteCount(json) < 25_000, "A card stays under 25 kB.");
        Card = JsonNode.Parse(json)!.AsObject();
        Assert.True(Inputs.Count() <= 5, "A page asks at most five things.");
        if (Reply is ActionReply.Dialog) { Assert.DoesNotContain("Action.Execute", json, StringComparison.Ordinal); }
    }

    private JsonObject DataOf(JsonObject action, (string Input, string Value)[] typed)
    {
        var data = action["data"]!.DeepClone().AsObject();
        if ((string?)action["associatedInputs"] != "none")
        {
            foreach (var input in Inputs.Where(i => i["value"] is not null)) { data[(string)input["id"]!] = input["value"]!.DeepClone(); }
        }

        foreach (var (input, value) in typed)
        {
            Assert.Contains(Inputs, i => (string?)i["id"] == input);
            data[input] = value;
        }

        return data;
    }

    private static ActionKind KindOf(JsonObject action) =>
        (string?)action["type"] == "Action.Execute" ? ActionKind.Execute
        : (string?)action["data"]?["msteams"]?["type"] == "task/fetch" ? ActionKind.OpenDialog
        : ActionKind.SubmitDialog;

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
