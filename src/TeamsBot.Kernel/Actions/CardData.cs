using System.Globalization;
using System.Text.Json;

namespace TeamsBot.Kernel.Actions;

/// <summary>What came back from a card: untrusted. Input values are always strings; an untouched empty input is absent.</summary>
public sealed class CardData(JsonElement json)
{
    /// <summary>No data at all.</summary>
    public static CardData Empty { get; } = new(default);

    /// <summary>The field as text without outer white space; null when absent or empty.</summary>
    public string? Text(string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var field) && AsText(field)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>The field as a whole number; null when absent or no number.</summary>
    public long? Number(string name) =>
        long.TryParse(Text(name), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Id of what the action is about.</summary>
    public string? Id => Text("id");

    /// <summary>Version of the shared value as the presser saw it.</summary>
    public long? Version => Number("version");

    /// <summary>All of it as it came, to be sent once more; an empty object when nothing came. Never for a log.</summary>
    public string Json => json.ValueKind == JsonValueKind.Object ? json.GetRawText() : "{}";

    /// <summary>The names of all fields.</summary>
    public IEnumerable<string> Names => json.ValueKind == JsonValueKind.Object ? json.EnumerateObject().Select(p => p.Name) : [];

    private static string? AsText(JsonElement field) => field.ValueKind switch
    {
        JsonValueKind.String => field.GetString(),
        JsonValueKind.Number => field.GetRawText(),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => null,
    };
}
