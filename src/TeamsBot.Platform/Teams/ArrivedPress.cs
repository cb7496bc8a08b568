using System.Text.Json;
using TeamsBot.Kernel.Actions;

namespace TeamsBot.Platform.Teams;

/// <summary>A press as it came in, before anybody knows who pressed.</summary>
/// <param name="Verb">The verb; null when there is none: no card of ours.</param>
/// <param name="Kind">How it was pressed.</param>
/// <param name="Data">What came along.</param>
/// <param name="CardId">The card that was pressed; null inside a dialog.</param>
internal sealed record ArrivedPress(string? Verb, ActionKind Kind, CardData Data, string? CardId)
{
    /// <summary>Reads what an action, a dialog or a message carries as its data.</summary>
    /// <param name="data">An object of the SDK that prints itself as JSON.</param>
    /// <param name="verb">The verb beside the data, where the protocol has one.</param>
    /// <param name="kind">How it was pressed.</param>
    /// <param name="cardId">The card that was pressed.</param>
    public static ArrivedPress Read(object? data, string? verb, ActionKind kind, string? cardId)
    {
        var read = new CardData(Json(data));
        return new ArrivedPress(string.IsNullOrWhiteSpace(verb) ? read.Text("verb") : verb, kind, read, kind is ActionKind.SubmitDialog ? null : cardId);
    }

    private static JsonElement Json(object? data)
    {
        try
        {
            return data?.ToString() is { Length: > 0 } text ? JsonSerializer.Deserialize<JsonElement>(text) : default;
        }
        catch (JsonException)
        {
            // A text where a card sends an object: data without a verb.
            return default;
        }
    }
}
