using System.Text.Json;
using System.Text.Json.Nodes;
using AdaptiveCards;

namespace TeamsBot.Kernel.Cards;

/// <summary>
/// What every action carries: what it is about, the version the presser saw, and a nonce. Where a press makes something new, the nonce
/// becomes its id, so that a second delivery finds it there.
/// </summary>
/// <param name="Verb">The written contract, <c>feature.action/1</c>.</param>
/// <param name="Id">What it is about; empty when it is about nothing yet.</param>
/// <param name="Version">Version of the shared value as rendered.</param>
/// <param name="Nonce">Unique for the thing to make; empty where nothing is made.</param>
public sealed record Press(string Verb, string Id = "", long Version = 0, string Nonce = "")
{
    private IReadOnlyDictionary<string, string> More { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The same press with one more field.</summary>
    public Press With(string name, string value) =>
        this with { More = new Dictionary<string, string>(More, StringComparer.Ordinal) { [name] = value } };

    /// <summary>One tap that answers with the card's new state. Older clients send it as a submit.</summary>
    public AdaptiveExecuteAction Tap(string title) => new()
    {
        Title = title,
        Verb = Verb,
        DataJson = Json(dialog: false),
        AssociatedInputs = AdaptiveAssociatedInputs.None,
        AdditionalProperties = { ["fallback"] = new AdaptiveSubmitAction { Title = title, DataJson = Json(dialog: false) } },
    };

    /// <summary>Sends the inputs of a card in a personal chat; the answer replaces the card.</summary>
    public AdaptiveExecuteAction Send(string title) => new()
    {
        Title = title,
        Verb = Verb,
        DataJson = Json(dialog: false),
        AdditionalProperties = { ["fallback"] = new AdaptiveSubmitAction { Title = title, DataJson = Json(dialog: false) } },
    };

    /// <summary>Opens a dialog that only the presser sees.</summary>
    public AdaptiveSubmitAction OpenDialog(string title) =>
        new() { Title = title, DataJson = Json(dialog: true), AssociatedInputs = AdaptiveAssociatedInputs.None };

    /// <summary>Sends in the page of a dialog, with its inputs.</summary>
    public AdaptiveSubmitAction SubmitDialog(string title) => new() { Title = title, DataJson = Json(dialog: false) };

    /// <summary>Goes to another page of a dialog without checking or sending its inputs.</summary>
    public AdaptiveSubmitAction Skip(string title) =>
        new() { Title = title, DataJson = Json(dialog: false), AssociatedInputs = AdaptiveAssociatedInputs.None };

    private string Json(bool dialog)
    {
        var data = new JsonObject { ["verb"] = Verb, ["id"] = Id, ["version"] = Version, ["nonce"] = Nonce };
        foreach (var (name, value) in More) { data[name] = value; }
        if (dialog) { data["msteams"] = new JsonObject { ["type"] = "task/fetch" }; }
        return data.ToJsonString(JsonSerializerOptions.Web);
    }
}
