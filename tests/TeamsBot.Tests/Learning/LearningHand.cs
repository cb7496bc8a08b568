using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Learning;

/// <summary>One person with one card or dialog in front of them: presses what it shows, and sees the answer.</summary>
public sealed class LearningHand(LearningScene scene, Member member)
{
    private readonly ConversationAddress chat = new("https://smba.example/", "host-tenant", $"a:{member.Ref.ObjectId}", "28:bot");

    public JsonObject Card { get; private set; } = [];

    public ActionReply? Reply { get; private set; }

    public Language Language { get; set; } = Language.Dutch;

    public bool InChat { get; set; }

    public string Refusal => Assert.IsType<ActionReply.Refused>(Reply).Reason.Key;

    public string Shows => TextOf(Card);

    public IEnumerable<string> Buttons => Card["actions"]?.AsArray().Select(a => (string)a!["title"]!) ?? [];

    public IEnumerable<JsonObject> Inputs => All(Card).Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private Texts Texts => scene.Catalog.In(Language);

    public static string TextOf(JsonNode card) =>
        string.Join("\n", All(card).Where(n => (string?)n["type"] == "TextBlock").Select(n => ((string?)n["text"])?.Replace('\u00A0', ' ').Replace("\\", "", StringComparison.Ordinal)));

    /// <summary>Another client of the same person with the same card.</summary>
    public LearningHand Twin() => new(scene, member) { Card = Card.DeepClone().AsObject(), Language = Language, InChat = InChat };

    /// <summary>Opens a dialog as a button in the channel does.</summary>
    public Task<LearningHand> Opens(string verb, params (string Name, string Value)[] data) =>
        Sends(verb, ActionKind.OpenDialog, new JsonObject(data.Select(d => KeyValuePair.Create(d.Name, (JsonNode?)d.Value))));

    /// <summary>Looks at a card that is there.</summary>
    public LearningHand Sees(JsonObject card)
    {
        Card = card;
        return this;
    }

    public async Task<LearningHand> Types(string wordsKey)
    {
        var handler = ((IEnumerable<ICommandHandler>)scene.Services.GetService(typeof(IEnumerable<ICommandHandler>))!).Single(c => c.WordsKey == wordsKey);
        var team = InChat ? null : LearningScene.Noord;
        return Takes(await handler.HandleAsync(new Command(team, InChat ? chat : scene.Settings.Address, InChat, member, Texts, ""), CancellationToken.None));
    }

    /// <summary>Presses a button, or taps a row, of the card in front.</summary>
    public Task<LearningHand> Presses(string title, params (string Input, string Value)[] typed)
    {
        var action = All(Card).First(n => (string?)n["title"] == title && n["data"] is not null);
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

        var kind = (string?)action["type"] == "Action.Execute" ? ActionKind.Execute : data["msteams"] is null ? ActionKind.SubmitDialog : ActionKind.OpenDialog;
        return Sends((string)data["verb"]!, kind, data);
    }

    /// <summary>Sends anything, also what no button would.</summary>
    public async Task<LearningHand> Sends(string verb, ActionKind kind, JsonObject data, string? cardId = null)
    {
        using var json = JsonDocument.Parse(data.ToJsonString());
        var (team, address) = InChat ? ((TeamKey?)null, chat) : (LearningScene.Noord, scene.Settings.Address);
        var action = new CardAction(verb, kind, team, address, member, Texts, new CardData(json.RootElement.Clone()), cardId);
        var handlers = (IEnumerable<ICardActionHandler>)scene.Services.GetService(typeof(IEnumerable<ICardActionHandler>))!;
        return Takes(await handlers.Single(h => h.Verb == verb).HandleAsync(action, CancellationToken.None));
    }

    private LearningHand Takes(ActionReply reply)
    {
        Reply = reply;
        var card = reply switch { ActionReply.Card shown => shown.Content, ActionReply.Dialog dialog => dialog.Content, _ => null };
        if (card is not null) { Look(card); }
        return this;
    }

    private void Look(AdaptiveCard card)
    {
        Card = JsonNode.Parse(card.ToJson())!.AsObject();
        Assert.True(Inputs.Count() <= 5, "A page asks at most five things.");
    }

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject o => o.SelectMany(p => All(p.Value)).Prepend(o),
        JsonArray a => a.SelectMany(All),
        _ => [],
    };
}
