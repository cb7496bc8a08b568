using System.Text.Json.Nodes;
using TeamsBot.Tests.Schemas;

namespace TeamsBot.Tests.Cards;

/// <summary>
/// Validates a card against the Adaptive Card 1.5 schema, once what Teams has beyond it is taken out. That list is short on purpose:
/// <list type="bullet">
/// <item><c>msteams</c> on the card (width, mentions) and <c>msTeams</c> on an action (feedback): Teams' own objects.</item>
/// <item><c>targetWidth</c> and <c>grid.area</c> on an element: responsive layout.</item>
/// <item>Element types of <see cref="NewerElements"/>, only with a <c>fallback</c>, which is validated in their place.</item>
/// </list>
/// What an action sends (<c>data</c>) is the schema's free object, so <c>data.msteams</c> needs no exception.
/// </summary>
internal static class CardSchema
{
    private static readonly string Schema = JsonSchema.PathOf("adaptive-card-1.5.0.json");
    private static readonly string[] NewerProperties = ["targetWidth", "grid.area", "msTeams"];

    /// <summary>Elements that Teams draws and version 1.5 does not know.</summary>
    public static readonly string[] NewerElements =
    [
        "Badge", "Chart.Donut", "Chart.Gauge", "Chart.HorizontalBar", "Chart.HorizontalBar.Stacked", "Chart.Line", "Chart.Pie", "Chart.VerticalBar",
        "Chart.VerticalBar.Grouped", "ProgressBar",
    ];

    /// <summary>What is wrong with the card, empty when it is valid.</summary>
    public static string[] Errors(string json)
    {
        var card = JsonNode.Parse(json)!;
        (card as JsonObject)?.Remove("msteams");
        return JsonSchema.Errors(Schema, Strip(card)!.ToJsonString());
    }

    private static JsonNode? Strip(JsonNode? node) =>
        node switch
        {
            JsonArray array => new JsonArray([.. array.Select(Strip)]),
            JsonObject element when IsNewer(element) && element["fallback"] is JsonObject fallback => Strip(fallback),
            JsonObject element => new JsonObject(element.Where(property => !NewerProperties.Contains(property.Key, StringComparer.Ordinal)).Select(Inside)),
            _ => node?.DeepClone(),
        };

    private static KeyValuePair<string, JsonNode?> Inside(KeyValuePair<string, JsonNode?> property) =>
        new(property.Key, property.Key is "data" ? property.Value?.DeepClone() : Strip(property.Value));

    private static bool IsNewer(JsonObject element) =>
        element["type"] is JsonValue type && NewerElements.Contains(type.ToString(), StringComparer.Ordinal);
}
