using System.Text.Json;

namespace TeamsBot.Simulator.Teams;

/// <summary>
/// Checks the charts that this Teams draws, against their documentation
/// (https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/charts-in-adaptive-cards). Stricter in one thing: a chart carries
/// its fallback, because people who cannot see it read that.
/// </summary>
internal static class ChartCheck
{
    private static readonly HashSet<string> Colors = new(StringComparer.Ordinal)
    {
        "good", "warning", "attention", "neutral",
        "categoricalRed", "categoricalPurple", "categoricalLavender", "categoricalBlue", "categoricalLightBlue", "categoricalTeal", "categoricalGreen", "categoricalLime", "categoricalMarigold",
        "sequential1", "sequential2", "sequential3", "sequential4", "sequential5", "sequential6", "sequential7", "sequential8",
        "divergingBlue", "divergingLightBlue", "divergingCyan", "divergingTeal", "divergingYellow", "divergingPeach", "divergingLightRed", "divergingRed", "divergingMaroon", "divergingGray",
    };

    private static readonly HashSet<string> DisplayModes = new(StringComparer.Ordinal) { "AbsoluteWithAxis", "AbsoluteNoAxis", "PartToWhole" };

    private delegate void Check(JsonElement value, string path, List<string> problems);

    private static readonly Shape Point = new(["x", "y"], new(StringComparer.Ordinal) { ["x"] = TextOrNumber, ["y"] = Number });

    private static readonly Shape Series = new(["legend", "values"], new(StringComparer.Ordinal) { ["legend"] = Text, ["values"] = Each(Point), ["color"] = OneOf(Colors) });

    private static readonly Shape Bar = new(["x", "y"], new(StringComparer.Ordinal) { ["x"] = Text, ["y"] = Number, ["color"] = OneOf(Colors) });

    private static readonly Dictionary<string, Shape> Charts = new(StringComparer.Ordinal)
    {
        ["Chart.Line"] = Chart(Series),
        ["Chart.HorizontalBar"] = Chart(Bar, ("displayMode", OneOf(DisplayModes))),
    };

    /// <summary>Whether it is a chart that this Teams draws.</summary>
    public static bool Knows(string type) => Charts.ContainsKey(type);

    /// <summary>Adds what is wrong with a chart; its fallback is an element like any other and is left to the caller.</summary>
    public static void AddProblems(JsonElement chart, string type, string path, List<string> problems) => Charts[type].AddProblems(chart, $"{path} ({type})", path, problems);

    private static Shape Chart(Shape datum, params (string Name, Check Check)[] more)
    {
        var properties = new Dictionary<string, Check>(StringComparer.Ordinal)
        {
            ["type"] = Text, ["id"] = Text, ["title"] = Text, ["xAxisTitle"] = Text, ["yAxisTitle"] = Text, ["colorSet"] = Text, ["color"] = OneOf(Colors), ["data"] = Each(datum), ["fallback"] = Element,
            ["spacing"] = Text, ["separator"] = Flag, ["height"] = Text, ["isVisible"] = Flag, ["horizontalAlignment"] = Text, ["lang"] = Text, ["requires"] = Anything, ["targetWidth"] = Text, ["grid.area"] = Text,
        };
        foreach (var (name, check) in more) { properties[name] = check; }
        return new(["data", "fallback"], properties);
    }

    private static Check Each(Shape shape) => (value, path, problems) =>
    {
        if (!Is(value, JsonValueKind.Array, path, problems)) { return; }
        foreach (var (index, item) in value.EnumerateArray().Index()) { shape.AddProblems(item, $"{path}[{index}]", $"{path}[{index}]", problems); }
    };

    private static Check OneOf(HashSet<string> names) => (value, path, problems) =>
    {
        if (value.ValueKind != JsonValueKind.String || !names.Contains(value.GetString()!)) { NotAllowed(value, path, problems); }
    };

    private static void Text(JsonElement value, string path, List<string> problems) => Is(value, JsonValueKind.String, path, problems);

    private static void Number(JsonElement value, string path, List<string> problems) => Is(value, JsonValueKind.Number, path, problems);

    private static void Element(JsonElement value, string path, List<string> problems) => Is(value, JsonValueKind.Object, path, problems);

    private static void TextOrNumber(JsonElement value, string path, List<string> problems)
    {
        if (value.ValueKind is not (JsonValueKind.String or JsonValueKind.Number)) { NotAllowed(value, path, problems); }
    }

    private static void Flag(JsonElement value, string path, List<string> problems)
    {
        if (value.ValueKind is not (JsonValueKind.True or JsonValueKind.False)) { NotAllowed(value, path, problems); }
    }

    private static void Anything(JsonElement value, string path, List<string> problems)
    {
    }

    private static bool Is(JsonElement value, JsonValueKind kind, string path, List<string> problems)
    {
        if (value.ValueKind == kind) { return true; }
        NotAllowed(value, path, problems);
        return false;
    }

    private static void NotAllowed(JsonElement value, string path, List<string> problems) => problems.Add($"{path}: {value.GetRawText()} is not allowed");

    /// <summary>What an object must have, and what it may have.</summary>
    private sealed record Shape(string[] Required, Dictionary<string, Check> Properties)
    {
        public void AddProblems(JsonElement node, string name, string path, List<string> problems)
        {
            if (!Is(node, JsonValueKind.Object, path, problems)) { return; }
            problems.AddRange(Required.Where(property => node.Find(property) is null).Select(property => $"{name}: {property} is required"));
            foreach (var property in node.EnumerateObject())
            {
                if (Properties.TryGetValue(property.Name, out var check)) { check(property.Value, $"{path}.{property.Name}", problems); }
                else { problems.Add($"{name}: {property.Name} is unknown"); }
            }
        }
    }
}
