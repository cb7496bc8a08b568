using System.Text.Json.Nodes;
using AdaptiveCards;

namespace TeamsBot.Tests.Languages;

/// <summary>Everything on a card that somebody reads or hears: not its ids, not what it sends, and not what an input already holds.</summary>
internal static class CardTexts
{
    private static readonly string[] Read =
        ["text", "title", "label", "placeholder", "errorMessage", "fallbackText", "altText", "tooltip", "speak", "legend", "xAxisTitle", "yAxisTitle"];

    public static IEnumerable<string> Of(AdaptiveCard card) => In(JsonNode.Parse(card.ToJson())).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> In(JsonNode? node) => node switch
    {
        JsonArray array => array.SelectMany(In),
        JsonObject element => element.SelectMany(property => Of(element, property.Key, property.Value)),
        _ => [],
    };

    private static IEnumerable<string> Of(JsonObject element, string name, JsonNode? value) =>
        name is "data" && value is JsonObject ? []
        : value is JsonValue text && text.GetValueKind() is System.Text.Json.JsonValueKind.String ? IsRead(element, name, (string)text!) ? [(string)text!] : []
        : In(value);

    // The value of a fact is read; the value of a choice or an input is sent. A bar of a chart is named by its x, a point of a line by a date.
    private static bool IsRead(JsonObject element, string name, string text) =>
        Read.Contains(name, StringComparer.Ordinal)
        || (name is "value" && element.Count == 2 && element.ContainsKey("title") && !element.ContainsKey("type") && IsFact(element))
        || (name is "x" && !char.IsAsciiDigit(text.FirstOrDefault()));

    private static bool IsFact(JsonObject element) => element.Parent?.GetPropertyName() is "facts";
}
