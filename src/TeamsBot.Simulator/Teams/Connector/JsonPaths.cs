using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

internal static class JsonPaths
{
    /// <summary>The value at the end of the path; null where it is missing or null.</summary>
    public static JsonElement? Find(this JsonElement element, params ReadOnlySpan<string> path)
    {
        foreach (var name in path)
        {
            if (element.ValueKind != JsonValueKind.Object || !element.TryGetProperty(name, out element))
            {
                return null;
            }
        }

        return element.ValueKind == JsonValueKind.Null ? null : element;
    }

    public static string? Word(this JsonElement element, params ReadOnlySpan<string> path) =>
        element.Find(path) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    public static IEnumerable<JsonElement> Each(this JsonElement element, string name) =>
        element.Find(name) is { ValueKind: JsonValueKind.Array } found ? found.EnumerateArray() : [];
}
