using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;
using TeamsBot.Kernel.Actions;
using TeamsBot.Kernel.Cards;
using TeamsBot.Kernel.Conversations;
using TeamsBot.Kernel.Identity;
using TeamsBot.Kernel.Languages;

namespace TeamsBot.Tests.Reflection;

/// <summary>One person with one card of their own chat in front of them: presses what it shows, and sees the answer.</summary>
public sealed class ReflectionHand(ReflectionScene scene, Member member)
{
    private readonly ConversationAddress chat = new("https://smba.example/", "host-tenant", $"a:{member.Ref.ObjectId}", "28:bot");

    public JsonObject Card { get; private set; } = [];

    public ActionReply? Reply { get; private set; }

    public Language Language { get; set; } = Language.Dutch;

    /// <summary>True while a dialog of this person is open, in the channel.</summary>
    public bool IsInDialog { get; private set; }

    public string Refusal => Assert.IsType<ActionReply.Refused>(Reply).Reason.Key;

    public string Shows => string.Join("\n", All(Card).Where(n => (string?)n["type"] == "TextBlock").Select(n => ((string?)n["text"])?.Replace('\u00A0', ' ')));

    public IEnumerable<string> Buttons => Card["actions"]?.AsArray().Select(a => (string)a!["title"]!) ?? [];

    public IEnumerable<JsonObject> Inputs => All(Card).Where(n => ((string?)n["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    private Texts Texts => scene.Catalog.In(Language);

    /// <summary>Another client of the same person with the same card.</summary>
    public ReflectionHand Twin() => new(scene, member) { Card = Card.DeepClone().AsObject(), Language = Language, IsInDialog = IsInDialog };

    public async Task<ReflectionHand> Types(string wordsKey = "reflection.command.begin", string argument = "", bool inChannel = false)
    {
        var address = inChannel ? scene.Settings.Address : chat;
        var command = new Command(ReflectionScene.Noord, address, !inChannel, member, Texts, argument);
        return Sees(await scene.Command(wordsKey).HandleAsync(command, CancellationToken.None));
    }

    /// <summary>Looks at a card that came by itself.</summary>
    public ReflectionHand Opens(AdaptiveCard card)
    {
        Look(card);
        return this;
    }

    public Task<ReflectionHand> Presses(string title, params (string Input, string Value)[] typed) =>
        IsInDialog ? Submits(DataOf(title, typed), VerbOf(title))
        : (string?)Button(title)["data"]!["msteams"]?["type"] is "task/fetch" ? Sends(DataOf(title, typed), VerbOf(title), ReflectionScene.Noord, ActionKind.OpenDialog)
        : Sends(DataOf(title, typed), VerbOf(title));

    /// <summary>Sends in what no button of a dialog might.</summary>
    public Task<ReflectionHand> Submits(JsonObject data, string verb) => Sends(data, verb, ReflectionScene.Noord, ActionKind.SubmitDialog);

    /// <summary>The fields that a press of this button sends.</summary>
    public JsonObject DataOf(string title, params (string Input, string Value)[] typed)
    {
        var action = Button(title);
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

    public string VerbOf(string title) => (string)Button(title)["data"]!["verb"]!;

    /// <summary>Sends anything, also what no button would.</summary>
    public async Task<ReflectionHand> Sends(JsonObject data, string verb, TeamKey? channel = null, ActionKind kind = ActionKind.Execute, string? cardId = null)
    {
        using var json = JsonDocument.Parse(data.ToJsonString());
        var action = new CardAction(verb, kind, channel, channel is null ? chat : scene.Settings.Address, member, Texts, new CardData(json.RootElement.Clone()), CardId: cardId);
        var handlers = (IEnumerable<ICardActionHandler>)scene.Services.GetService(typeof(IEnumerable<ICardActionHandler>))!;
        return Sees(await handlers.Single(h => h.Verb == verb).HandleAsync(action, CancellationToken.None), action.IsInDialog);
    }

    private JsonObject Button(string title) => All(Card).First(n => ((string?)n["title"])?.Replace('\u00A0', ' ') == title.Replace('\u00A0', ' ') && n["data"] is not null);

    // As the platform answers: in a dialog a card is its next page, and nothing, a text or a refusal ends it.
    private ReflectionHand Sees(ActionReply reply, bool isDialog = false)
    {
        Reply = reply;
        IsInDialog = isDialog && reply is (ActionReply.Card or ActionReply.Dialog);
        if (reply is ActionReply.Card card) { Look(isDialog ? DialogPage.Of(card.Content) : card.Content); }
        if (reply is ActionReply.Dialog dialog) { Look(dialog.Content); }
        if (isDialog) { Assert.DoesNotContain("Action.Execute", Card.ToJsonString(), StringComparison.Ordinal); }
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
